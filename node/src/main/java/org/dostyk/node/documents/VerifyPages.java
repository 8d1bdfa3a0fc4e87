package org.dostyk.node.documents;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.documents.PaperFinding.Altered;
import org.dostyk.node.documents.PaperFinding.NotOurs;
import org.dostyk.node.documents.PaperFinding.Uncompared;
import org.dostyk.node.documents.PaperFinding.Whole;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody with a paper in hand learns what is known about it. */
@Controller
class VerifyPages {
  private static final String PUBLIC = "whoever holds a paper may check it";

  private final Documents documents;
  private final PaperCheck papers;
  private final ObjectProvider<Verifiable> modules;

  private final String address;

  VerifyPages(
      Documents documents,
      PaperCheck papers,
      ObjectProvider<Verifiable> modules,
      @Value("${dostyk.address}") String address) {
    this.documents = documents;
    this.papers = papers;
    this.modules = modules;
    this.address = address;
  }

  @GetMapping("/verify")
  @ForAnyone(because = PUBLIC)
  ModelAndView ask(@RequestParam(defaultValue = "") String code) {
    if (code.isBlank()) {
      return Show.page("documents/verify", new VerifyPage("", List.of()));
    }
    return TypedHash.digits(code)
        .map(digits -> Show.goTo("/verify/" + digits))
        .orElseGet(() -> askAgain(code, Objection.of("documents.objection.no_hash")));
  }

  @GetMapping("/verify/{code}")
  @ForAnyone(because = PUBLIC)
  ModelAndView answer(@PathVariable String code) {
    String digits = TypedHash.digits(code).orElse("");
    if (digits.isEmpty()) {
      return askAgain(code, Objection.of("documents.objection.no_hash"));
    }
    if (digits.length() < Hash.DIGITS) {
      List<Hash> kept = documents.beginningWith(digits);
      return switch (kept.size()) {
        case 0 -> answer(digits, null);
        case 1 -> Show.goTo("/verify/" + kept.getFirst());
        default -> askAgain(code, Objection.of("documents.objection.several"));
      };
    }
    return answer(digits, known(new Hash(digits)).orElse(null));
  }

  @PostMapping("/verify")
  @ForAnyone(because = PUBLIC)
  ModelAndView check(@RequestParam MultipartFile paper) throws IOException {
    if (paper.isEmpty()) {
      return askAgain("", Objection.of("documents.objection.no_file"));
    }
    byte[] file = paper.getBytes();
    PaperFinding finding = papers.check(file, hash -> known(hash).isPresent());
    SignedDocument signed =
        switch (finding) {
          case Whole whole -> whole.signed();
          case Uncompared uncompared -> uncompared.signed();
          case Altered altered -> null;
          case NotOurs other -> null;
        };
    Hash hash =
        finding instanceof Altered altered
            ? altered.claimed().orElse(null)
            : signed == null ? null : signed.document().hash();
    Verification known = hash == null ? null : known(hash).orElse(null);
    boolean handedOut = documents.keeps(Hash.of(file));
    return Show.page(
        "documents/verified",
        new VerifiedPage(
            hash == null ? "" : hash.hex(),
            known,
            PaperVerdict.of(finding, known, handedOut),
            signed == null ? null : elsewhere(signed)));
  }

  /** The address on a paper, unless it is the one where the reader already is. */
  private @Nullable String elsewhere(SignedDocument signed) {
    String named = signed.verification().toString();
    return named.equals(address + "/verify/" + signed.document().hash()) ? null : named;
  }

  private Optional<Verification> known(Hash hash) {
    return modules.stream().flatMap(m -> m.verify(hash).stream()).findFirst();
  }

  private static ModelAndView answer(String digits, @Nullable Verification known) {
    return Show.page(
        known == null ? HttpStatus.NOT_FOUND : HttpStatus.OK,
        "documents/verified",
        new VerifiedPage(digits, known, null, null));
  }

  private static ModelAndView askAgain(String typed, Objection objection) {
    return Show.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "documents/verify",
        new VerifyPage(typed, List.of(objection)));
  }
}
