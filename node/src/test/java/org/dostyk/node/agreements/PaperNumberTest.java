package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Agreements of one title and one partner are told apart, and found, by their numbers. */
@NodeTest
class PaperNumberTest {
  @Autowired private Agreements agreements;
  @Autowired private PaperRecords papers;
  @Autowired private PaperNumbers numbers;
  @Autowired private AgreementIndex index;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private Clock clock;
  private House university;
  private House college;
  private Browser officer;

  @BeforeEach
  void twoHouses() {
    university = houses.open("East Kazakhstan University");
    college = houses.open("Shandong Vocational College of Foreign Trade");
    officer = browsers.as(university.officer()).in(Language.EN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12-05/2024", "№12-05/2024", "№ 12-05", "No. 12-05/2024", "12-05"})
  void anAgreementIsFoundByItsNumberHoweverItIsWritten(String words) {
    AgreementId meant = draft("№ 12-05/2024");
    draft("13-06/2024");
    draft("");
    assertThat(links("/agreements?q=" + coded(words))).containsExactly("/agreements/" + meant);
    assertThat(officer.get("/search?q=" + coded(words)).page().select("main a").eachAttr("href"))
        .contains("/agreements/" + meant);
  }

  @Test
  void ofOneTitleAndPartnerTheNumberTellsWhichIsWhich() throws Exception {
    AgreementId first = draft("12-05/2024");
    AgreementId second = draft("13-06/2024");
    agreements.propose(first, university.officer());
    assertThat(row(officer, "/agreements", first)).contains("No. 12-05/2024");
    assertThat(row(officer, "/agreements", second)).contains("No. 13-06/2024");
    assertThat(row(browsers.as(college.officer()).in(Language.ZH), "/agreements", first))
        .as("the other side, once it is proposed")
        .contains("编号 12-05/2024");
    assertThat(row(officer, "/agreements?columns=title,number", second)).contains("13-06/2024");
    assertThat(officer.get("/partners/" + college.id()).page().select("#agreements li").text())
        .contains("No. 12-05/2024", "No. 13-06/2024");
    try (var workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                officer.get("/agreements/export?columns=title,number&sort=number").bytes()))) {
      assertThat(List.of(1, 2))
          .extracting(r -> workbook.getSheetAt(0).getRow(r).getCell(1).getStringCellValue())
          .containsExactly("12-05/2024", "13-06/2024");
    }
  }

  @Test
  void aNumberThatIsChangedIsFoundByTheNewOneAlone() {
    AgreementId id = draft("12-05/2024");
    number(id, "77/A");
    assertThat(links("/agreements?q=77")).containsExactly("/agreements/" + id);
    assertThat(links("/agreements?q=12-05")).isEmpty();
  }

  @Test
  void aRecordOfAPaperHasTheNumberThatTheOfficeGaveIt() {
    AgreementId id = paper("МС-41");
    assertThat(row(officer, "/agreements", id)).contains("No. МС-41");
    assertThat(links("/agreements?q=" + coded("мс-41"))).containsExactly("/agreements/" + id);
  }

  @Test
  void aVersionThatWasKeptBeforeListsToldNumbersIsReadAnew() {
    AgreementId id = draft("12-05/2024");
    agreements.propose(id, university.officer());
    jdbc.sql("update agreements.listing set paper_number = '' where agreement_id = :id")
        .param("id", id.value())
        .update();
    jdbc.sql("update agreements.version set paper_number = null where agreement_id = :id")
        .param("id", id.value())
        .update();
    assertThat(row(officer, "/agreements", id)).doesNotContain("12-05");
    index.readAnew();
    assertThat(row(officer, "/agreements", id)).contains("No. 12-05/2024");
    assertThat(links("/agreements?q=12-05")).containsExactly("/agreements/" + id);
    numbers.read();
    assertThat(
            jdbc.sql("select count(*) from agreements.version where paper_number is null")
                .query(Long.class)
                .single())
        .isZero();
  }

  private List<String> links(String path) {
    return officer.get(path).page().select("main table.rows tbody tr").eachAttr("data-href");
  }

  private static String row(Browser by, String path, AgreementId id) {
    return by.get(path).page().select("tr[data-href=/agreements/" + id + "]").text();
  }

  private static String coded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private AgreementId draft(String number) {
    var id = new AgreementId(Uuid7.next(clock));
    Actor by = university.officer();
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        university.id(),
        List.of(PartnerId.of(college.id())),
        List.of("ru", "zh"),
        by);
    WorkingText text = agreements.workOn(id, by);
    agreements.save(
        id,
        text.revision(),
        text.draft()
            .withSignatories(
                Map.of(
                    university.id().toString(), university.signatory().account().toString(),
                    college.id().toString(), college.signatory().account().toString())),
        by);
    number(id, number);
    return id;
  }

  private void number(AgreementId id, String number) {
    WorkingText text = agreements.workOn(id, university.officer());
    Draft draft = text.draft();
    var details = new LinkedHashMap<>(draft.details());
    details.put(Draft.NUMBER, number);
    agreements.save(id, text.revision(), draft.withDetails(details), university.officer());
  }

  private AgreementId paper(String number) {
    var id = new AgreementId(Uuid7.next(clock));
    var record =
        new PaperRecord(
            Text.of("en", "Memorandum of 2019"),
            number,
            PartialDate.parse("2019-06"),
            List.of(),
            "",
            "",
            "",
            "",
            Optional.of(university.officer().account()),
            clock.instant());
    List<AgreementParty> parties =
        List.of(university, college).stream()
            .map(h -> new AgreementParty(PartnerId.of(h.id()), h.institution().name(), h.id()))
            .toList();
    transactions.executeWithoutResult(
        t ->
            papers.note(
                List.of(
                    new PaperRecords.Noted(
                        id, AgreementType.MEMORANDUM, parties, record, Optional.empty())),
                university.id(),
                university.officer()));
    return id;
  }
}
