package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.documents.BilingualPdf;
import org.dostyk.node.documents.Documents;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.ScannedPaper;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.documents.SignedDocument;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class PenSignaturesTest {
  @Autowired private Agreements agreements;
  @Autowired private Signing signing;
  @Autowired private PenSignatures pens;
  @Autowired private JdbcClient jdbc;
  @Autowired private Documents documents;
  @Autowired private BilingualPdf pdf;
  @Autowired private Negotiations negotiations;
  @Autowired private People people;
  @Autowired private Audit audit;
  @Autowired private Browsers browsers;
  @Autowired private Clock clock;
  private House university;
  private House college;
  private AgreementId id;
  private Version version;

  @BeforeEach
  void aVersionBeforeTwoHouses() {
    Negotiation begun = negotiations.drafted();
    university = begun.university();
    college = begun.college();
    id = begun.id();
    version = agreements.propose(id, university.officer());
  }

  @Test
  void aScanConfirmedByASecondPersonBindsAsEverySignatureDoes() throws Exception {
    byte[] file =
        ScannedPaper.ofLastPage(pdf.render(paper(version))).skewed(2).noisy().turned(2).jpeg(0.6f);
    UUID scan = sent(file);
    assertThat(waiting(university.officer())).isEmpty();
    assertThat(waiting(college.officer())).containsExactly(scan);
    assertThat(waiting(college.signatory())).containsExactly(scan);
    assertThat(waiting(college.the(Role.OBSERVER))).isEmpty();

    Browser checker = browsers.as(college.officer());
    Reply page = checker.get(path(scan));
    assertThat(page.text())
        .contains("The QR code is the one of this version")
        .contains("The scan was upside down; it has been turned for viewing.")
        .contains(version.hash().longForm());
    Reply picture = checker.get(path(scan) + "/pages/1");
    assertThat(picture.type()).isEqualTo("image/jpeg");
    assertThat(checker.get(path(scan) + "/file").bytes()).isEqualTo(file);
    Reply done =
        checker.submit(
            page,
            "form:has([name=seal])",
            "version",
            "true",
            "person",
            "true",
            "seal",
            "true",
            "do",
            "confirm");
    assertThat(done.location().orElseThrow()).contains("scan_confirmed");

    signing.sign(id, version.hash(), university.signatory());
    Agreement agreement = agreements.find(id, university.officer());
    assertThat(agreement.state()).isInstanceOf(InForce.class);
    assertThat(agreement.latest().orElseThrow().signatures())
        .filteredOn(s -> s.manner() == Signature.Manner.PEN)
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.party()).isEqualTo(college.id().toString());
              assertThat(s.scan()).isEqualTo(Hash.of(file));
              assertThat(s.at().atZone(s.where().zone()).toLocalDate()).isEqualTo(today());
            });
    assertThat(documents.find(Hash.of(file), Set.of(college.id()))).isPresent();
    assertThat(audit.of(id.value(), college.officer().institutions()))
        .extracting(AuditEntry::action)
        .contains("agreements.scan_sent", "agreements.signed_by_pen", "agreements.in_force");
    assertThat(browsers.stranger().get("/verify/" + version.hash()).text())
        .contains("Signed by hand");
    assertThat(checker.get("/agreements/" + id).text()).contains("signed by hand");
  }

  @Test
  void aScanIsWithdrawnByItsSenderAloneAndMayBeSentAgain() throws Exception {
    byte[] file = scanOf(version).jpeg(0.6f);
    UUID scan = sent(file);
    assertThatThrownBy(() -> pens.withdraw(id, new PenSignatureId(scan), college.officer()))
        .isInstanceOf(Refused.class)
        .hasMessage("agreements.objection.pen_not_own");
    Browser sender = browsers.as(university.officer());
    Reply done = sender.submit(sender.get(path(scan)), "form[action$=/withdraw]");
    assertThat(sender.follow(done).text()).contains("The scan was withdrawn");
    assertThat(sender.get(path(scan)).text()).contains("withdrew this scan");
    assertThat(waiting(college.officer())).isEmpty();
    assertThatThrownBy(
            () -> pens.confirm(id, new PenSignatureId(scan), true, true, true, college.officer()))
        .hasMessage("agreements.objection.pen_checked_already");
    UUID again = sent(file);
    assertThat(waiting(college.officer())).containsExactly(again);
  }

  @Test
  void whoSentAScanDoesNotCheckItHimself() throws Exception {
    UUID scan = sent(scanOf(version).jpeg(0.6f));
    var found = new PenSignatureId(scan);
    assertThatThrownBy(() -> pens.confirm(id, found, true, true, true, university.officer()))
        .isInstanceOf(Refused.class)
        .hasMessage("agreements.objection.pen_own");
    Reply page = browsers.as(university.officer()).get(path(scan));
    assertThat(page.text()).contains("You sent this scan, so somebody else checks it.");
    assertThat(page.page().select("form [name=seal]")).isEmpty();
    assertThatThrownBy(
            () -> pens.confirm(id, found, true, true, true, college.the(Role.COORDINATOR)))
        .isInstanceOf(NotFound.class);
    pens.confirm(id, found, true, true, true, university.signatory());
    assertThat(agreements.find(id, college.officer()).latest().orElseThrow().signatures())
        .hasSize(1);
  }

  @Test
  void aScanTurnedDownTellsItsSenderWhyAndAnotherMayBeSent() throws Exception {
    byte[] file = scanOf(version).jpeg(0.6f);
    UUID scan = sent(file);
    Browser checker = browsers.as(college.signatory());
    Reply unsaid =
        checker.submit(
            checker.get(path(scan)), "form:has(#reason)", "reason", " ", "do", "decline");
    assertThat(unsaid.status()).isEqualTo(422);
    Reply declined =
        checker.submit(
            checker.get(path(scan)),
            "form:has(#reason)",
            "reason",
            "The seal is missing",
            "do",
            "decline");
    assertThat(declined.location().orElseThrow()).contains("scan_declined");
    Browser sender = browsers.as(university.officer());
    assertThat(sender.get(path(scan)).text()).contains("The seal is missing");
    assertThat(sender.get("/agreements/" + id).text()).contains("scan not accepted");
    assertThat(send(sender, Uuid7.next(clock), file, version.hash()).text())
        .contains("was not accepted: “The seal is missing”");
    assertThat(agreements.find(id, college.officer()).latest().orElseThrow().signatures())
        .isEmpty();
    sent(scanOf(version).noisy().jpeg(0.7f));
  }

  @Test
  void everythingThatIsNotAScanOfThisVersionIsRefusedAndNothingIsKept() throws Exception {
    byte[] text = "not a picture".getBytes(StandardCharsets.UTF_8);
    refused(Language.KK, text, "scan.jpg", version.hash());
    byte[] digital = pdf.render(paper(version));
    refused(Language.RU, digital, "paper.pdf", version.hash());
    byte[] jpeg = scanOf(version).jpeg(0.6f);
    refused(Language.ZH, Arrays.copyOf(jpeg, jpeg.length / 2), "cut.jpg", version.hash());

    AgreementId other = negotiations.drafted(university, college).id();
    Version another = agreements.propose(other, university.officer());
    Reply ofAnother = refused(Language.ZH, scanOf(another).jpeg(0.6f), "a.jpg", version.hash());
    assertThat(ofAnother.text()).contains(another.document().title().in(Language.ZH));

    Hash older = version.hash();
    Version newer = counterProposal();
    refused(Language.EN, jpeg, "replaced.jpg", older);
    Reply old = refused(Language.RU, jpeg, "older.jpg", newer.hash());
    assertThat(old.text()).contains("На скане редакция 1, а подписать сейчас нужно редакцию 2.");
    assertThat(pens.of(agreements.find(id, university.officer()))).isEmpty();
  }

  @Test
  void aScanSentTwiceUnderOneIdIsTakenOnce() throws Exception {
    byte[] file = scanOf(version).jpeg(0.6f);
    UUID scan = Uuid7.next(clock);
    Browser officer = browsers.as(university.officer());
    assertThat(send(officer, scan, file, version.hash()).status()).isEqualTo(303);
    assertThat(send(officer, scan, file, version.hash()).status()).isEqualTo(303);
    assertThat(pens.of(agreements.find(id, university.officer()))).hasSize(1);
    assertThat(send(officer, Uuid7.next(clock), file, version.hash()).text())
        .contains("This very file has been sent for this signature before.");
  }

  @Test
  void aScanWaitsInVainOnceItsVersionWasReplaced() throws Exception {
    UUID scan = sent(scanOf(version).jpeg(0.6f));
    counterProposal();
    assertThat(waiting(college.officer())).isEmpty();
    assertThatThrownBy(
            () -> pens.confirm(id, new PenSignatureId(scan), true, true, true, college.officer()))
        .isInstanceOf(Refused.class)
        .hasMessage("agreements.objection.pen_replaced_since");
  }

  @Test
  void aScanWithoutACodeWarnsTheChecker() throws Exception {
    UUID scan = sent(ScannedPaper.empty().signed().jpeg(0.6f));
    assertThat(browsers.as(college.officer()).get(path(scan)).text())
        .contains("No QR code could be read.");
  }

  @Test
  void whoMayCheckIsWrittenToAndTheSenderLearnsWhyAScanWasNotTaken() {
    UUID scan = sent(scanOf(version).jpeg(0.6f));
    assertThat(writtenTo(scan))
        .contains(
            address(university.signatory()),
            address(college.officer()),
            address(college.signatory()))
        .doesNotContain(address(university.officer()), address(college.the(Role.OBSERVER)))
        .doesNotHaveDuplicates();
    pens.decline(id, new PenSignatureId(scan), "The seal is missing", college.officer());
    assertThat(writtenTo(scan)).contains(address(university.officer()));
  }

  @Test
  void whoeverLeftThePostIsToldSoAndTheOfficersAreWarned() {
    people.take(Role.SIGNATORY, college.id(), college.signatory().account(), null);
    Actor former = people.actor(college.signatory().account()).orElseThrow();
    Reply told = browsers.as(former).get("/agreements/" + id + "/sign");
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text())
        .contains("you no longer hold this post")
        .contains("Shandong Vocational College of Foreign Trade");
    assertThat(browsers.as(former).get("/agreements/" + id).status()).isIn(403, 404);
    assertThat(browsers.as(university.officer()).get("/agreements/" + id).text())
        .contains("Propose a version that names the successor");
  }

  private Reply refused(Language language, byte[] file, String name, Hash expected) {
    Reply reply =
        browsers
            .as(university.officer())
            .in(language)
            .upload(
                "/agreements/" + id + "/scans",
                "file",
                name,
                file,
                fields(Uuid7.next(clock), expected));
    assertThat(reply.status()).as(name).isEqualTo(422);
    assertThat(reply.page().select(".objections").text()).as(name).isNotBlank();
    return reply;
  }

  private UUID sent(byte[] file) {
    UUID scan = Uuid7.next(clock);
    Reply reply = send(browsers.as(university.officer()), scan, file, version.hash());
    assertThat(reply.status()).as(reply.isPage() ? reply.text() : "").isEqualTo(303);
    return scan;
  }

  private Reply send(Browser officer, UUID scan, byte[] file, Hash expected) {
    return officer.upload(
        "/agreements/" + id + "/scans", "file", "scan.jpg", file, fields(scan, expected));
  }

  private String[] fields(UUID scan, Hash expected) {
    return new String[] {
      "scan", scan.toString(),
      "version", expected.hex(),
      "who", college.id() + " " + college.signatory().account(),
      "day", today().toString(),
      "place", "青岛"
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), college.institution().place().zone());
  }

  private String path(UUID scan) {
    return "/agreements/" + id + "/scans/" + scan;
  }

  private List<UUID> waiting(Actor checker) {
    return pens.waitingFor(checker).stream().map(row -> row.scan().id().value()).toList();
  }

  private static ScannedPaper scanOf(Version of) {
    return ScannedPaper.withCode("https://node.example/verify/" + of.hash());
  }

  private static SignedDocument paper(Version of) {
    return new SignedDocument(
        of.document(), List.of(), URI.create("https://node.example/verify/" + of.hash()));
  }

  private List<String> writtenTo(UUID scan) {
    return jdbc.sql("select email from notices.mail where plain like :path")
        .param("path", "%" + path(scan) + "%")
        .query((row, n) -> row.getString("email"))
        .list();
  }

  private String address(Actor person) {
    return people.find(person.account()).orElseThrow().email();
  }

  private Version counterProposal() {
    WorkingText text = agreements.workOn(id, college.officer());
    Draft draft = text.draft();
    var clauses = new java.util.ArrayList<>(draft.clauses());
    clauses.removeLast();
    agreements.save(id, text.revision(), draft.withClauses(clauses), college.officer());
    return agreements.propose(id, college.officer());
  }
}
