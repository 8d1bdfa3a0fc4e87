package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.PenSignatureId;
import org.dostyk.node.agreements.PenSignatures;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.documents.ScannedPaper;
import org.dostyk.node.documents.Scans;
import org.dostyk.node.lives.Lives;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.Test;

/** Where it is another day already, or still, an agreement has one calendar at all nodes. */
class DaysAcrossNodesTest extends TwoNodes {
  private static final Place APIA = new Place(Text.of("en", "Apia"), ZoneId.of("Pacific/Apia"));

  DaysAcrossNodesTest() {
    super("Toraighyrov University", "Yantai Vocational College");
  }

  @Test
  void daysAreCountedWhereTheDrafterSignedAtItsOwnNodeAsAtTheOthers() {
    AgreementId id = Acquainted.proposed(here, university, college, collegeName);
    exchange();
    signAbroad(id);
    there.a(Signing.class).sign(id, latest(there, college, id).hash(), college.signatory());
    exchange();
    Instant noon = noon();
    LocalDate end = LocalDate.ofInstant(noon, ZoneOffset.UTC);
    here.a(Lives.class).enter(Acquainted.endedByNotice(id, Optional.of(end)), university.officer());
    exchange();
    pass(Duration.between(here.clock().instant(), noon));
    exchange();
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      assertThat(node.a(Agreements.class).find(id, house.officer()).state())
          .as("in Apia that day is over, in Öskemen it is not")
          .isInstanceOfSatisfying(
              Ended.class, ended -> assertThat(ended.ending().on()).isEqualTo(end));
    }
    BothHold.theSame(here, there, SharedId.of(id));
  }

  /** The next noon in Greenwich, when it is tomorrow in Apia and today in Kazakhstan. */
  private static Instant noon() {
    Instant now = here.clock().instant().plus(Duration.ofMinutes(10));
    Instant today =
        LocalDate.ofInstant(now, ZoneOffset.UTC).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    return today.isBefore(now) ? today.plus(Duration.ofDays(1)) : today;
  }

  /** The university's signatory signs by pen on a journey. */
  private void signAbroad(AgreementId id) {
    Version version = latest(here, university, id);
    String party = university.id().toString();
    byte[] file = ScannedPaper.withCode("https://node.example/verify/" + version.hash()).jpeg(0.6f);
    var scan = new PenSignatureId(Uuid7.next(here.clock()));
    PenSignatures pens = here.a(PenSignatures.class);
    pens.send(
        id,
        scan,
        new PenSignatures.Entry(
            version.hash(),
            party,
            version.document().party(party).orElseThrow().signatories().getFirst().id(),
            LocalDate.ofInstant(here.clock().instant(), ZoneOffset.UTC),
            "Apia",
            APIA),
        file,
        here.a(Scans.class).read(file),
        university.officer());
    pens.confirm(id, scan, true, true, true, university.all());
  }

  private static Version latest(OwnNode node, House house, AgreementId id) {
    return node.a(Agreements.class).find(id, house.officer()).latest().orElseThrow();
  }
}
