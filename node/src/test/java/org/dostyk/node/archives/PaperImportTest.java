package org.dostyk.node.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dostyk.node.imports.Outcome.CREATE;
import static org.dostyk.node.imports.Outcome.DOUBT;
import static org.dostyk.node.imports.Outcome.REFUSE;
import static org.dostyk.node.imports.Outcome.SAME;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.agreements.PaperRecords;
import org.dostyk.node.imports.Import;
import org.dostyk.node.imports.ImportId;
import org.dostyk.node.imports.ImportedRow;
import org.dostyk.node.imports.Imports;
import org.dostyk.node.imports.SampleWorkbook;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class PaperImportTest {
  @Autowired private Houses houses;
  @Autowired private Partners partners;
  @Autowired private Agreements agreements;
  @Autowired private AgreementRegister register;
  @Autowired private PaperRecords papers;
  @Autowired private Imports imports;
  @Autowired private Browsers browsers;
  @Autowired private Texts texts;
  @Autowired private Clock clock;
  private House house;

  @BeforeEach
  void anOfficeThatKnowsThreePartners() {
    house = houses.open("University of the Long Archive");
    partner("Qingdao University", "青岛大学");
    partner("Blue Ocean College", "蓝海学院");
    partner("Green Mare College", "绿马学院");
  }

  @Test
  void theRegisterOfAnOfficeIsReadAsAPersonWouldReadIt() {
    Import shown = send(OfficeWorkbook.messy(), "реестр.xlsx");
    List<ImportedRow> rows = imports.rows(shown);
    assertThat(shown.kind()).isEqualTo(Agreements.KIND);
    assertThat(rows)
        .extracting(r -> r.plan().outcome())
        .containsExactly(
            CREATE, CREATE, CREATE, CREATE, CREATE, SAME, DOUBT, CREATE, DOUBT, REFUSE, REFUSE,
            REFUSE, REFUSE, REFUSE, REFUSE);
    assertThat(said(rows.get(0))).as("five years from 15.04.2024").contains("15 April 2029");
    assertThat(said(rows.get(1))).contains("outgoing: 5 places").contains("31 December 2028");
    assertThat(said(rows.get(2)))
        .as("another row of the column proves that months come first there")
        .contains("20 May 2024")
        .contains("30 June 2029")
        .contains("Teaching: 2 places");
    assertThat(said(rows.get(3))).contains("15 March 2023").contains("no end");
    assertThat(said(rows.get(4))).contains("12 June 2024").contains("Ended");
    assertThat(said(rows.get(5))).contains("Row 7 says the same");
    assertThat(said(rows.get(6))).contains("Enter it as a new partner?");
    assertThat(said(rows.get(7)))
        .contains("answer to row 12")
        .contains("Internship agreement")
        .contains("12 March 2024");
    assertThat(said(rows.get(8))).contains("Green Mare College");
    assertThat(said(rows.get(9))).contains("no such date");
    assertThat(said(rows.get(10))).contains("before it begins");
    assertThat(said(rows.get(11))).contains("1899");
    assertThat(said(rows.get(12))).contains("#REF!");
    assertThat(said(rows.get(13))).contains("names two countries");
    assertThat(said(rows.get(14))).contains("has not been signed yet");
  }

  @Test
  void whatIsAppliedStandsOnRecordAsPaperThatNobodyChecked() {
    Import shown = send(OfficeWorkbook.messy(), "реестр.xlsx");
    apply(shown, Map.of(8, "skip"));
    Set<org.dostyk.node.values.InstitutionId> us = Set.of(house.id());
    List<PaperRecords.Known> known = papers.of(house.id());
    assertThat(known).as("with the new partner's two").hasSize(7);
    AgreementId exchange =
        known.stream()
            .filter(k -> k.record().placesSaid().equals("5+5"))
            .findFirst()
            .orElseThrow()
            .id();
    Agreement agreement = agreements.find(exchange, house.officer());
    assertThat(agreement.state()).isInstanceOf(AgreementState.OnPaper.class);
    assertThat(agreement.versions()).isEmpty();
    HeldAgreement held = register.these(List.of(exchange), us).getFirst();
    assertThat(held.step()).isEqualTo(Step.ON_PAPER);
    assertThat(register.inForce(us, 50, 0)).hasSize(5);
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    assertThat(officer.get("/agreements?state=on_paper").text())
        .contains("on paper, not checked here");
    assertThat(officer.get("/agreements/" + exchange).text())
        .contains("neither its text nor any signature has been checked")
        .contains("outgoing: 5 places a year");
    assertThat(officer.get("/expiry?year=2028").text()).contains("31 December 2028");
    assertThat(officer.get("/expiry").text()).contains("on paper, not checked here");
    assertThat(officer.get("/partners/" + agreement.parties().get(1).partner()).text())
        .contains("on paper, not checked here");
    assertThat(partners.search("Рыжей лошади", us, Language.RU, 5)).hasSize(1);
  }

  @Test
  void aNewPartnerIsEnteredOnlyIfTheOfficerSaysSo() {
    Import shown = send(OfficeWorkbook.messy(), "реестр.xlsx");
    apply(shown, Map.of(6, "skip", 8, "skip"));
    assertThat(papers.of(house.id())).as("later rows follow that answer").hasSize(5);
    assertThat(partners.search("Рыжей лошади", Set.of(house.id()), Language.RU, 5)).isEmpty();
  }

  @Test
  void undoingTakesBackExactlyWhatWasMade() {
    Import first = send(OfficeWorkbook.messy(), "реестр.xlsx");
    int known = partners.visibleTo(Set.of(house.id())).size();
    apply(first, Map.of());
    imports.undo(first.id(), Set.of(house.id()), house.officer());
    assertThat(papers.of(house.id())).isEmpty();
    assertThat(partners.visibleTo(Set.of(house.id()))).hasSize(known);
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    assertThat(officer.get("/agreements").page().select("nav.steps b").eachText())
        .as("counted no more")
        .containsOnly("0");
    assertThat(officer.get("/expiry?year=2028").text()).doesNotContain("31 December 2028");
  }

  @Test
  void whatHasBeenWorkedWithIsNotTakenAway() {
    Import shown = send(OfficeWorkbook.messy(), "реестр.xlsx");
    apply(shown, Map.of());
    AgreementId id =
        papers.of(house.id()).stream()
            .filter(k -> k.record().keptAt().equals("папка 3"))
            .findFirst()
            .orElseThrow()
            .id();
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    Reply form = officer.get("/agreements/" + id + "/term");
    officer.submit(form, "form.sheet", "ends_on", "2031-01-01");
    assertThatThrownBy(() -> imports.undo(shown.id(), Set.of(house.id()), house.officer()))
        .isInstanceOfSatisfying(
            Refused.class,
            e ->
                assertThat(texts.in(Language.EN).it(e.objections().getFirst()))
                    .contains("Qingdao University")
                    .contains("its term has been corrected"));
    assertThat(papers.of(house.id())).as("nothing was taken back").hasSize(8);
  }

  @Test
  void theSameRegisterSentAgainChangesNothing() {
    apply(send(OfficeWorkbook.messy(), "реестр.xlsx"), Map.of());
    Import again = send(OfficeWorkbook.messy(), "реестр 2.xlsx");
    assertThat(again.count(CREATE)).isZero();
    assertThat(imports.rows(again).getFirst().plan().outcome()).isEqualTo(SAME);
  }

  @Test
  void headingsAreKnownInFourLanguages() {
    for (String[] heads :
        new String[][] {
          {"Серіктес", "Ел", "Құжат түрі", "Қол қойылған күні", "Мерзімі"},
          {"Partner institution", "Country", "Type of agreement", "Date signed", "Valid until"},
          {"合作院校", "国别", "协议类型", "签署日期", "有效期至"},
          {"Партнёр", "Страна", "Вид документа", "Дата подписания", "Срок действия"}
        }) {
      Import shown =
          send(
              SampleWorkbook.of(
                  heads,
                  new String[] {"Blue Ocean College", "CN", "备忘录", "2024-04-15", "мерзімсіз"}),
              "register.xlsx");
      assertThat(shown.kind()).as(heads[0]).isEqualTo(Agreements.KIND);
      assertThat(shown.count(CREATE)).as(heads[0]).isEqualTo(1);
    }
  }

  @Test
  void ofTwoColumnsOfDatesTheContentTellsAndAPersonCorrects() {
    Import shown =
        send(
            SampleWorkbook.of(
                new String[] {"Партнёр", "Страна", "Вид", "Дата", "Дата"},
                new String[] {
                  "Blue Ocean College", "Китай", "Меморандум", "15.04.2029", "15.04.2024"
                }),
            "два.xlsx");
    assertThat(shown.count(REFUSE)).as("it would end before it begins").isEqualTo(1);
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    Reply form = officer.get("/imports/" + shown.id() + "/columns");
    assertThat(form.text()).contains("Recognised by its content");
    Reply twice = officer.submit(form, "main form", "column-0-3", "ends");
    assertThat(twice.status()).as("two columns of one meaning").isEqualTo(422);
    Reply corrected =
        officer.submit(form, "main form", "column-0-3", "ends", "column-0-4", "signed");
    assertThat(corrected.status()).isEqualTo(303);
    Import anew = imports.get(shown.id(), Set.of(house.id()));
    assertThat(anew.count(CREATE)).isEqualTo(1);
    apply(anew, Map.of());
    assertThat(papers.of(house.id()).getFirst().record().signedOn().orElseThrow().first())
        .isEqualTo(LocalDate.of(2024, 4, 15));
  }

  @Test
  void aSheetWithoutHeadingsIsKnownByItsContent() {
    Import shown =
        send(
            SampleWorkbook.of(
                new String[] {
                  "Blue Ocean College", "Китай", "Меморандум", "15.04.2024", "бессрочно"
                },
                new String[] {
                  "Qingdao University", "Китай", "Договор об обмене", "16.04.2024", "16.04.2029"
                }),
            "без шапки.xlsx");
    assertThat(shown.kind()).isEqualTo(Agreements.KIND);
    assertThat(shown.count(CREATE)).isEqualTo(2);
  }

  @Test
  void aListInAnOldEncodingIsRead() {
    String list =
        "Партнёр;Страна;Вид документа;Дата подписания;Срок действия\nBlue Ocean College;Китай;Меморандум;15.04.2024;бессрочно\n";
    Import shown = send(list.getBytes(Charset.forName("windows-1251")), "реестр.csv");
    assertThat(shown.count(CREATE)).isEqualTo(1);
    assertThatThrownBy(() -> send(new byte[] {(byte) 0x81, 0x20, (byte) 0xFF, 0, 1}, "реестр.csv"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("encoding");
  }

  @Test
  void aListOfTwoHundredThousandRowsIsRefusedBeforeItIsReadToTheEnd() {
    String row = "Blue Ocean College;CN;MoU;2024-04-15;2029-04-15\n";
    byte[] list =
        ("Partner;Country;Type of agreement;Date signed;Valid until\n" + row.repeat(200_000))
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> send(list, "register.csv"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("imports.objection.rows");
  }

  @Test
  void aNeighbourOnTheSameNodeSeesNothingOfIt() {
    House other = houses.open("University of the Short Memory");
    apply(send(OfficeWorkbook.messy(), "реестр.xlsx"), Map.of());
    assertThat(papers.of(other.id())).isEmpty();
    assertThat(register.inForce(Set.of(other.id()), 10, 0)).isEmpty();
  }

  private PartnerId partner(String english, String chinese) {
    var id = new PartnerId(Uuid7.next(clock));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of("en", english, "zh", chinese),
            List.of(),
            new Country("CN"),
            null,
            ZoneId.of("Asia/Shanghai"),
            Identity.CONFIRMED),
        new Dossier(house.id(), List.of(), null, "", 0),
        house.officer());
    return id;
  }

  private Import send(byte[] file, String name) {
    return imports.receive(
        new ImportId(Uuid7.next(clock)),
        new ByteArrayInputStream(file),
        name,
        house.id(),
        house.officer());
  }

  private void apply(Import shown, Map<Integer, String> answers) {
    assertThat(
            imports.apply(
                shown.id(), shown.fingerprint(), answers, Set.of(house.id()), house.officer()))
        .isEqualTo(Imports.Applied.DONE);
  }

  private String said(ImportedRow row) {
    var say = texts.in(Language.EN);
    var all = new StringBuilder();
    row.plan().remarks().forEach(r -> all.append(say.it(r)).append('\n'));
    row.plan()
        .fields()
        .forEach(
            f ->
                all.append(say.it(org.dostyk.node.values.Objection.of("imports.value", f.after())))
                    .append('\n'));
    return all.toString();
  }
}
