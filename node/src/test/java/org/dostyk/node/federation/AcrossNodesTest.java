package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.wire.Form;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.agreements.WorkingText;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.transfers.TransferChannel;
import org.dostyk.node.transfers.TransferGround;
import org.dostyk.node.web.NotFound;
import org.junit.jupiter.api.Test;

/** Two real nodes, each with its database and keys, that speak HTTPS with one another. */
class AcrossNodesTest extends TwoNodes {
  AcrossNodesTest() {
    super("East Kazakhstan University", "Shandong Vocational College");
  }

  @Test
  void whoWasAdmittedIsToldWhoTheyAre() throws EwpTrouble {
    Echo answer =
        Echo.ask(
            here.a(Stations.class).client(university.id()), collegeName, List.of("сәлем", "你好"));
    assertThat(answer.heiIds()).containsExactly(universityName);
    assertThat(answer.echo()).containsExactly("сәлем", "你好");
  }

  @Test
  void whatIsProposedHereIsSignedThereAndInForceOnBothSides() {
    AgreementId id = proposed();
    exchange();
    Hash hash = latest(there, college, id).hash();
    assertThat(hash).isEqualTo(latest(here, university, id).hash());
    assertThat(there.a(Agreements.class).waitingFor(college.signatory()))
        .extracting(row -> row.id())
        .contains(id);

    there.a(Signing.class).sign(id, hash, college.signatory());
    exchange();
    assertThat(latest(here, university, id).signatures()).hasSize(1);

    here.a(Signing.class).sign(id, hash, university.signatory());
    exchange();
    for (Agreement side : bothSides(id)) {
      assertThat(side.state())
          .isInstanceOfSatisfying(
              InForce.class, f -> assertThat(f.version().hash()).isEqualTo(hash));
    }
    assertThat(since(there, college, id)).isEqualTo(since(here, university, id));
    assertThat(state(here, id)).isEqualTo(state(there, id));
  }

  @Test
  void aNoticeThatComesAgainOrLateChangesNothing() throws EwpTrouble {
    AgreementId id = proposed();
    Hash hash = latest(here, university, id).hash();
    here.a(Signing.class).sign(id, hash, university.signatory());
    var api = here.a(AgreementsApi.class);
    var college = here.a(Peers.class).asNode(collegeFromHere).orElseThrow();
    for (int i = 0; i < 3; i++) {
      api.tell(college, List.of(id.value()));
      there.run();
    }
    exchange();
    api.tell(college, List.of(id.value()));
    exchange();
    assertThat(actions(there, this.college, id.value()))
        .containsOnlyOnce("agreements.received")
        .containsOnlyOnce("agreements.version_received")
        .containsOnlyOnce("agreements.signed_elsewhere");
  }

  @Test
  void whatHappenedWhileTheCableWasCutArrivesOnceWhenItIsMended() {
    AgreementId id = proposed();
    exchange();
    Hash hash = latest(there, college, id).hash();
    Introductions.cut(here, university, collegeFromHere);

    here.a(Signing.class).sign(id, hash, university.signatory());
    there.a(Signing.class).sign(id, hash, college.signatory());
    AgreementId second = proposed();
    for (int i = 0; i < 4; i++) {
      exchange();
      pass(Duration.ofMinutes(10));
    }
    assertThat(latest(here, university, id).signatures()).hasSize(1);
    assertThat(latest(there, college, id).signatures()).hasSize(1);
    assertThat(Introductions.waiting(here, collegeFromHere)).isEqualTo(2);
    assertThat(Introductions.waiting(there, universityFromThere)).isEqualTo(1);

    Introductions.resume(here, university, collegeFromHere);
    pass(Duration.ofHours(2));
    exchange();
    assertThat(bothSides(id)).allSatisfy(a -> assertThat(a.state()).isInstanceOf(InForce.class));
    assertThat(latest(there, college, second).number()).isEqualTo(1);
    for (AgreementId each : List.of(id, second)) {
      assertThat(state(here, each)).isEqualTo(state(there, each));
      assertThat(actions(there, college, each.value())).doesNotHaveDuplicates();
    }
    assertThat(Introductions.waiting(here, collegeFromHere)).isZero();
    assertThat(Introductions.waiting(there, universityFromThere)).isZero();
  }

  @Test
  void whatWaitedForASilentPartnerGoesOutAsSoonAsThePartnerSpeaksAgain() {
    AgreementId id = proposed();
    exchange();
    Introductions.cut(here, university, collegeFromHere);
    there.a(Signing.class).sign(id, latest(there, college, id).hash(), college.signatory());
    for (int i = 0; i < 4; i++) {
      exchange();
      pass(Duration.ofMinutes(10));
    }
    exchange();
    assertThat(Introductions.waiting(there, universityFromThere)).isEqualTo(1);

    proposed();
    Introductions.resume(here, university, collegeFromHere);
    exchange();
    assertThat(Introductions.waiting(there, universityFromThere)).isZero();
    assertThat(latest(here, university, id).signatures()).hasSize(1);
  }

  @Test
  void manyAgreementsAreToldOfAndFetchedTogether() {
    List<AgreementId> ids = Stream.generate(this::proposed).limit(25).toList();
    exchange();
    for (AgreementId id : ids) {
      assertThat(state(here, id)).isEqualTo(state(there, id));
    }
    assertThat(Introductions.exchanges(here, university, collegeFromHere))
        .as("two notices, two answers with agreements, twenty-five wordings")
        .isLessThan(25 + 8);
  }

  @Test
  void ofTwoProposalsOfOneMomentBothAreKeptAndOneOfficeIsAsked() {
    AgreementId id = proposed();
    exchange();
    Introductions.cut(here, university, collegeFromHere);
    pass(Duration.ofSeconds(30));
    Hash ours = Acquainted.changed(here, university, id, "Первый").hash();
    pass(Duration.ofSeconds(30));
    Hash theirs = Acquainted.changed(there, college, id, "Второй").hash();
    Introductions.resume(here, university, collegeFromHere);
    pass(Duration.ofHours(2));
    exchange();

    for (Agreement side : bothSides(id)) {
      assertThat(side.versions()).hasSize(2);
      assertThat(side.latest().orElseThrow().hash()).isEqualTo(ours);
    }
    WorkingText kept = there.a(Agreements.class).workOn(id, college.officer());
    assertThat(kept.draft().toString()).contains("Второй");
    assertThat(kept.basedOn()).isEqualTo(2);
    assertThat(actions(there, college, id.value())).containsOnlyOnce("agreements.set_aside");
    assertThat(state(here, id)).isEqualTo(state(there, id));

    Version third = there.a(Agreements.class).propose(id, college.officer());
    exchange();
    assertThat(third.document().previous()).isEqualTo(ours).isNotEqualTo(theirs);
    assertThat(latest(here, university, id).hash()).isEqualTo(third.hash());
  }

  @Test
  void noNameLeavesWithoutARowInTheLedger() throws Exception {
    var ledger = here.a(TransferGround.class);
    AgreementId id;
    try (AutoCloseable broken = ledger.brokenFor(university)) {
      assertThat(broken).isNotNull();
      id = proposed();
      exchange();
      AgreementId notThere = id;
      assertThatThrownBy(() -> latest(there, college, notThere)).isInstanceOf(NotFound.class);
    }
    assertThat(ledger.ledger(university)).isEmpty();
    pass(Duration.ofHours(2));
    exchange();
    assertThat(latest(there, college, id).number()).isEqualTo(1);
    assertThat(ledger.ledger(university))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.channel()).isEqualTo(TransferChannel.FEDERATION);
              assertThat(row.to().country().code()).isEqualTo("CN");
            });
  }

  @Test
  void aPeerThatIsNoPartyReadsNothingOfIt() throws EwpTrouble {
    AgreementId id = proposed();
    Hash hash = latest(here, university, id).hash();
    House other = there.a(Houses.class).open("Karaganda Polytechnic College " + number);
    String otherName = "other" + number + ".example";
    Introductions.join(there, other, otherName);
    Introductions.admit(here, university, there, otherName);
    Introductions.admit(there, other, here, universityName);
    var client = there.a(Stations.class).client(other.id());

    byte[] answer = client.ask(Call.get(AgreementsApi.API, universityName, "get", ids(id))).body();
    assertThat(Snapshot.read(Topic.AGREEMENTS, answer)).isEmpty();
    assertThat(
            new String(
                client
                    .ask(Call.get(AgreementsApi.API, universityName, "index", new Form(Map.of())))
                    .body(),
                StandardCharsets.UTF_8))
        .doesNotContain(id.toString());
    assertThatThrownBy(
            () ->
                client.ask(
                    Call.get(
                        AgreementsApi.API,
                        universityName,
                        "document",
                        ids(id).and("hash", List.of(hash.hex())))))
        .isInstanceOfSatisfying(EwpTrouble.class, t -> assertThat(t.status()).hasValue(404));
  }

  @Test
  void whatWasAgreedBeforeIsSharedWhenTheInstitutionBecomesAPeer() {
    House newcomer = there.a(Houses.class).open("Qarqaraly College " + number);
    String name = "newcomer" + number + ".example";
    AgreementId id = proposedTo(newcomer, name);
    Introductions.join(there, newcomer, name);
    Introductions.admit(here, university, there, name);
    Introductions.admit(there, newcomer, here, universityName);
    exchange();
    assertThat(latest(there, newcomer, id).hash()).isEqualTo(latest(here, university, id).hash());
  }

  @Test
  void aNewKeyIsVouchedForByTheOldOneAndSignsWhenItsTurnHasCome() {
    AgreementId before = proposed();
    exchange();
    int keys = Introductions.keys(there, universityFromThere);
    Introductions.cut(here, university, collegeFromHere);
    pass(Duration.ofSeconds(1));
    Introductions.changeKey(here, university);
    exchange();
    assertThat(Introductions.unseen(here, university)).isEqualTo(1);
    Introductions.resume(here, university, collegeFromHere);
    exchange();
    assertThat(Introductions.unseen(here, university)).isZero();
    assertThat(Introductions.keys(there, universityFromThere)).isEqualTo(keys + 1);

    pass(Duration.ofDays(11));
    AgreementId after = proposed();
    exchange();
    assertThat(latest(there, college, after).number()).isEqualTo(1);
    assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
    there.a(Signing.class).sign(before, latest(there, college, before).hash(), college.signatory());
    exchange();
    assertThat(state(here, before)).isEqualTo(state(there, before));
  }

  private static KeyFingerprint keyOf(AgreementId id) {
    return there.a(ActStore.class).of(SharedId.of(id)).acts().getFirst().key();
  }

  private static Form ids(AgreementId id) {
    return Form.of("agreement_id", List.of(id.toString()));
  }

  private AgreementId proposed() {
    return proposedTo(college, collegeName);
  }

  private AgreementId proposedTo(House house, String hei) {
    return Acquainted.proposed(here, university, house, hei);
  }

  private List<Agreement> bothSides(AgreementId id) {
    return List.of(
        here.a(Agreements.class).find(id, university.officer()),
        there.a(Agreements.class).find(id, college.officer()));
  }

  private static Version latest(OwnNode node, House house, AgreementId id) {
    return node.a(Agreements.class).find(id, house.officer()).latest().orElseThrow();
  }

  private static java.time.Instant since(OwnNode node, House house, AgreementId id) {
    return ((InForce) node.a(Agreements.class).find(id, house.officer()).state()).since();
  }

  private static Hash state(OwnNode node, AgreementId id) {
    return node.a(ActStore.class).of(SharedId.of(id)).state();
  }
}
