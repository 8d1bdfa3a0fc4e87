package org.dostyk.node.lives;

import static org.dostyk.node.values.Role.OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.lives.Lives.NoticeEntry;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Notices of an agreement's end, their withdrawal, and an end that all parties agree on. */
@Controller
class NoticePages {
  private static final String TEMPLATE = "lives/notice";
  private final Agreements agreements;
  private final Amendments amendments;
  private final Lives lives;
  private final Days days;
  private final Clock clock;

  NoticePages(Agreements agreements, Amendments amendments, Lives lives, Days days, Clock clock) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.lives = lives;
    this.days = days;
    this.clock = clock;
  }

  @GetMapping("/agreements/{id}/notice")
  @ForRoles(OFFICER)
  ModelAndView form(Actor officer, @PathVariable UUID id) {
    Agreement agreement = find(id, officer);
    Typed typed =
        Typed.nothing()
            .with("id", Uuid7.next(clock).toString())
            .with("given_on", days.today(agreement).toString())
            .with("party", Amendments.side(agreement, officer).toString());
    return Show.page(TEMPLATE, page(agreement, typed, List.of()));
  }

  @PostMapping("/agreements/{id}/notice")
  @ForRoles(OFFICER)
  ModelAndView give(Actor officer, @PathVariable UUID id, Typed typed) {
    Agreement agreement = find(id, officer);
    try {
      lives.giveNotice(new NoticeId(id(typed)), agreement.id(), entry(typed), officer);
      return Show.goTo("/agreements/" + id + "/life?did=lives.did.notice_given");
    } catch (Refused refused) {
      return refused(agreement, typed, refused);
    }
  }

  @PostMapping("/agreements/{id}/notice/withdraw")
  @ForRoles(OFFICER)
  ModelAndView withdraw(Actor officer, @PathVariable UUID id) {
    lives.withdraw(find(id, officer).id(), officer);
    return Show.goTo("/agreements/" + id + "/life?did=lives.did.notice_withdrawn");
  }

  @PostMapping("/agreements/{id}/consent")
  @ForRoles(OFFICER)
  ModelAndView consent(Actor officer, @PathVariable UUID id, Typed typed) {
    Agreement agreement = find(id, officer);
    try {
      LocalDate on =
          ProvisionsForm.day(typed.get("ends_on"))
              .filter(day -> !day.isBefore(days.today(agreement)))
              .orElseThrow(() -> new Refused(Objection.of("lives.objection.consent_day")));
      amendments.endByConsent(new AgreementId(id(typed)), agreement.id(), on, officer);
      return Show.goTo("/agreements/" + id(typed) + "/edit?did=lives.did.consent_begun");
    } catch (Refused refused) {
      return refused(agreement, typed, refused);
    }
  }

  private ModelAndView refused(Agreement agreement, Typed typed, Refused refused) {
    return Show.page(
        HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page(agreement, typed, refused.objections()));
  }

  private Agreement find(UUID id, Actor officer) {
    Agreement agreement = agreements.findAs(OFFICER, new AgreementId(id), officer);
    if (Amendments.original(agreement).isEmpty()) {
      throw new NotFound("Never in force: " + id);
    }
    return agreement;
  }

  private NoticePage page(Agreement agreement, Typed typed, List<Objection> objections) {
    List<Objection> against = LifeRules.inForce(agreement);
    return new NoticePage(
        id(typed),
        agreement,
        LifeLetters.title(agreement),
        lives.provisions(agreement.id()),
        days.today(agreement),
        typed,
        against,
        against.isEmpty() ? objections : List.of());
  }

  private static NoticeEntry entry(Typed typed) {
    return new NoticeEntry(
        Notice.Kind.named(typed.get("kind")).orElse(null),
        typed.get("party"),
        ProvisionsForm.day(typed.get("given_on")).orElse(null),
        ProvisionsForm.day(typed.get("last_day")).orElse(null),
        typed.get("words"));
  }

  /** Made by the form; a request without one names nothing that could be found. */
  private static UUID id(Typed typed) {
    try {
      return UUID.fromString(typed.get("id"));
    } catch (IllegalArgumentException none) {
      throw new NotFound("No id");
    }
  }
}
