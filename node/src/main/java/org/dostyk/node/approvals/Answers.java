package org.dostyk.node.approvals;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.notices.Letter;
import org.dostyk.node.notices.Notices;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.People;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the parties say to one another of a version between proposing and signing. Accepting tells
 * the others that no other version will be proposed; it binds nobody as a signature does.
 */
@Service
public class Answers {
  static final int SHOWN = 20;
  private final AnswerStore store;
  private final Agreements agreements;
  private final People people;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  Answers(
      AnswerStore store,
      Agreements agreements,
      People people,
      Notices notices,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.agreements = agreements;
    this.people = people;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was said of an agreement that the caller has read, the latest first. */
  @Transactional(readOnly = true)
  public List<Answer> of(Agreement agreement) {
    return store.of(agreement.id(), SHOWN);
  }

  /**
   * Says something of the latest version for the officer's institution. Sent twice under one id, it
   * is said once.
   *
   * @param version the version that the officer read
   * @throws Refused with every objection
   */
  @Transactional
  public void say(
      AgreementId id, UUID answer, int version, boolean accepts, String words, Actor officer) {
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    InstitutionId house = Routes.side(agreement, officer);
    Refused.ifAny(against(agreement, house, version, accepts, words));
    var said =
        new Answer(
            answer,
            id,
            version,
            house,
            officer.account(),
            accepts,
            words.strip(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    if (!store.add(said)) {
      return;
    }
    for (InstitutionId party : agreement.houses()) {
      audit.record(
          party,
          officer,
          accepts ? "approvals.accepted" : "approvals.commented",
          Agreements.KIND,
          id.value(),
          version + (said.words().isEmpty() ? "" : " · " + said.words()));
      if (!party.equals(house)) {
        tell(agreement, said, party);
      }
    }
  }

  private void tell(Agreement agreement, Answer said, InstitutionId party) {
    Letter letter =
        Letter.of(
            said.accepts()
                ? "approvals.letter.accepted.subject"
                : "approvals.letter.commented.subject",
            said.accepts() ? "approvals.letter.accepted.body" : "approvals.letter.commented.body",
            "/agreements/" + agreement.id(),
            agreement.latest().orElseThrow().document().title(),
            agreement.partyOf(said.house()).orElseThrow().name());
    people
        .holding(Role.OFFICER, party)
        .forEach(officer -> notices.tell(party, officer.id(), letter));
  }

  private static List<Objection> against(
      Agreement agreement, InstitutionId house, int version, boolean accepts, String words) {
    if (!(agreement.state() instanceof AgreementState.InNegotiation negotiation)) {
      return List.of(Objection.of("approvals.objection.nothing_to_answer"));
    }
    int latest = negotiation.latest().number();
    if (version != latest) {
      return List.of(Objection.of("approvals.objection.replaced", latest));
    }
    var objections = new ArrayList<Objection>();
    if (accepts && negotiation.latest().proposedBy().equals(house)) {
      objections.add(Objection.of("approvals.objection.own_proposal"));
    }
    if (!accepts && words.isBlank()) {
      objections.add(Objection.of("approvals.objection.no_comment"));
    }
    if (words.strip().length() > RouteRules.LONGEST_REMARK) {
      objections.add(
          Objection.of("approvals.objection.remark_too_long", RouteRules.LONGEST_REMARK));
    }
    return objections;
  }
}
