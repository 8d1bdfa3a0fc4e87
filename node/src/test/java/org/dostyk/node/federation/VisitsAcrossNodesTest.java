package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpClient.Reply;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.wire.Form;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.dostyk.node.transfers.TransferGround;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.Approval.ByLetter;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.SharedVisit;
import org.dostyk.node.visits.SharedVisits;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.visits.VisitState.CalledOff;
import org.dostyk.node.visits.VisitState.Declined;
import org.dostyk.node.visits.VisitState.Requested;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.junit.jupiter.api.Test;

/** A visit of an institution to one of another real node, as guest and host have it. */
class VisitsAcrossNodesTest extends GuestAndHost {
  VisitsAcrossNodesTest() {
    super("Toraighyrov University", "Jinan College");
  }

  @Test
  void aVisitThatTheGuestSendsLiesBeforeTheHostAtItsOwnNodeUntilBothHaveApproved() {
    VisitId id = sent();
    assertThat(at(there, id).plan()).isEqualTo(at(here, id).plan());
    assertThat(at(there, id).state()).isEqualTo(new Requested());
    assertThat(at(there, id).host().hosted()).contains(college.id());
    assertThat(at(there, id).awaiting()).containsExactly(college.id());
    there.a(Visits.class).approve(id, Side.HOST, college.officer());
    exchange();
    assertThat(at(here, id).approval(Side.HOST)).isPresent();
    assertThat(at(here, id).state()).isEqualTo(new Requested());
    here.a(Visits.class).approve(id, Side.GUEST, university.officer());
    exchange();
    assertThat(at(here, id).state()).isEqualTo(new Approved());
    assertThat(at(there, id).state()).isEqualTo(new Approved());
    same(id);
  }

  @Test
  void whatIsOnlyPlannedIsToldToNobody() {
    VisitId id = planned();
    exchange();
    assertThat(there.a(SharedVisits.class).known(id)).isEmpty();
    assertThat(at(here, id).far()).isEmpty();
  }

  @Test
  void theGuestReadsWhyTheHostDeclined() {
    VisitId id = sent();
    there.a(Visits.class).decline(id, Side.HOST, "Examinations that week", college.officer());
    exchange();
    assertThat(at(here, id).state()).isEqualTo(new Declined(Side.HOST, "Examinations that week"));
    same(id);
  }

  @Test
  void whatOneSideCallsOffDoesNotTakePlaceOnTheOther() {
    VisitId id = approved();
    here.a(Visits.class).callOff(id, "No budget", university.officer());
    exchange();
    assertThat(at(there, id).state()).isEqualTo(new CalledOff(Side.GUEST, "No budget"));
    same(id);
  }

  @Test
  void anotherPurposeAndOtherDaysAskTheHostAgainAndWhoMadeTheChangeStandsByIt() {
    VisitId id = approved();
    change(here, university, id, plan("Look at the Smart Classroom", FIRST));
    exchange();
    assertThat(at(there, id).plan().purpose())
        .isEqualTo(Text.of("en", "Look at the Smart Classroom"));
    assertThat(at(there, id).state()).isEqualTo(new Requested());
    assertThat(at(there, id).awaiting()).containsExactly(college.id());
    there.a(Visits.class).approve(id, Side.HOST, college.officer());
    exchange();
    assertThat(at(here, id).state()).isEqualTo(new Approved());
    change(there, college, id, plan("Look at the Smart Classroom", FIRST.plusDays(7)));
    exchange();
    assertThat(at(here, id).plan().from()).isEqualTo(FIRST.plusDays(7));
    assertThat(at(here, id).awaiting()).containsExactly(university.id());
    same(id);
  }

  @Test
  void theProgrammeThatTheHostMakesIsSeenAndApprovedByTheGuest() {
    VisitId id = approved();
    ItineraryItem opening = item("Opening", "Hall 1", "");
    save(there, college, id, opening);
    exchange();
    ItineraryItem seen = programme(here, id).getFirst();
    assertThat(seen.title()).isEqualTo(opening.title());
    assertThat(seen.place().said()).isEqualTo("Hall 1");
    assertThat(at(here, id).awaiting()).containsExactly(university.id());
    here.a(Visits.class).approve(id, Side.GUEST, university.officer());
    exchange();
    assertThat(at(there, id).state()).isEqualTo(new Approved());
    there.a(Itineraries.class).takeOut(id, opening.id(), college.officer());
    exchange();
    assertThat(programme(here, id)).isEmpty();
    assertThat(at(here, id).awaiting()).containsExactly(university.id());
    same(id);
  }

  @Test
  void whoInterpretsIsNobodysBusinessAndAsksNobody() {
    VisitId id = approved();
    ItineraryItem opening = item("Opening", "Hall 1", "");
    save(there, college, id, opening);
    exchange();
    here.a(Visits.class).approve(id, Side.GUEST, university.officer());
    exchange();
    ItineraryItem kept = programme(there, id).getFirst();
    save(there, college, id, interpreted(kept, "Li Na"));
    exchange();
    assertThat(at(there, id).state()).isEqualTo(new Approved());
    assertThat(programme(here, id).getFirst().interpreter()).isEmpty();
    save(here, university, id, interpreted(programme(here, id).getFirst(), "Dana Serik"));
    save(there, college, id, moved(programme(there, id).getFirst(), "Hall 2"));
    exchange();
    assertThat(programme(here, id).getFirst().place().said()).isEqualTo("Hall 2");
    assertThat(programme(here, id).getFirst().interpreter())
        .as("each keeps its own")
        .isEqualTo("Dana Serik");
    assertThat(programme(there, id).getFirst().interpreter()).isEqualTo("Li Na");
    same(id);
  }

  @Test
  void whatBothSidesDidWhileTheCableWasCutMeansTheSameOnBoth() {
    VisitId id = sent();
    Introductions.cut(here, university, collegeFromHere);
    there.clock().advance(Duration.ofMinutes(10));
    there.a(Visits.class).approve(id, Side.HOST, college.officer());
    save(there, college, id, item("Opening", "Hall 1", ""));
    change(here, university, id, plan(WHAT, FIRST.plusDays(3)));
    save(here, university, id, item("Arrival", "Airport", ""));
    here.clock().advance(Duration.ofMinutes(10));
    Introductions.resume(here, university, collegeFromHere);
    pass(Duration.ofHours(2));
    exchange();
    assertThat(at(there, id).plan()).isEqualTo(at(here, id).plan());
    assertThat(at(there, id).plan().from()).isEqualTo(FIRST.plusDays(3));
    assertThat(at(there, id).state()).isEqualTo(at(here, id).state());
    assertThat(programme(here, id)).hasSize(2);
    assertThat(programme(there, id).stream().map(ItineraryItem::title))
        .containsExactlyElementsOf(programme(here, id).stream().map(ItineraryItem::title).toList());
    same(id);
  }

  @Test
  void anItemThatWasPutWithoutKnowingOfANoFallsAwayWhereItWasPut() {
    VisitId id = sent();
    Introductions.cut(here, university, collegeFromHere);
    here.a(Visits.class).decline(id, Side.GUEST, "No time", university.officer());
    there.clock().advance(Duration.ofMinutes(10));
    save(there, college, id, item("Opening", "Hall 1", ""));
    here.clock().advance(Duration.ofMinutes(10));
    Introductions.resume(here, university, collegeFromHere);
    pass(Duration.ofHours(2));
    exchange();
    assertThat(at(there, id).state()).isEqualTo(at(here, id).state());
    assertThat(programme(there, id)).allSatisfy(i -> assertThat(i.takenOut()).isTrue());
    assertThat(programme(here, id)).isEmpty();
    BothHold.theSameActs(here, there, SharedId.of(id));
  }

  @Test
  void aNoticeThatComesAgainChangesNothing() throws EwpTrouble {
    VisitId id = sent();
    var api = here.a(VisitsApi.class);
    var peer = here.a(Peers.class).asNode(collegeFromHere).orElseThrow();
    int revision = at(there, id).revision();
    for (int i = 0; i < 3; i++) {
      api.tell(peer, List.of(id.value()));
      there.run();
    }
    assertThat(at(there, id).revision()).isEqualTo(revision);
    assertThat(actions(there, college, id.value())).containsExactly("visits.received");
    assertThat(Introductions.waiting(here, collegeFromHere)).isZero();
    assertThat(Introductions.waiting(there, universityFromThere)).isZero();
  }

  @Test
  void whatWasLostOnTheWayIsFoundByNight() {
    VisitId id = planned();
    here.a(Visits.class).send(id, university.officer());
    Introductions.lose(here, collegeFromHere);
    exchange();
    assertThat(there.a(SharedVisits.class).known(id)).isEmpty();
    there.a(RepairJob.class).run();
    exchange();
    assertThat(at(there, id).plan()).isEqualTo(at(here, id).plan());
  }

  @Test
  void nobodyNotesALetterOfASideThatHasItsOwnNode() {
    VisitId id = sent();
    var letter = Optional.of(new ByLetter(LocalDate.of(2026, 1, 5), "17"));
    assertThatThrownBy(
            () -> here.a(Visits.class).noteApproval(id, Side.HOST, letter, university.officer()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> there.a(Visits.class).approve(id, Side.GUEST, college.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void noPersonIsNamedInWhatTheOtherNodeReads() throws EwpTrouble {
    VisitId id = sent();
    add(id, "Askarova", "Madina");
    save(here, university, id, interpreted(item("Opening", "Hall 1", ""), "Dana Serik"));
    here.a(Visits.class).approve(id, Side.GUEST, university.officer());
    exchange();
    String given =
        text(
            there
                .a(Stations.class)
                .client(college.id())
                .ask(Call.get(Topic.VISITS.api(), universityName, "get", ids(id))));
    assertThat(given)
        .contains(WHAT)
        .contains("approved")
        .doesNotContain("Askarova")
        .doesNotContain("Dana Serik")
        .doesNotContain(university.officer().account().toString())
        .doesNotContain(university.officer().names().in(Language.EN));
    assertThat(here.a(TransferGround.class).ledger(university)).isEmpty();
  }

  @Test
  void aYesInTheNameOfTheOtherSideIsKeptAsideWithoutEffect() throws EwpTrouble {
    VisitId id = sent();
    var forged =
        new VisitAct.Stepped(
            id.value(),
            universityName,
            there.clock().instant(),
            Uuid7.next(there.clock()),
            2,
            new SharedVisit.CallsOff("Said by the host in the guest’s name"));
    there
        .a(Counterparts.class)
        .say(
            SharedId.of(id),
            VisitJson.write(forged),
            there.a(Memberships.class).of(college.id()).orElseThrow());
    var peer = there.a(Peers.class).asNode(universityFromThere).orElseThrow();
    there.a(VisitsApi.class).tell(peer, List.of(id.value()));
    here.run();
    assertThat(at(here, id).state()).isEqualTo(new Requested());
    assertThat(here.a(AsideStore.class).of(SharedId.of(id)))
        .extracting(Aside::reason)
        .containsExactly("federation.trouble.not_theirs");
  }

  @Test
  void aThirdInstitutionsKeyReadsNothingOfIt() throws EwpTrouble {
    VisitId id = sent();
    House other = there.a(Houses.class).open("Atyrau College " + number);
    String otherName = "third" + number + ".example";
    Introductions.join(there, other, otherName);
    Introductions.admit(here, university, there, otherName);
    PeerId fromThird = Introductions.admit(there, other, here, universityName);
    var client = there.a(Stations.class).client(other.id());
    var api = Topic.VISITS.api();
    byte[] answer = client.ask(Call.get(api, universityName, "get", ids(id))).body();
    assertThat(Snapshot.read(Topic.VISITS, answer)).isEmpty();
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
                Topic.VISITS, client.ask(Call.get(api, universityName, "get", ids(id))).body()))
        .as("nor after it has handed the acts here itself")
        .isEmpty();
    assertThat(actions(here, university, id.value()))
        .containsExactlyInAnyOrder("visits.begun", "visits.requested");
  }

  @Test
  void anOlderNodeThatKnowsNoVisitsIsToldOfNoneAndItsLetterIsNoted() {
    Introductions.offersOnly(here, collegeFromHere, Set.of("agreements", "commitments"));
    VisitId id = sent();
    assertThat(there.a(SharedVisits.class).known(id)).isEmpty();
    assertThat(at(here, id).far()).isEmpty();
    assertThat(Introductions.waiting(here, collegeFromHere)).isZero();
    here.a(Visits.class)
        .noteApproval(
            id,
            Side.HOST,
            Optional.of(new ByLetter(LocalDate.of(2026, 1, 5), "17")),
            university.officer());
    assertThat(at(here, id).approval(Side.HOST)).isPresent();
  }

  private static String text(Reply answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static Form ids(VisitId id) {
    return Form.of("visit_id", List.of(id.toString()));
  }
}
