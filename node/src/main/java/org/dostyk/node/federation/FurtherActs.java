package org.dostyk.node.federation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.SharedAgreement;
import org.dostyk.node.approvals.Answer;
import org.dostyk.node.approvals.Answers;
import org.dostyk.node.approvals.Approvals;
import org.dostyk.node.approvals.Progress;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.lives.FarNotices;
import org.dostyk.node.lives.FarProvisions;
import org.dostyk.node.lives.Notice;
import org.dostyk.node.lives.NoticeId;
import org.dostyk.node.lives.SaidProvisions;
import org.springframework.stereotype.Component;

/** What parties do with an agreement beside proposing and signing, to acts and from acts. */
@Component
class FurtherActs {
  private final Agreements agreements;
  private final Answers answers;
  private final Approvals approvals;
  private final FarNotices notices;
  private final FarProvisions provisions;
  private final Clock clock;

  FurtherActs(
      Agreements agreements,
      Answers answers,
      Approvals approvals,
      FarNotices notices,
      FarProvisions provisions,
      Clock clock) {
    this.agreements = agreements;
    this.answers = answers;
    this.approvals = approvals;
    this.notices = notices;
    this.provisions = provisions;
    this.clock = clock;
  }

  /**
   * Everything that parties did, as far as it is known here.
   *
   * @param known the acts that were said before
   * @param witness who speaks for a party that has no node, by the party's id in documents
   */
  List<Act> said(
      SharedAgreement agreement, Snapshot known, Function<String, Optional<String>> witness) {
    var said = new ArrayList<Act>();
    for (SharedAgreement.End e : agreement.ends()) {
      Optional<String> by = witness.apply(e.party());
      said.add(
          new Act.Ended(agreement.id(), e.party(), e.at(), e.manner(), e.on(), e.reason(), by));
      e.takenBackAt()
          .ifPresent(
              back -> said.add(new Act.TakenBack(agreement.id(), e.party(), back, e.at(), by)));
    }
    for (Answer a : answers.all(agreement.id())) {
      party(agreement, a.house().value())
          .filter(p -> a.hash() != null)
          .ifPresent(
              p ->
                  said.add(
                      new Act.Said(
                          agreement.id(),
                          p,
                          a.at(),
                          a.id(),
                          java.util.Objects.requireNonNull(a.hash()),
                          a.kind(),
                          a.words(),
                          witness.apply(p))));
    }
    for (Notice n : notices.all(agreement.id())) {
      party(agreement, n.party()).ifPresent(p -> said.addAll(noticed(n, p, witness.apply(p))));
    }
    Agreement whole = agreements.asNode(agreement.id());
    for (SaidProvisions p : provisions.all(whole)) {
      String party = p.party().documentId();
      said.add(
          new Act.Provided(agreement.id(), party, p.at(), p.provisions(), witness.apply(party)));
    }
    said.addAll(approved(whole, known, witness));
    return said;
  }

  private static List<Act> noticed(Notice n, String party, Optional<String> witness) {
    var said = new ArrayList<Act>();
    said.add(
        new Act.Noticed(
            n.agreement(),
            party,
            n.enteredAt(),
            n.id().value(),
            n.kind(),
            n.givenOn(),
            n.lastDay(),
            n.words(),
            witness));
    n.withdrawnAt()
        .ifPresent(
            at -> said.add(new Act.Withdrawn(n.agreement(), party, at, n.id().value(), witness)));
    return said;
  }

  /** Of the latest version, where it is other than what was said of it last. */
  private List<Act> approved(
      Agreement agreement, Snapshot known, Function<String, Optional<String>> witness) {
    var said = new ArrayList<Act>();
    agreement
        .latest()
        .ifPresent(
            version -> {
              for (AgreementParty party : agreement.parties()) {
                Optional<Act.Approval> last =
                    known.readable().stream()
                        .filter(Act.Approval.class::isInstance)
                        .map(Act.Approval.class::cast)
                        .filter(a -> a.party().equals(party.documentId()))
                        .filter(a -> a.document().equals(version.hash()))
                        .max(Comparator.comparing(Act.Approval::at));
                Progress now =
                    party
                        .hosted()
                        .flatMap(house -> approvals.progress(agreement, house))
                        .orElse(new Progress(true, false, List.of()));
                boolean same = last.map(a -> isSame(a, now)).orElseGet(now::hidden);
                if (party.hosted().isPresent() && !same) {
                  Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
                  Instant after =
                      last.map(a -> a.at().plus(1, ChronoUnit.MICROS)).orElse(Instant.MIN);
                  said.add(
                      new Act.Approval(
                          agreement.id(),
                          party.documentId(),
                          at.isBefore(after) ? after : at,
                          version.hash(),
                          now,
                          witness.apply(party.documentId())));
                }
              }
            });
    return said;
  }

  /** By what would be written: two that read alike are one. */
  private static boolean isSame(Act.Approval said, Progress now) {
    return Arrays.equals(
        ActJson.write(said),
        ActJson.write(
            new Act.Approval(
                said.agreement(), said.party(), said.at(), said.document(), now, said.witness())));
  }

  /** The version that an act is about, where it is about one. */
  static Optional<Hash> about(Act act) {
    return switch (act) {
      case Act.Said s -> Optional.of(s.document());
      case Act.Approval a -> Optional.of(a.document());
      default -> Optional.empty();
    };
  }

  /** Whether an act is for {@link #take}. */
  static boolean takes(Act act) {
    return act instanceof Act.Said
        || act instanceof Act.Approval
        || act instanceof Act.Provided
        || act instanceof Act.Noticed
        || act instanceof Act.Withdrawn;
  }

  /** What is taken first: by what notices are judged, and last what takes one back. */
  static int turn(Act act) {
    return act instanceof Act.Provided ? 0 : act instanceof Act.Withdrawn ? 2 : 1;
  }

  private static Optional<String> party(SharedAgreement agreement, java.util.UUID partner) {
    return agreement.parties().stream()
        .filter(p -> p.partner().value().equals(partner))
        .map(AgreementParty::documentId)
        .findFirst();
  }

  /**
   * Takes in one act of a party; known already, it changes nothing. What stands in texts and
   * signatures is not its business.
   *
   * @throws org.dostyk.node.web.Refused if a rule is against it
   */
  void take(AgreementParty party, Act act) {
    AgreementId agreement = act.agreement();
    switch (act) {
      case Act.Said s ->
          answers.arrived(agreement, s.id(), s.document(), party, s.kind(), s.words(), s.at());
      case Act.Approval a -> {
        if (party.hosted().isEmpty()) {
          approvals.arrived(agreement, party, a.document(), a.at(), a.progress());
        }
      }
      case Act.Noticed n ->
          notices.given(
              new FarNotices.Given(
                  new NoticeId(n.id()),
                  agreement,
                  party,
                  n.kind(),
                  n.on(),
                  n.until(),
                  n.words(),
                  n.at()));
      case Act.Provided p -> {
        provisions.arrived(party, p.at(), p.provisions());
        notices.judge(agreement);
      }
      case Act.Withdrawn w -> notices.withdrawn(agreement, new NoticeId(w.notice()), party, w.at());
      default -> {}
    }
  }
}
