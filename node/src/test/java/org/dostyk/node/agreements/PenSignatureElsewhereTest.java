package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.documents.ScannedPaper;
import org.dostyk.node.partners.Contact;
import org.dostyk.node.partners.ContactId;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class PenSignatureElsewhereTest {
  @Autowired private Agreements agreements;
  @Autowired private Signing signing;
  @Autowired private PenSignatures pens;
  @Autowired private Partners partners;
  @Autowired private Contacts contacts;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  @Autowired private Clock clock;
  private House university;
  private PartnerId far;
  private String president;

  @BeforeEach
  void aPartnerWithoutPeopleHereAndItsPresident() {
    university = houses.open("East Kazakhstan University");
    far = new PartnerId(Uuid7.next(clock));
    partners.add(
        far,
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of("en", "Ili University"),
            List.of(),
            new Country("CN"),
            Text.of("zh", "伊宁", "en", "Yining"),
            ZoneId.of("Asia/Shanghai"),
            Identity.CONFIRMED),
        Dossier.empty(university.id()),
        university.officer());
    var id = new ContactId(Uuid7.next(clock));
    contacts.add(
        new Contact(
            id,
            far,
            university.id(),
            PersonNames.of(NameForm.of(Script.LATN, "Li", "Na")),
            Text.of("en", "President"),
            "li@ili.example",
            "zh",
            1),
        university.officer());
    president = "contact:" + id;
  }

  @Test
  void aPartyWithoutPeopleHereSignsByPenAndIsBoundAsTheOthers() {
    AgreementId id = agreement();
    Version version = agreements.propose(id, university.officer());
    UUID scan = Uuid7.next(clock);
    Browser officer = browsers.as(university.officer());
    Reply form = officer.get("/agreements/" + id + "/scans/new?party=" + far.value());
    assertThat(form.page().select("#place").val()).isEqualTo("Yining");
    assertThat(form.page().select("#who option[selected]").text()).contains("Ili University");

    Reply sent =
        officer.upload(
            "/agreements/" + id + "/scans",
            "file",
            "scan.jpg",
            ScannedPaper.withCode("https://node.example/verify/" + version.hash()).jpeg(0.6f),
            "scan",
            scan.toString(),
            "version",
            version.hash().hex(),
            "who",
            far.value() + " " + president,
            "day",
            LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).toString(),
            "place",
            "Almaty");
    assertThat(sent.status()).isEqualTo(303);
    pens.confirm(id, new PenSignatureId(scan), true, true, true, university.signatory());
    signing.sign(id, version.hash(), university.signatory());

    Agreement agreement = agreements.find(id, university.officer());
    assertThat(agreement.state()).isInstanceOf(InForce.class);
    assertThat(agreement.latest().orElseThrow().signatures())
        .anySatisfy(s -> assertThat(s.where().name().byTag()).containsValue("Almaty"));
    assertThat(officer.get("/agreements/" + id + "/versions/1.pdf").status()).isEqualTo(200);
  }

  private AgreementId agreement() {
    var id = new AgreementId(Uuid7.next(clock));
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        university.id(),
        List.of(far),
        List.of("ru", "zh"),
        university.officer());
    WorkingText text = agreements.workOn(id, university.officer());
    Draft named =
        text.draft()
            .withSignatories(
                Map.of(
                    university.id().toString(),
                    university.signatory().account().toString(),
                    far.value().toString(),
                    president));
    agreements.save(id, text.revision(), named, university.officer());
    return id;
  }
}
