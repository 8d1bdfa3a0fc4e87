package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.network.HereAndThere;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.PeerId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What goes wrong between two nodes and with them: after each fault both hold the same, nothing is
 * lost, nothing has happened twice, and while it lasts the administrator reads what stands in the
 * way.
 */
class FaultsTest extends HereAndThere {
  private static final String UNIVERSITY = "university.example";
  private static final String COLLEGE = "college.example";
  private static final int BREAKS = 8;

  private static House university;
  private static House college;
  private static PeerId collegeFromHere;
  private static PeerId universityFromThere;
  private static final int PORT_HERE = Line.freePort();
  private static final int PORT_THERE = Line.freePort();
  @AutoClose private static final Line TO_HERE = new Line(PORT_HERE);
  @AutoClose private static final Line TO_THERE = new Line(PORT_THERE);

  @BeforeAll
  static void twoNodesAtTheEndsOfALine() {
    here = atTheEndOf(TO_HERE, "here", PORT_HERE);
    there = atTheEndOf(TO_THERE, "there", PORT_THERE);
    university = here.a(Houses.class).open("East Kazakhstan University");
    college = there.a(Houses.class).open("Shandong Vocational College");
    Introductions.join(here, university, UNIVERSITY);
    Introductions.join(there, college, COLLEGE);
    collegeFromHere = Introductions.admit(here, university, there, COLLEGE);
    universityFromThere = Introductions.admit(there, college, here, UNIVERSITY);
  }

  private static OwnNode atTheEndOf(Line line, String name, int port) {
    return OwnNode.start(
        name, OwnNode.PORT + port, "--dostyk.federation.address=" + line.address());
  }

  @Test
  void aLineThatBreaksInsideARequestOrAnAnswerLosesAndDoublesNothing() {
    long seed = Long.getLong("federation.seed", new Random().nextLong());
    var random = new Random(seed);
    long before = TO_HERE.breaks() + TO_THERE.breaks();
    for (int i = 0; i < BREAKS; i++) {
      AgreementId id = Acquainted.proposed(here, university, college, COLLEGE);
      breakSomewhere(random);
      exchange();
      mend();
      there.a(Signing.class).sign(id, latest(there, college, id), college.signatory());
      breakSomewhere(random);
      here.a(Signing.class).sign(id, latest(here, university, id), university.signatory());
      exchange();
      mend();
      theSameOnce(id, "seed " + seed + ", agreement " + i);
    }
    assertThat(TO_HERE.breaks() + TO_THERE.breaks() - before).as("seed " + seed).isPositive();
  }

  @Test
  void clocksThatDifferByTenMinutesAreToldAndWaitedFor() {
    there.clock().advance(Duration.ofMinutes(10));
    AgreementId id = Acquainted.proposed(here, university, college, COLLEGE);
    exchange();
    assertThat(Introductions.troubles(here, collegeFromHere))
        .containsExactly("network.trouble.clocks");
    here.clock().advance(Duration.ofMinutes(10));
    mend();
    sign(id);
    theSameOnce(id, "clocks");
  }

  @Test
  void clocksThatDifferByFourMinutesHinderNothing() {
    there.clock().advance(Duration.ofMinutes(4));
    AgreementId id = Acquainted.proposed(here, university, college, COLLEGE);
    exchange();
    sign(id);
    theSameOnce(id, "clocks");
    here.clock().advance(Duration.ofMinutes(4));
  }

  @Test
  void aNameThatLeadsToAnotherServerIsSeenAndLosesNothing() {
    TO_THERE.leadsTo(PORT_HERE);
    AgreementId id = Acquainted.proposed(here, university, college, COLLEGE);
    exchange();
    assertThat(Introductions.troubles(here, collegeFromHere))
        .containsExactly("network.trouble.certificate_unknown");
    TO_THERE.leadsTo(PORT_THERE);
    mend();
    sign(id);
    theSameOnce(id, "another server");
  }

  @Test
  void aKeyThatWasWithdrawnOpensNothingAndWhatItWasToSayArrivesWithOneThatHolds() {
    Manifest before = Introductions.withdrawKeys(there, universityFromThere);
    AgreementId id = Acquainted.proposed(here, university, college, COLLEGE);
    exchange();
    assertThat(Introductions.troubles(here, collegeFromHere))
        .containsExactly("network.trouble.refused");
    assertThat(there.a(ActStore.class).of(SharedId.of(id)).acts()).isEmpty();
    Introductions.publishes(there, universityFromThere, before);
    mend();
    sign(id);
    theSameOnce(id, "withdrawn");
  }

  @Test
  void aNewerNodeIsAskedInTheVersionThatBothSpeak() {
    Introductions.offersTheNextVersionsToo(here, collegeFromHere);
    Introductions.offersTheNextVersionsToo(there, universityFromThere);
    AgreementId id = Acquainted.proposed(here, university, college, COLLEGE);
    exchange();
    sign(id);
    theSameOnce(id, "newer");
  }

  @Test
  void aNodeRestoredFromYesterdaysBackUpIsGivenBackWhatItSaidSince() {
    AgreementId old = Acquainted.proposed(here, university, college, COLLEGE);
    exchange();
    there.backUp();
    sign(old);
    AgreementId young = Acquainted.proposed(here, university, college, COLLEGE);
    exchange();
    sign(young);
    theSameOnce(young, "before");
    there.restore();
    assertThat(there.a(ActStore.class).of(SharedId.of(young)).acts()).isEmpty();
    pass(Duration.ofHours(25));
    exchange();
    pass(Duration.ofHours(2));
    theSame(old, "signed since");
    theSame(young, "begun since");
  }

  private static void sign(AgreementId id) {
    there.a(Signing.class).sign(id, latest(there, college, id), college.signatory());
    here.a(Signing.class).sign(id, latest(here, university, id), university.signatory());
    exchange();
  }

  private static void breakSomewhere(Random random) {
    (random.nextBoolean() ? TO_HERE : TO_THERE).breaksSomewhere(random);
  }

  /** The line holds again, and the time passes after which everything is tried once more. */
  private static void mend() {
    TO_HERE.mend();
    TO_THERE.mend();
    pass(Duration.ofHours(2));
    exchange();
    exchange();
  }

  private static void theSameOnce(AgreementId id, String as) {
    theSame(id, as);
    assertThat(actions(here, university, id.value())).as(as).doesNotHaveDuplicates();
    assertThat(actions(there, college, id.value())).as(as).doesNotHaveDuplicates();
  }

  private static void theSame(AgreementId id, String as) {
    assertThat(there.a(ActStore.class).of(SharedId.of(id)).state())
        .as(as)
        .isEqualTo(here.a(ActStore.class).of(SharedId.of(id)).state());
    for (Agreement side : List.of(agreement(here, university, id), agreement(there, college, id))) {
      assertThat(side.state()).as(as).isInstanceOf(InForce.class);
      assertThat(side.latest().orElseThrow().signatures()).as(as).hasSize(2);
    }
    assertThat(Introductions.waiting(here, collegeFromHere)).as(as).isZero();
    assertThat(Introductions.waiting(there, universityFromThere)).as(as).isZero();
  }

  private static Hash latest(OwnNode node, House house, AgreementId id) {
    return agreement(node, house, id).latest().orElseThrow().hash();
  }

  private static Agreement agreement(OwnNode node, House house, AgreementId id) {
    return node.a(Agreements.class).find(id, house.officer());
  }
}
