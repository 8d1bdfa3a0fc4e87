package org.dostyk.node.erasmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.agreements.Approval;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.ewp.agreements.Condition.Kind;
import org.dostyk.ewp.agreements.Condition.Years;
import org.dostyk.ewp.agreements.ReceivedAgreement;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.contacts.PhoneNumber;
import org.dostyk.ewp.institutions.Factsheet;
import org.dostyk.ewp.institutions.Institution;
import org.dostyk.ewp.institutions.Institutions;
import org.dostyk.ewp.institutions.OrganizationalUnits;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.wire.Form;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.DraftQuota;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.agreements.WorkingText;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.transfers.TransferChannel;
import org.dostyk.node.transfers.TransferGround;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real node asked over HTTPS by a partner that speaks Erasmus Without Paper. */
class ErasmusTest extends TwoNodes {
  private PartnerId partner;
  private EwpClient client;

  ErasmusTest() {
    super("Semey University", "Graz College");
  }

  @BeforeEach
  void aPartnerThatAsks() {
    client = there.a(Stations.class).client(college.id());
    partner = Introductions.enter(here, university, college, collegeName, "AT", "Europe/Vienna");
  }

  @Test
  void aPartnerReadsThePlacesAgreedOnceAnOfficerHasStatedWhatTheNetworkAsks() throws EwpTrouble {
    AgreementId id = proposed(study(5), teaching());
    assertThat(index(List.of())).isEmpty();

    state(id, "2026/2027", "2029/2030");
    assertThat(index(List.of())).containsExactly(id.toString());
    assertThat(index(List.of("2029/2030"))).containsExactly(id.toString());
    assertThat(index(List.of("2030/2031"))).isEmpty();

    ReceivedAgreement copy = only(id);
    assertThat(copy.hashHolds()).isTrue();
    assertThat(copy.agreement().inEffect()).isFalse();
    assertThat(copy.agreement().own().heiId()).isEqualTo(universityName);
    assertThat(copy.agreement().other().heiId()).isEqualTo(collegeName);
    assertThat(copy.agreement().conditions())
        .extracting(Condition::kind)
        .containsExactly(Kind.STUDENT_STUDIES, Kind.STAFF_TEACHING);
    Condition studies = copy.agreement().conditions().getFirst();
    assertThat(studies.people().most()).isEqualTo(5);
    assertThat(studies.years()).isEqualTo(new Years("2026/2027", "2029/2030"));
    assertThat(studies.sending().heiId()).isEqualTo(universityName);
    assertThat(studies.receiving().heiId()).isEqualTo(collegeName);
    assertThat(studies.subjectAreas())
        .extracting(Condition.SubjectArea::iscedF)
        .containsExactly("0710");
    assertThat(studies.eqfLevels()).containsExactly(6);
  }

  @Test
  void theHashChangesWithThePlacesAndWithNothingElse() throws EwpTrouble {
    AgreementId id = proposed(study(5));
    state(id, "2026/2027", "2029/2030");
    String before = only(id).hash();
    here.a(Signing.class).sign(id, latest(id), university.signatory());
    assertThat(only(id).hash()).isEqualTo(before);
    change(id, study(6));
    assertThat(only(id).hash()).isNotEqualTo(before);
  }

  @Test
  void whoSignedStandsInTheCopyAndInTheLedger() throws EwpTrouble {
    AgreementId id = proposed(study(5));
    state(id, "2026/2027", "2029/2030");
    var ledger = here.a(TransferGround.class);
    assertThat(only(id).agreement().own().signingContact()).isNull();
    assertThat(ledger.ledger(university)).isEmpty();

    here.a(Signing.class).sign(id, latest(id), university.signatory());
    assertThat(only(id).agreement().own().signingContact()).isNotNull();
    assertThat(only(id).agreement().own().signingDate()).isNotNull();
    assertThat(ledger.ledger(university))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.channel()).isEqualTo(TransferChannel.FEDERATION);
              assertThat(row.to().country().code()).isEqualTo("AT");
            });
  }

  @Test
  void whatCannotBeEnteredInTheLedgerIsNotGiven() throws Exception {
    AgreementId id = proposed(study(5));
    state(id, "2026/2027", "2029/2030");
    here.a(Signing.class).sign(id, latest(id), university.signatory());
    try (AutoCloseable broken = here.a(TransferGround.class).brokenFor(university)) {
      assertThat(broken).isNotNull();
      assertThatThrownBy(() -> only(id))
          .isInstanceOfSatisfying(EwpTrouble.class, t -> assertThat(t.status()).hasValue(500));
    }
  }

  @Test
  void aRequestThatIsRefusedIsKeptAsProvenIfItsSignatureHeld() {
    var without = Form.of("hei_id", List.of(universityName));
    Call units = Call.post(Api.ORGANIZATIONAL_UNITS, universityName, "", without);
    assertThatThrownBy(() -> client.ask(units)).isInstanceOf(EwpTrouble.class);
    assertThat(Introductions.answered(here, university, collegeFromHere)).isEqualTo(400);
    assertThat(Introductions.proven(here, university, collegeFromHere)).isTrue();
  }

  @Test
  void anInstitutionThatIsNoPartyReadsNothingOfIt() throws EwpTrouble {
    AgreementId id = proposed(study(5));
    state(id, "2026/2027", "2029/2030");
    House other = there.a(Houses.class).open("Linz College " + number);
    EwpClient others = admitted(other, "other-kolleg" + number + ".example");
    assertThat(Agreements.index(others, universityName, List.of(), Optional.empty())).isEmpty();
    assertThat(Agreements.get(others, universityName, List.of(id.toString()))).isEmpty();
  }

  @Test
  void whatIsStillBeingWrittenIsNotShown() throws EwpTrouble {
    AgreementId id = drafted(study(5));
    assertThat(here.a(Bilateral.class).open(id, university.officer())).isEmpty();
    assertThat(index(List.of())).isEmpty();
  }

  @Test
  void anAgreementWithoutPlacesSaysNothingToTheNetwork() {
    assertThat(here.a(Bilateral.class).open(proposed(), university.officer())).isEmpty();
  }

  @Test
  void onlyWhatChangedSinceIsInTheIndex() throws EwpTrouble {
    AgreementId id = proposed(study(5));
    state(id, "2026/2027", "2029/2030");
    here.clock().advance(Duration.ofMinutes(1));
    there.clock().advance(Duration.ofMinutes(1));
    var now = here.clock().instant();
    assertThat(Agreements.index(client, universityName, List.of(), Optional.of(now))).isEmpty();
    here.clock().advance(Duration.ofMinutes(1));
    there.clock().advance(Duration.ofMinutes(1));
    state(id, "2026/2027", "2030/2031");
    assertThat(Agreements.index(client, universityName, List.of(), Optional.of(now)))
        .containsExactly(id.toString());
  }

  @Test
  void theNodeTellsThePartnerThatItsCopyChangedAndFetchesThePartnersOwn() throws EwpTrouble {
    AgreementId id = proposed(study(5));
    exchange();
    assertThat(held(here, university, id)).isEqualTo(Copies.Held.NOTHING);
    state(id, "2026/2027", "2029/2030");
    stateThere(id, "2026/2027", "2028/2029");
    exchange();
    assertThat(held(here, university, id)).isEqualTo(Copies.Held.OTHER);
    stateThere(id, "2026/2027", "2029/2030");
    exchange();
    assertThat(held(here, university, id)).isEqualTo(Copies.Held.SAME);
    assertThat(held(there, college, id)).isEqualTo(Copies.Held.SAME);
  }

  @Test
  void whatBothHaveSignedIsApprovedByBothAndAnotherTermIsNot() throws EwpTrouble {
    AgreementId id = proposed(study(5));
    state(id, "2026/2027", "2029/2030");
    exchange();
    stateThere(id, "2026/2027", "2029/2030");
    exchange();
    assertThat(Approval.get(client, universityName, List.of(id.toString()))).isEmpty();
    Hash hash = latest(id);
    here.a(Signing.class).sign(id, hash, university.signatory());
    there.a(Signing.class).sign(id, hash, college.signatory());
    exchange();
    assertThat(Approval.get(client, universityName, List.of(id.toString())))
        .extracting(Approval::hash)
        .containsExactly(only(id).hash());
    assertThat(held(here, university, id)).isEqualTo(Copies.Held.APPROVED);
    assertThat(held(there, college, id)).isEqualTo(Copies.Held.APPROVED);

    stateThere(id, "2026/2027", "2030/2031");
    exchange();
    assertThat(Approval.get(client, universityName, List.of(id.toString()))).isEmpty();
    assertThat(held(here, university, id)).isEqualTo(Copies.Held.OTHER);
    assertThat(held(there, college, id)).isEqualTo(Copies.Held.OTHER);
  }

  @Test
  void thatAnEndWasTakenBackIsToldThePartner() {
    AgreementId id = proposed(study(5));
    state(id, "2026/2027", "2029/2030");
    var day = LocalDate.ofInstant(here.clock().instant(), ZoneOffset.UTC);
    Endings endings = here.a(Endings.class);
    endings.end(id, new Endings.Entry(Manner.GIVEN_UP, day, "No places"), university.officer());
    exchange();
    endings.takeBack(id, university.officer());
    assertThat(Introductions.topics(here, university, collegeName)).contains(BilateralApi.TOPIC);
  }

  @Test
  void academicYearsInTheWrongOrderAreRefused() {
    AgreementId id = proposed(study(5));
    assertThatThrownBy(() -> state(id, "2029/2030", "2026/2027")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> state(id, "2026", "2027")).isInstanceOf(Refused.class);
  }

  @Test
  void theInstitutionTellsWhoItIsAndWhichUnitStandsForTheWhole() throws EwpTrouble {
    Institution told = Institutions.get(client, universityName, List.of(universityName)).getFirst();
    assertThat(told.names()).extracting(n -> n.text()).contains("Semey University " + number);
    assertThat(OrganizationalUnits.get(client, universityName, told.units()))
        .extracting(u -> u.id())
        .containsExactly(String.valueOf(told.rootUnit()));
    assertThat(Institutions.get(client, universityName, List.of(collegeName))).isEmpty();
    assertThat(OrganizationalUnits.get(client, universityName, List.of("nowhere"))).isEmpty();
  }

  @Test
  void studentsWhoComeAreToldNothingUntilAnOfficerHasStatedIt() throws EwpTrouble {
    assertThat(factsheets()).isEmpty();
    Typed typed = Typed.nothing();
    for (String day : Facts.DAYS) {
      typed = typed.with(day, "2028-04-15");
    }
    for (String page : Facts.PAGES) {
      typed = typed.with(page, "https://uni.example/" + page);
    }
    typed =
        typed
            .with("decision_weeks", "4")
            .with("transcript_weeks", "5")
            .with("email", "office@uni.example")
            .with("phone", "+7 7232 540-000");
    Typed incomplete = typed.with("visa_page", "visa");
    var sheets = here.a(Factsheets.class);
    assertThatThrownBy(() -> sheets.state(university.id(), incomplete, university.officer()))
        .isInstanceOf(Refused.class);
    sheets.state(university.id(), typed, university.officer());
    Factsheet told = factsheets().getFirst();
    assertThat(told.nominations().autumn()).isEqualTo(MonthDay.of(4, 15));
    assertThat(told.visa().phone()).isEqualTo(PhoneNumber.of("+77232540000"));
  }

  private static Copies.Held held(OwnNode node, House house, AgreementId id) {
    Bilateral.Open open = node.a(Bilateral.class).open(id, house.officer()).orElseThrow();
    return node.a(Copies.class).held(id, open.copy());
  }

  private void stateThere(AgreementId id, String first, String last) {
    there.a(Bilateral.class).state(id, first, last, "en", "B2", college.officer());
  }

  private List<Factsheet> factsheets() throws EwpTrouble {
    return org.dostyk.ewp.institutions.Factsheets.get(
        client, universityName, List.of(universityName));
  }

  private EwpClient admitted(House house, String name) {
    Introductions.join(there, house, name);
    Introductions.admit(here, university, there, name);
    Introductions.admit(there, house, here, universityName);
    return there.a(Stations.class).client(house.id());
  }

  private List<String> index(List<String> years) throws EwpTrouble {
    return Agreements.index(client, universityName, years, Optional.empty());
  }

  private ReceivedAgreement only(AgreementId id) throws EwpTrouble {
    return Agreements.get(client, universityName, List.of(id.toString())).getFirst();
  }

  private void state(AgreementId id, String first, String last) {
    here.a(Bilateral.class).state(id, first, last, "en", "B2", university.officer());
  }

  private DraftQuota study(int places) {
    return new DraftQuota(
        university.id().toString(),
        partner.value().toString(),
        "study",
        "6",
        "071",
        String.valueOf(places),
        "20");
  }

  private DraftQuota teaching() {
    return new DraftQuota(
        partner.value().toString(), university.id().toString(), "teaching", "", "", "2", "");
  }

  private AgreementId drafted(DraftQuota... quotas) {
    var id = new AgreementId(Uuid7.next(here.clock()));
    agreements()
        .draft(
            id,
            AgreementType.MEMORANDUM,
            university.id(),
            List.of(partner),
            List.of("en", "ru"),
            university.officer());
    write(id, quotas);
    return id;
  }

  private AgreementId proposed(DraftQuota... quotas) {
    AgreementId id = drafted(quotas);
    agreements().propose(id, university.officer());
    return id;
  }

  private void change(AgreementId id, DraftQuota... quotas) {
    write(id, quotas);
    agreements().propose(id, university.officer());
  }

  private void write(AgreementId id, DraftQuota... quotas) {
    WorkingText text = agreements().workOn(id, university.officer());
    String president =
        "contact:" + here.a(Contacts.class).of(partner, Set.of(university.id())).getFirst().id();
    agreements()
        .save(
            id,
            text.revision(),
            text.draft()
                .withQuotas(List.of(quotas))
                .withSignatories(
                    Map.of(
                        university.id().toString(),
                        university.signatory().account().toString(),
                        partner.value().toString(),
                        president)),
            university.officer());
  }

  private static org.dostyk.node.agreements.Agreements agreements() {
    return here.a(org.dostyk.node.agreements.Agreements.class);
  }

  private Hash latest(AgreementId id) {
    return agreements().find(id, university.officer()).latest().orElseThrow().hash();
  }
}
