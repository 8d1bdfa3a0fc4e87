package org.dostyk.node.lives;

import static org.dostyk.node.values.Role.OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Beginning a supplementary agreement. */
@Controller
class AmendPages {
  private static final String TEMPLATE = "lives/amend";
  private final Agreements agreements;
  private final Amendments amendments;
  private final Lives lives;
  private final Clock clock;

  AmendPages(Agreements agreements, Amendments amendments, Lives lives, Clock clock) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.lives = lives;
    this.clock = clock;
  }

  @GetMapping("/agreements/{id}/amend")
  @ForRoles(OFFICER)
  ModelAndView form(Actor officer, @PathVariable UUID id) {
    Agreement agreement = agreements.findAs(OFFICER, new AgreementId(id), officer);
    return Show.page(
        TEMPLATE,
        page(agreement, Uuid7.next(clock), List.of(), "", "", LifeRules.inForce(agreement)));
  }

  @PostMapping("/agreements/{id}/amend")
  @ForRoles(OFFICER)
  ModelAndView amend(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(name = "id") UUID made,
      @RequestParam(name = "clause", defaultValue = "") List<String> ticked,
      @RequestParam(defaultValue = "") String behind,
      @RequestParam(defaultValue = "") String until) {
    Agreement agreement = agreements.findAs(OFFICER, new AgreementId(id), officer);
    try {
      amendments.amend(
          new AgreementId(made),
          agreement.id(),
          labels(agreement, ticked, behind),
          day(until),
          officer);
      return Show.goTo("/agreements/" + made + "/edit?did=lives.did.amendment_begun");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(agreement, made, ticked, behind, until, refused.objections()));
    }
  }

  private List<ClauseLabel> labels(Agreement agreement, List<String> ticked, String behind) {
    var labels = new ArrayList<ClauseLabel>();
    ticked.forEach(label -> ClauseLabel.parse(label).ifPresent(labels::add));
    if (Amendments.original(agreement).isPresent()) {
      ClauseLabel.parse(behind).map(amendments.text(agreement)::next).ifPresent(labels::add);
    }
    return labels.stream().distinct().sorted().toList();
  }

  private static @Nullable LocalDate day(String typed) {
    Optional<LocalDate> day = ProvisionsForm.day(typed.strip());
    if (day.isEmpty() && !typed.isBlank()) {
      throw new Refused(Objection.of("lives.objection.until_day", typed.strip()));
    }
    return day.orElse(null);
  }

  private AmendPage page(
      Agreement agreement,
      UUID made,
      List<String> ticked,
      String behind,
      String until,
      List<Objection> objections) {
    boolean held = Amendments.original(agreement).isPresent();
    return new AmendPage(
        made,
        agreement.id(),
        LifeLetters.title(agreement),
        held ? ClauseChoice.of(amendments.text(agreement)) : List.of(),
        amendments.openClauses(agreement.id(), Optional.empty()).entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().toString(), e -> e.getValue())),
        lives.provisions(agreement.id()),
        ticked,
        behind,
        until,
        objections);
  }
}
