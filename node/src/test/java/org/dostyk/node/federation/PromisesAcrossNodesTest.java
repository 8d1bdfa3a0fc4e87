package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.wire.Form;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.commitments.Act;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Renegotiated;
import org.dostyk.node.commitments.CommitmentStatus.Withdrawn;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Confirmation;
import org.dostyk.node.commitments.Confirmation.State;
import org.dostyk.node.commitments.Evidence;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.commitments.Owner;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.commitments.Step;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.transfers.TransferGround;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.Test;

/** A promise between institutions of two real nodes, as both of them have it. */
class PromisesAcrossNodesTest extends TwoNodes {
  private static final String WHAT = "Equip the Smart Library";

  PromisesAcrossNodesTest() {
    super("Auezov University", "Xinjiang College");
  }

  @Test
  void aPromiseNotedHereIsConfirmedThereAndKeptWithItsEvidenceOnBothSides() {
    CommitmentId id = promised();
    exchange();
    Commitment theirs = at(there, college, id);
    assertThat(theirs.what()).isEqualTo(at(here, university, id).what());
    assertThat(theirs.due()).isEqualTo(due());
    assertThat(theirs.owner()).as("who answers for it is theirs to say").isNull();
    assertThat(said(there, college, id).state()).isEqualTo(State.ASKED);

    there.a(SharedCommitments.class).confirm(id, act(there, college, id));
    exchange();
    for (OwnNode node : List.of(here, there)) {
      assertThat(said(node, house(node), id).state()).isEqualTo(State.CONFIRMED);
    }
    there
        .a(Commitments.class)
        .keep(
            id,
            today(),
            new Evidence("Order 17", "https://college.example/17"),
            act(there, college, id));
    exchange();
    assertThat(at(here, university, id).standing()).isEqualTo(new Kept(today()));
    assertThat(life(here, university, id).getLast().link()).isEqualTo("https://college.example/17");
    assertThat(said(here, university, id).state())
        .as("what the promiser calls kept is for the other side to confirm")
        .isEqualTo(State.ASKED);
    here.a(SharedCommitments.class).confirm(id, act(here, university, id));
    exchange();
    assertThat(said(there, college, id).state()).isEqualTo(State.CONFIRMED);
    same(id);
  }

  @Test
  void whoDidNotPromiseItObjectsAndWhoNotedItWithdraws() {
    CommitmentId id = promised();
    exchange();
    there.a(SharedCommitments.class).object(id, "We said 2028", act(there, college, id));
    exchange();
    assertThat(said(here, university, id).state()).isEqualTo(State.OBJECTED);
    assertThat(said(here, university, id).words()).isEqualTo("We said 2028");
    here.a(SharedCommitments.class).withdraw(id, "Noted wrongly", act(here, university, id));
    exchange();
    assertThat(at(there, college, id).standing()).isInstanceOf(Withdrawn.class);
    same(id);
  }

  @Test
  void whatBothConfirmedIsNotWithdrawnAndItsNewDayIsConfirmedAnew() {
    CommitmentId id = promised();
    exchange();
    there.a(SharedCommitments.class).confirm(id, act(there, college, id));
    exchange();
    assertThatThrownBy(
            () ->
                here.a(SharedCommitments.class).withdraw(id, "No more", act(here, university, id)))
        .isInstanceOf(Refused.class);
    here.a(Commitments.class)
        .renegotiate(id, due().plusMonths(2), "They asked for time", act(here, university, id));
    exchange();
    assertThat(at(there, college, id).due()).isEqualTo(due().plusMonths(2));
    assertThat(at(there, college, id).standing()).isInstanceOf(Renegotiated.class);
    assertThat(said(there, college, id).state()).isEqualTo(State.ASKED);
    there.a(SharedCommitments.class).confirm(id, act(there, college, id));
    exchange();
    assertThat(said(here, university, id).state()).isEqualTo(State.CONFIRMED);
    same(id);
  }

  @Test
  void nobodySpeaksForASideThatHasItsOwnNode() {
    CommitmentId id = promised();
    exchange();
    assertThatThrownBy(() -> here.a(SharedCommitments.class).confirm(id, act(here, university, id)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                there
                    .a(Commitments.class)
                    .renegotiate(id, due().plusDays(9), "More time", act(there, college, id)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatBothSidesDidWhileTheCableWasCutMeansTheSameOnBoth() {
    CommitmentId id = promised();
    exchange();
    there.a(SharedCommitments.class).confirm(id, act(there, college, id));
    exchange();
    Introductions.cut(here, university, collegeFromHere);
    there.clock().advance(Duration.ofMinutes(10));
    here.a(Commitments.class)
        .renegotiate(id, due().plusMonths(1), "Later", act(here, university, id));
    there.a(Commitments.class).keep(id, today(), new Evidence("Done", ""), act(there, college, id));
    here.clock().advance(Duration.ofMinutes(10));
    Introductions.resume(here, university, collegeFromHere);
    pass(Duration.ofHours(2));
    exchange();
    assertThat(at(here, university, id).standing()).isEqualTo(at(there, college, id).standing());
    assertThat(at(here, university, id).due()).isEqualTo(at(there, college, id).due());
    assertThat(said(here, university, id)).isEqualTo(said(there, college, id));
    same(id);
  }

  @Test
  void aNoticeThatComesAgainChangesNothing() throws EwpTrouble {
    CommitmentId id = promised();
    var api = here.a(CommitmentsApi.class);
    var peer = here.a(Peers.class).asNode(collegeFromHere).orElseThrow();
    for (int i = 0; i < 3; i++) {
      api.tell(peer, List.of(id.value()));
      there.run();
    }
    there.a(SharedCommitments.class).confirm(id, act(there, college, id));
    exchange();
    long revision = at(there, college, id).revision();
    api.tell(peer, List.of(id.value()));
    exchange();
    assertThat(at(there, college, id).revision()).isEqualTo(revision);
    assertThat(actions(there, college, id.value()))
        .containsExactlyInAnyOrder("commitments.received", "commitments.affirmed");
    assertThat(actions(here, university, id.value()))
        .containsOnlyOnce("commitments.promised")
        .containsOnlyOnce("commitments.affirmed");
    assertThat(Introductions.waiting(here, collegeFromHere)).isZero();
    assertThat(Introductions.waiting(there, universityFromThere)).isZero();
  }

  @Test
  void whatWasLostOnTheWayIsFoundByNight() {
    CommitmentId id = promised();
    Introductions.lose(here, collegeFromHere);
    exchange();
    assertThat(there.a(SharedCommitments.class).known(id)).isEmpty();
    there.a(RepairJob.class).run();
    exchange();
    assertThat(at(there, college, id).due()).isEqualTo(due());
  }

  @Test
  void whoAnswersForAPromiseAndWhoTookAStepStaysAtHome() throws EwpTrouble {
    CommitmentId id = promised();
    here.a(Commitments.class)
        .addEvidence(id, new Evidence("An order", ""), act(here, university, id));
    exchange();
    String given =
        text(
            there
                .a(Stations.class)
                .client(college.id())
                .ask(Call.get(Topic.COMMITMENTS.api(), universityName, "get", ids(id))));
    assertThat(given)
        .contains(WHAT)
        .doesNotContain("Assel the librarian")
        .doesNotContain(university.officer().account().toString());
    assertThat(here.a(TransferGround.class).ledger(university))
        .as("the names in the agreement alone")
        .allSatisfy(row -> assertThat(row.about().id()).isNotEqualTo(id.value()));
  }

  @Test
  void aThirdInstitutionsKeyReadsNothingOfIt() throws EwpTrouble {
    CommitmentId id = promised();
    House other = there.a(Houses.class).open("Qapshaghay College " + number);
    String otherName = "third" + number + ".example";
    Introductions.join(there, other, otherName);
    Introductions.admit(here, university, there, otherName);
    PeerId fromThird = Introductions.admit(there, other, here, universityName);
    var client = there.a(Stations.class).client(other.id());
    var api = Topic.COMMITMENTS.api();
    byte[] answer = client.ask(Call.get(api, universityName, "get", ids(id))).body();
    assertThat(Snapshot.read(Topic.COMMITMENTS, answer)).isEmpty();
    assertThat(text(client.ask(Call.get(api, universityName, "index", new Form(Map.of())))))
        .doesNotContain(id.toString());
    client.ask(Call.post(api, universityName, "changed", ids(id)));
    exchange();
    there
        .a(HeldStore.class)
        .ours(SharedId.of(id), fromThird, "0".repeat(64), there.clock().instant());
    client.ask(Call.post(api, universityName, "changed", ids(id)));
    exchange();
    assertThat(
            Snapshot.read(
                Topic.COMMITMENTS,
                client.ask(Call.get(api, universityName, "get", ids(id))).body()))
        .as("nor after it has handed the acts here itself")
        .isEmpty();
    assertThat(actions(here, university, id.value())).containsExactly("commitments.promised");
  }

  @Test
  void anOlderNodeThatSpeaksOfNoPromisesIsToldOfNone() {
    Introductions.offersOnly(here, collegeFromHere, Set.of("agreements"));
    CommitmentId id = promised();
    exchange();
    assertThat(there.a(SharedCommitments.class).known(id)).isEmpty();
    assertThat(at(here, university, id).far()).isNull();
    assertThat(Introductions.waiting(here, collegeFromHere)).isZero();
  }

  @Test
  void whoIsAskedAnswersOnThePageAndReadsWhoNotedThePromise() {
    CommitmentId id = promised();
    exchange();
    Browser officer = there.a(Browsers.class).as(college.officer());
    Reply page = officer.get("/promises/" + id);
    assertThat(page.page().select("#answer button").eachText())
        .containsExactly("Confirm", "Object");
    assertThat(page.page().select("dt:contains(Entered by) + dd").text())
        .isEqualTo(university.institution().name().in(Language.EN));
    Reply after = officer.follow(officer.submit(page, "#answer form[action$=/confirm]"));
    assertThat(after.page().select("#answer")).isEmpty();
    assertThat(after.text()).contains("Confirmed by both sides");
  }

  @Test
  void anAnswerThatComesTooLateIsShownWithItsReason() {
    CommitmentId id = promised();
    exchange();
    Browser officer = there.a(Browsers.class).as(college.officer());
    Reply early = officer.get("/promises/" + id);
    officer.submit(early, "form[action$=/confirm]");
    Reply late = officer.submit(early, "form[action$=/object]", "reason", "We said 2028");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.page().select(".objections").text()).contains("has changed this promise");
    assertThat(late.page().select("main").text()).contains("We said 2028");
  }

  @Test
  void theTrailTellsWhatArrivedInTheReadersLanguage() {
    CommitmentId id = promised();
    exchange();
    Browser officer = there.a(Browsers.class).as(college.officer());
    assertThat(officer.in(Language.ZH).get("/audit/" + id).text())
        .contains("智慧图书馆")
        .doesNotContain(WHAT);
    assertThat(officer.in(Language.EN).get("/audit/" + id).text()).contains(WHAT);
  }

  @Test
  void whatWasWithdrawnIsNotSaidToBeConfirmed() {
    CommitmentId id = promised();
    exchange();
    here.a(SharedCommitments.class).withdraw(id, "Noted wrongly", act(here, university, id));
    exchange();
    var page = there.a(Browsers.class).as(college.officer()).get("/promises/" + id).page();
    assertThat(page.text()).contains("Noted wrongly").doesNotContain("Confirmed by both sides");
    assertThat(page.select("h1 + .lead").text()).isEqualTo("withdrawn");
    var list = there.a(Browsers.class).as(college.officer()).get("/promises?status=waived").page();
    assertThat(list.select("tr:has(a[href=/promises/" + id + "]) .status").eachText())
        .as("and lists do not call it waived")
        .containsExactly("withdrawn");
  }

  @Test
  void whoseWordIsDoubtedThatThePromiseWasKeptIsAskedToShowIt() {
    CommitmentId id = promised();
    exchange();
    there.a(Commitments.class).keep(id, today(), new Evidence("Done", ""), act(there, college, id));
    exchange();
    here.a(SharedCommitments.class).object(id, "No books yet", act(here, university, id));
    exchange();
    assertThat(there.a(Browsers.class).as(college.officer()).get("/promises/" + id).text())
        .contains("No books yet", "Still to show that the promise was kept: Xinjiang College");
  }

  private static String text(EwpClient.Reply answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static Form ids(CommitmentId id) {
    return Form.of("commitment_id", List.of(id.toString()));
  }

  /** The college promises the university something under a memorandum that both have. */
  private CommitmentId promised() {
    AgreementId agreement = Acquainted.proposed(here, university, college, collegeName);
    PartnerId partner = Acquainted.partner(here, university, college, collegeName);
    var id = new CommitmentId(Uuid7.next(here.clock()));
    here.a(Commitments.class)
        .promise(
            new Promise(
                id,
                university.id(),
                partner,
                PartnerId.of(university.id()),
                Text.of("en", WHAT, "zh", "建设智慧图书馆"),
                new Owner.There("Assel the librarian"),
                due(),
                new Origin.FromRecord(
                    Agreements.KIND, agreement.value(), "1", "1", Text.of("en", "Memorandum"))),
            university.officer());
    return id;
  }

  private static LocalDate due() {
    return LocalDate.of(2030, 9, 1);
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(here.clock().instant(), java.time.ZoneId.of("Asia/Shanghai"));
  }

  private House house(OwnNode node) {
    return node == here ? university : college;
  }

  private static Commitment at(OwnNode node, House house, CommitmentId id) {
    return node.a(Commitments.class).get(id, Set.of(house.id()));
  }

  private static Confirmation said(OwnNode node, House house, CommitmentId id) {
    return node.a(SharedCommitments.class).confirmation(at(node, house, id)).orElseThrow();
  }

  private static List<Step> life(OwnNode node, House house, CommitmentId id) {
    return node.a(Commitments.class).lifeOf(at(node, house, id));
  }

  private static Act act(OwnNode node, House house, CommitmentId id) {
    return Act.on(at(node, house, id), house.officer(), node.clock());
  }

  private static void same(CommitmentId id) {
    BothHold.theSame(here, there, SharedId.of(id));
  }
}
