package org.dostyk.node.approvals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.approvals.Answer.Kind;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.notices.Letter;
import org.dostyk.node.notices.Notices;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.People;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the parties say to one another of a version between proposing and signing. Accepting tells
 * the others that no other version will be proposed; it binds nobody as a signature does.
 */
@Service
public class Answers {
  static final int SHOWN = 20;
  private static final int MOST = 10_000;
  private final AnswerStore store;
  private final Agreements agreements;
  private final People people;
  private final Notices notices;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Answers(
      AnswerStore store,
      Agreements agreements,
      People people,
      Notices notices,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.agreements = agreements;
    this.people = people;
    this.notices = notices;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What was said of an agreement that the caller has read, the latest first. */
  @Transactional(readOnly = true)
  public List<Answer> of(Agreement agreement) {
    return store.of(agreement.id(), SHOWN).stream().map(a -> numbered(a, agreement)).toList();
  }

  /** Everything that was ever said of an agreement, for whoever carries it to other nodes. */
  @Transactional(readOnly = true)
  public List<Answer> all(AgreementId agreement) {
    return store.of(agreement, MOST);
  }

  /** Who returned the latest version and has not accepted it since. */
  @Transactional(readOnly = true)
  public List<AgreementParty> returnedBy(Agreement agreement) {
    if (!(agreement.state() instanceof AgreementState.InNegotiation negotiation)) {
      return List.of();
    }
    List<Answer> all = of(agreement);
    return agreement.parties().stream()
        .filter(
            party ->
                all.stream()
                    .filter(a -> a.version() == negotiation.latest().number())
                    .filter(a -> agreement.party(a.house()).equals(Optional.of(party)))
                    .filter(a -> a.kind() != Kind.COMMENT)
                    .findFirst()
                    .filter(Answer::returns)
                    .isPresent())
        .toList();
  }

  /** Numbers change where two versions were proposed at once; hashes do not. */
  private static Answer numbered(Answer answer, Agreement agreement) {
    return answer.hash() == null
        ? answer
        : answer.about(
            agreement.versions().stream()
                .filter(v -> v.hash().equals(answer.hash()))
                .mapToInt(Version::number)
                .findFirst()
                .orElse(0));
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
      AgreementId id, UUID answer, int version, Kind kind, String words, Actor officer) {
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    InstitutionId house = Routes.side(agreement, officer);
    Refused.ifAny(against(agreement, house, version, kind, words));
    var said =
        new Answer(
            answer,
            id,
            version,
            agreement.latest().orElseThrow().hash(),
            house,
            officer.account(),
            kind,
            words.strip(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    if (!store.add(said)) {
      return;
    }
    for (InstitutionId party : agreement.houses()) {
      audit.record(party, officer, action(kind), Agreements.KIND, id.value(), detail(said));
    }
    tell(agreement, said);
    events.publishEvent(new Answered(id, house));
  }

  /**
   * Takes in what a party at another node said; known already, it changes nothing.
   *
   * @param hash of the version that it is about, which is known here
   * @throws Refused if nobody may say that
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void arrived(
      AgreementId id,
      UUID answer,
      Hash hash,
      AgreementParty party,
      Kind kind,
      String words,
      Instant at) {
    Agreement agreement = agreements.asNode(id);
    Optional<Version> version =
        agreement.versions().stream().filter(v -> v.hash().equals(hash)).findFirst();
    Refused.ifAny(
        against(
            kind, words, version.flatMap(agreement::proposerOf).filter(party::equals).isPresent()));
    var said =
        new Answer(
            answer,
            id,
            version.map(Version::number).orElse(0),
            hash,
            party.institution(),
            null,
            kind,
            words,
            at);
    if (!store.add(said)) {
      return;
    }
    for (InstitutionId house : agreement.houses()) {
      audit.byNode(house, action(kind), Agreements.KIND, id.value(), detail(said));
    }
    tell(agreement, said);
  }

  private static String action(Kind kind) {
    return switch (kind) {
      case COMMENT -> "approvals.commented";
      case ACCEPTANCE -> "approvals.accepted";
      case RETURN -> "approvals.returned_to_all";
    };
  }

  private static String detail(Answer said) {
    return said.version() + (said.words().isEmpty() ? "" : " · " + said.words());
  }

  private void tell(Agreement agreement, Answer said) {
    String what =
        switch (said.kind()) {
          case COMMENT -> "commented";
          case ACCEPTANCE -> "accepted";
          case RETURN -> "returned_to_all";
        };
    Letter letter =
        Letter.of(
            "approvals.letter." + what + ".subject",
            "approvals.letter." + what + ".body",
            "/agreements/" + agreement.id(),
            agreement.latest().orElseThrow().document().title(),
            agreement.party(said.house()).orElseThrow().name());
    for (InstitutionId house : agreement.houses()) {
      if (!house.equals(said.house())) {
        people
            .holding(Role.OFFICER, house)
            .forEach(officer -> notices.tell(house, officer.id(), letter));
      }
    }
  }

  private static List<Objection> against(
      Agreement agreement, InstitutionId house, int version, Kind kind, String words) {
    if (!(agreement.state() instanceof AgreementState.InNegotiation negotiation)) {
      return List.of(Objection.of("approvals.objection.nothing_to_answer"));
    }
    int latest = negotiation.latest().number();
    return version == latest
        ? against(kind, words, negotiation.latest().proposedBy().equals(house))
        : List.of(Objection.of("approvals.objection.replaced", latest));
  }

  private static List<Objection> against(Kind kind, String words, boolean ownProposal) {
    var objections = new ArrayList<Objection>();
    if (kind != Kind.COMMENT && ownProposal) {
      objections.add(Objection.of("approvals.objection.own_proposal"));
    }
    if (kind == Kind.COMMENT && words.isBlank()) {
      objections.add(Objection.of("approvals.objection.no_comment"));
    }
    if (kind == Kind.RETURN && words.isBlank()) {
      objections.add(Objection.of("approvals.objection.no_reason_for_all"));
    }
    if (words.strip().length() > RouteRules.LONGEST_REMARK) {
      objections.add(
          Objection.of("approvals.objection.remark_too_long", RouteRules.LONGEST_REMARK));
    }
    return objections;
  }
}
