package org.dostyk.node.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Comparison;
import org.dostyk.node.agreements.LanguageVersions;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
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

/** The one page before an approval or a signature, and the decision on it. */
@Controller
class DecisionPages {
  private static final String TEMPLATE = "approvals/decide";
  private final Approvals approvals;
  private final Agreements agreements;
  private final Signing signing;
  private final LanguageVersions languages;
  private final Commitments commitments;
  private final Deciders deciders;

  DecisionPages(
      Approvals approvals,
      Agreements agreements,
      Signing signing,
      LanguageVersions languages,
      Commitments commitments,
      Deciders deciders) {
    this.approvals = approvals;
    this.agreements = agreements;
    this.signing = signing;
    this.languages = languages;
    this.commitments = commitments;
    this.deciders = deciders;
  }

  @GetMapping("/agreements/{id}/briefing")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView read(Actor reader, @PathVariable UUID id) {
    return Show.page(TEMPLATE, page(reader, id, "", List.of()));
  }

  /** Decides, and goes on to what else waits for this person. */
  @PostMapping("/agreements/{id}/briefing")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY})
  ModelAndView decide(
      Actor person,
      @PathVariable UUID id,
      @RequestParam UUID step,
      @RequestParam Verdict verdict,
      @RequestParam(defaultValue = "") String remark) {
    try {
      approvals.decide(new AgreementId(id), new StepId(step), verdict, remark, person);
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(person, id, remark, refused.objections()));
    }
    boolean approved = verdict == Verdict.APPROVE;
    return Show.goTo(
        approvals.waitingFor(person, 1).stream()
            .findFirst()
            .map(
                next ->
                    "/agreements/"
                        + next.id()
                        + "/briefing?did="
                        + (approved
                            ? "approvals.did.approved_next"
                            : "approvals.did.returned_next"))
            .orElse("/?did=" + (approved ? "approvals.did.approved" : "approvals.did.returned")));
  }

  private DecisionPage page(Actor reader, UUID id, String typed, List<Objection> objections) {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    Version version = agreement.latest().orElseThrow(() -> new NotFound("No version of " + id));
    List<Run> runs =
        house(agreement, reader).map(h -> approvals.all(agreement, h)).orElse(List.of());
    Optional<Run> run = runs.stream().filter(r -> r.version() == version.number()).findFirst();
    Optional<Run> before = runs.stream().filter(r -> r.version() < version.number()).findFirst();
    boolean signs = signing.isFor(agreement, reader);
    List<Objection> against = signs ? signing.against(agreement, reader) : List.of();
    var steps = new ArrayList<Step>();
    run.ifPresent(r -> steps.addAll(r.steps()));
    before.ifPresent(r -> steps.addAll(r.steps()));
    return new DecisionPage(
        agreement,
        version,
        run,
        before,
        run.map(r -> approvals.theirs(r, reader)).orElse(List.of()),
        signs && against.isEmpty(),
        against,
        agreement
            .version(version.number() - 1)
            .map(earlier -> Comparison.of(earlier.text(), version.text())),
        languages.of(agreement, version, reader),
        commitments.of(Agreements.KIND, id, Commitments.readersOf(reader)),
        deciders.names(steps),
        typed,
        objections);
  }

  private static Optional<InstitutionId> house(Agreement agreement, Actor reader) {
    return reader
        .institutionsAs(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER)
        .stream()
        .filter(house -> agreement.partyOf(house).isPresent())
        .findFirst();
  }
}
