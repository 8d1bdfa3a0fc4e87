package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.wire.Form;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.Stations;
import org.dostyk.node.transfers.DataCategory;
import org.dostyk.node.transfers.RecordedTransfer;
import org.dostyk.node.transfers.Retention;
import org.dostyk.node.transfers.Safeguard;
import org.dostyk.node.transfers.TransferBasis;
import org.dostyk.node.transfers.TransferChannel;
import org.dostyk.node.transfers.TransferGround;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.DelegateRole;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.SharedDelegations;
import org.dostyk.node.visits.SharedVisit.Delegates;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.Test;

/** The names of those who travel, from the guests' node to the host's. */
class DelegationsAcrossNodesTest extends GuestAndHost {
  private static final String NAME = "Madina Askarova";

  DelegationsAcrossNodesTest() {
    super("Zhetysu University", "Qingdao College");
  }

  @Test
  void namesGoWhenAnOfficerSendsThemAndStandInTheLedgerThen() {
    VisitId id = soon();
    assertThat(people(there, id)).isEmpty();
    assertThat(rows()).isEmpty();
    here.a(SharedDelegations.class).lay(id, university.officer());
    exchange();
    Delegate seen = people(there, id).getFirst();
    assertThat(seen.names().in(Language.EN)).isEqualTo(NAME);
    assertThat(seen.office()).contains(Text.of("en", "Dean", "zh", "院长"));
    assertThat(seen.role()).isEqualTo(DelegateRole.HEAD);
    assertThat(seen.from()).isEqualTo(at(there, id).guests().getFirst().partner());
    RecordedTransfer row = rows().getFirst();
    assertThat(rows()).hasSize(1);
    assertThat(row.to().id()).isEqualTo(at(here, id).host().partner().value());
    assertThat(row.to().country().code()).isEqualTo("CN");
    assertThat(row.to().through()).startsWith("127.0.0.1:");
    assertThat(row.channel()).isEqualTo(TransferChannel.FEDERATION);
    assertThat(row.categories())
        .containsExactlyInAnyOrder(
            DataCategory.NAME, DataCategory.POST, DataCategory.LANGUAGE, DataCategory.ITINERARY);
    assertThat(row.basis()).isEqualTo(TransferBasis.POST);
    assertThat(row.persons()).isEqualTo(1);
    assertThat(row.retention()).isEqualTo(new Retention.Until(first().plusDays(3 + 90)));
    assertThat(row.safeguards()).contains(Safeguard.ENCRYPTED, Safeguard.SIGNED);
    assertThat(row.about().id()).isEqualTo(id.value());
    same(id);
  }

  @Test
  void noEndpointHandsOutANameWithoutItsRow() throws Exception {
    VisitId id = soon();
    here.a(SharedDelegations.class).lay(id, university.officer());
    String digest = digest(id);
    try (AutoCloseable broken = here.a(TransferGround.class).brokenFor(university)) {
      exchange();
      assertThat(people(there, id)).isEmpty();
      assertThatThrownBy(() -> asked(college, "delegation", list(id, digest)))
          .isInstanceOf(EwpTrouble.class);
    }
    assertThat(rows()).isEmpty();
    for (String answer :
        List.of(
            asked(college, "index", new Form(Map.of())),
            asked(college, "get", Form.of("visit_id", List.of(id.toString()))),
            told(college, id))) {
      assertThat(answer).doesNotContain("Askarova");
    }
    assertThat(rows()).isEmpty();
    assertThat(asked(college, "delegation", list(id, digest))).contains("Askarova");
    assertThat(rows()).hasSize(1);
  }

  @Test
  void anInstitutionThatIsNotTheHostIsGivenNoNames() throws EwpTrouble {
    VisitId id = soon();
    here.a(SharedDelegations.class).lay(id, university.officer());
    House other = there.a(Houses.class).open("Weihai College " + number);
    String otherName = "third" + number + ".example";
    Introductions.join(there, other, otherName);
    Introductions.admit(here, university, there, otherName);
    Introductions.admit(there, other, here, universityName);
    assertThatThrownBy(() -> asked(other, "delegation", list(id, digest(id))))
        .isInstanceOfSatisfying(
            EwpTrouble.class, e -> assertThat(e.status().orElse(0)).isEqualTo(404));
    assertThatThrownBy(() -> asked(college, "delegation", list(id, Hash.of(new byte[0]).hex())))
        .isInstanceOf(EwpTrouble.class);
    assertThat(rows()).isEmpty();
  }

  @Test
  void whatTheGuestsTakeBackIsErasedAtTheHosts() {
    VisitId id = soon();
    here.a(SharedDelegations.class).lay(id, university.officer());
    exchange();
    Delegate seen = people(there, id).getFirst();
    assertThatThrownBy(() -> there.a(Delegations.class).remove(id, seen.id(), college.officer()))
        .as("whom the guests named the host does not change")
        .isInstanceOf(Refused.class);
    here.a(SharedDelegations.class).takeBack(id, university.officer());
    exchange();
    assertThat(people(there, id)).isEmpty();
    assertThat(people(here, id)).hasSize(1);
  }

  @Test
  void anotherListTakesThePlaceOfTheFirst() {
    VisitId id = soon();
    here.a(SharedDelegations.class).lay(id, university.officer());
    exchange();
    here.a(Delegations.class).remove(id, people(here, id).getFirst().id(), university.officer());
    add(id, "Serik", "Dana");
    exchange();
    assertThat(people(there, id).getFirst().names().in(Language.EN))
        .as("until it is sent again")
        .isEqualTo(NAME);
    here.a(SharedDelegations.class).lay(id, university.officer());
    exchange();
    assertThat(people(there, id))
        .extracting(d -> d.names().in(Language.EN))
        .containsExactly("Dana Serik");
  }

  @Test
  void namesAreErasedWhenTheVisitIsCalledOffAndWhenTheirDayIsPast() {
    VisitId off = soon();
    VisitId past = soon();
    here.a(SharedDelegations.class).lay(off, university.officer());
    here.a(SharedDelegations.class).lay(past, university.officer());
    exchange();
    assertThat(people(there, off)).hasSize(1);
    assertThat(people(there, past)).hasSize(1);
    there.a(Visits.class).callOff(off, "Flood", college.officer());
    there.run();
    exchange();
    assertThat(people(there, off)).isEmpty();
    pass(Duration.ofDays(100));
    here.run();
    there.run();
    assertThat(people(there, past)).isEmpty();
    assertThat(people(here, past)).as("their own institution keeps them").hasSize(1);
  }

  @Test
  void theHostLaysNobodyBeforeTheGuests() {
    VisitId id = soon();
    assertThatThrownBy(() -> there.a(SharedDelegations.class).lay(id, college.officer()))
        .isInstanceOf(Refused.class);
  }

  /** A visit of these days, whose delegation is one dean. */
  private VisitId soon() {
    VisitId id = planned(first());
    add(id, "Askarova", "Madina");
    here.a(Visits.class).send(id, university.officer());
    exchange();
    return id;
  }

  private static LocalDate first() {
    return LocalDate.ofInstant(here.clock().instant(), ZoneOffset.UTC).plusDays(3);
  }

  private String asked(House house, String endpoint, Form form) throws EwpTrouble {
    return new String(
        there
            .a(Stations.class)
            .client(house.id())
            .ask(Call.get(Topic.VISITS.api(), universityName, endpoint, form))
            .body(),
        StandardCharsets.UTF_8);
  }

  private String told(House house, VisitId id) throws EwpTrouble {
    return new String(
        there
            .a(Stations.class)
            .client(house.id())
            .ask(
                Call.post(
                    Topic.VISITS.api(),
                    universityName,
                    "changed",
                    Form.of("visit_id", List.of(id.toString()))))
            .body(),
        StandardCharsets.UTF_8);
  }

  private static Form list(VisitId id, String digest) {
    return Form.of("visit_id", List.of(id.toString())).and("digest", List.of(digest));
  }

  private static String digest(VisitId id) {
    return VisitApplying.steps(here.a(ActStore.class).of(SharedId.of(id))).stream()
        .map(t -> t.step())
        .filter(Delegates.class::isInstance)
        .map(Delegates.class::cast)
        .map(d -> d.digest())
        .findFirst()
        .orElseThrow();
  }

  private List<RecordedTransfer> rows() {
    return here.a(TransferGround.class).ledger(university);
  }

  private List<Delegate> people(OwnNode node, VisitId id) {
    return node.a(Delegations.class).of(at(node, id));
  }
}
