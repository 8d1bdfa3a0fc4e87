package org.dostyk.node.agreements;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Reauthentication;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForSignedIn;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Signing a version in the account, after proving again who one is. Open to everybody with an
 * account, so that whoever left the post yesterday is told so.
 */
@Controller
class SigningPages {
  private final Signing signing;
  private final Reauthentication reauthentication;

  SigningPages(Signing signing, Reauthentication reauthentication) {
    this.signing = signing;
    this.reauthentication = reauthentication;
  }

  @GetMapping("/agreements/{id}/sign")
  @ForSignedIn
  ModelAndView read(Actor signatory, @PathVariable UUID id) {
    return Show.page("agreements/sign", page(signatory, id, List.of()));
  }

  @PostMapping("/agreements/{id}/sign")
  @ForSignedIn
  ModelAndView sign(
      Actor signatory,
      @PathVariable UUID id,
      @RequestParam String hash,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    var agreement = new AgreementId(id);
    var version = new Hash(hash);
    try {
      Refused.ifAny(AgreementRules.toSign(signing.find(agreement, signatory), version, signatory));
      reauthentication
          .confirm(signatory, act(version), password, request)
          .ifPresent(
              objection -> {
                throw new Refused(objection);
              });
      signing.sign(agreement, version, signatory);
      return Show.goTo("/agreements/" + id + "?did=agreements.did.signed");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "agreements/sign",
          page(signatory, id, refused.objections()));
    }
  }

  /** The act for which identity is proved: signing this very version. */
  private static String act(Hash version) {
    return "agreements.sign " + version.hex();
  }

  private SigningPage page(Actor signatory, UUID id, List<Objection> objections) {
    Agreement agreement = signing.find(new AgreementId(id), signatory);
    Version latest = agreement.latest().orElseThrow(() -> new NotFound("No version of " + id));
    AgreementParty party =
        AgreementRules.signsFor(agreement, latest, signatory)
            .orElseThrow(
                () -> new Refused(AgreementRules.toSign(agreement, latest.hash(), signatory)));
    return new SigningPage(
        agreement,
        latest,
        VersionPage.signings(agreement, latest).stream()
            .filter(s -> s.party().equals(party))
            .findFirst()
            .orElseThrow(),
        reauthentication.ask(signatory, act(latest.hash())),
        signing.against(agreement, signatory),
        objections);
  }
}
