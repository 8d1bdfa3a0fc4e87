package org.dostyk.node.federation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.network.KnownPeers;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.Direction;
import org.dostyk.node.visits.SharedVisits;
import org.dostyk.node.visits.VisitBeginning;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitPlan;
import org.dostyk.node.visits.Visits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An agreement that is shared with a node which nobody can reach. */
@Component
class FederationExamples implements Examples {
  private final Agreements agreements;
  private final Commitments commitments;
  private final SharedCommitments shared;
  private final Visits visits;
  private final SharedVisits sharedVisits;
  private final TransactionTemplate transaction;
  private final HeldStore held;
  private final AsideStore asides;
  private final KnownPeers peers;
  private final Houses houses;
  private final Clock clock;

  FederationExamples(
      Agreements agreements,
      Commitments commitments,
      SharedCommitments shared,
      Visits visits,
      SharedVisits sharedVisits,
      PlatformTransactionManager transactions,
      HeldStore held,
      AsideStore asides,
      KnownPeers peers,
      Houses houses,
      Clock clock) {
    this.agreements = agreements;
    this.commitments = commitments;
    this.shared = shared;
    this.visits = visits;
    this.sharedVisits = sharedVisits;
    this.transaction = new TransactionTemplate(transactions);
    this.held = held;
    this.asides = asides;
    this.peers = peers;
    this.houses = houses;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    House college = houses.open("Shandong Vocational College of Foreign Trade");
    var id = new AgreementId(Uuid7.next(clock));
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        house.id(),
        List.of(PartnerId.of(college.id())),
        List.of("ru", "zh"),
        house.officer());
    PeerId peer = peers.of(house);
    held.ours(SharedId.of(id), peer, "0".repeat(64), clock.instant());
    asides.replace(SharedId.of(id), peer, List.of(unreadable(id, peer)));
    VisitId visit = visit(house, PartnerId.of(college.id()), peer);
    return List.of(
        Example.get("/visits/{id}", visit),
        Example.get("/visits/{id}/delegation", visit),
        Example.get("/visits/{id}/edit", visit),
        Example.get("/agreements/{id}", id),
        Example.get("/promises/{id}", promise(house, PartnerId.of(college.id()), peer)),
        Example.get("/network/peers/{id}", peer));
  }

  /** That the college has yet to confirm at its own node. */
  private CommitmentId promise(House house, PartnerId college, PeerId peer) {
    var id = new CommitmentId(Uuid7.next(clock));
    commitments.promise(
        new Promise(
            id,
            house.id(),
            college,
            PartnerId.of(house.id()),
            Text.of("en", "Send two teachers"),
            null,
            null,
            new Origin.ByHand()),
        house.officer());
    transaction.executeWithoutResult(t -> shared.lies(id, college));
    held.ours(SharedId.of(id), peer, "0".repeat(64), clock.instant());
    return id;
  }

  /** That the college has yet to approve at its own node. */
  private VisitId visit(House house, PartnerId college, PeerId peer) {
    var id = new VisitId(Uuid7.next(clock));
    LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20);
    visits.begin(
        id,
        new VisitBeginning(
            house.id(),
            Direction.OUT,
            List.of(college),
            new VisitPlan(
                Text.of("en", "Look at the port"),
                first,
                first.plusDays(2),
                new Place(Text.of("en", "Qingdao"), ZoneId.of("Asia/Shanghai"))),
            Optional.empty(),
            Optional.empty()),
        house.officer());
    visits.send(id, house.officer());
    transaction.executeWithoutResult(t -> sharedVisits.lies(id, college));
    held.ours(SharedId.of(id), peer, "0".repeat(64), clock.instant());
    return id;
  }

  private Aside unreadable(AgreementId id, PeerId peer) {
    return new Aside(
        SharedId.of(id),
        peer,
        new SignedAct(new byte[] {1}, KeyFingerprint.of(new byte[0]), new byte[0]),
        false,
        "signed",
        "{\"en\":\"Blue Horse University\"}",
        "federation.trouble.signature",
        "by blue-horse.example",
        clock.instant(),
        clock.instant());
  }
}
