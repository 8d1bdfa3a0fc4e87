package org.dostyk.node.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class CommitmentPagesTest {
  private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
  private static final String LOOK = ".joined button[formaction=/promises/new]";

  @Autowired Commitments commitments;
  @Autowired LedgerGround ground;
  @Autowired SampleSource sample;
  @Autowired Browsers browsers;
  @Autowired TestClock clock;
  private House house;
  private PartnerId college;
  private Browser officer;

  @BeforeEach
  void anOfficerAtTheLedger() {
    clock.set(TestClock.BEGIN);
    house = ground.house();
    college = ground.college(house);
    officer = browsers.as(house.officer());
  }

  @Test
  void aPromiseIsEnteredByHandAndShowsWhatIsMissing() {
    Reply form = officer.in(Language.RU).get("/promises/new");
    Reply sent =
        officer.submit(
            form,
            "form[action=/promises]",
            "promiser",
            college.toString(),
            "beneficiary",
            house.id().toString(),
            "what_ru",
            "Оснастить умную библиотеку");
    Reply page = officer.follow(sent);
    assertThat(page.page().select(".did").text()).isEqualTo("Обещание внесено в реестр.");
    assertThat(page.page().select("h1").text()).isEqualTo("Оснастить умную библиотеку");
    assertThat(page.page().select("dl .status").eachText())
        .containsExactly("пока никто", "срока пока нет");
  }

  @Test
  void aRefusedFormComesBackAsItWasTypedWithEverythingThatIsWrong() {
    Reply form = officer.get("/promises/new");
    Reply refused =
        officer.submit(
            form,
            "form[action=/promises]",
            "promiser",
            college.toString(),
            "what_en",
            "Equip the <b>library</b>",
            "due",
            "31.12.2026");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".objections li").eachText())
        .containsExactly(
            "Choose who the promise is made to.",
            "The date could not be read. Choose it in the calendar, or write it as 2026-11-20.");
    assertThat(refused.page().select("#what_en").text()).isEqualTo("Equip the <b>library</b>");
    assertThat(refused.page().select("#promiser option[selected]").val())
        .isEqualTo(college.toString());
    assertThat(refused.page().select("input[name=id]").val())
        .isEqualTo(form.page().select("input[name=id]").val());
  }

  @Test
  void lookingForAPartnerKeepsEverythingThatWasTypedAndChosen() {
    Reply form = officer.in(Language.KK).get("/promises/new?q=a");
    Reply sought =
        officer.press(
            form,
            LOOK,
            "q",
            "nobodyiscalledso",
            "promiser",
            house.id().toString(),
            "beneficiary",
            college.toString(),
            "what_kk",
            "«Ақылды кітапхананы» <b>жабдықтау</b>",
            "due",
            DUE.toString(),
            "owner",
            house.officer().account().toString(),
            "owner_name",
            "Ван Линь");
    assertThat(sought.status()).isEqualTo(200);
    Element page = sought.page().expectFirst("form[action=/promises]");
    assertThat(page.attr("data-keep")).as("leaving loses it").isEqualTo("unsaved");
    assertThat(page.select("#q").val()).isEqualTo("nobodyiscalledso");
    assertThat(page.text()).contains("Мұндай атауы бар серіктес табылмады.");
    assertThat(page.select("#beneficiary option[selected]").val()).isEqualTo(college.toString());
    assertThat(page.select("#promiser option[selected]").val()).isEqualTo(house.id().toString());
    assertThat(page.select("#what_kk").val()).isEqualTo("«Ақылды кітапхананы» <b>жабдықтау</b>");
    assertThat(page.select("#due").val()).isEqualTo(DUE.toString());
    assertThat(page.select("#owner option[selected]").val())
        .isEqualTo(house.officer().account().toString());
    assertThat(page.select("#owner_name").val()).isEqualTo("Ван Линь");
    assertThat(page.select("input[name=id]").val())
        .isEqualTo(form.page().select("input[name=id]").val());
    assertThat(officer.get("/promises").page().select("tbody tr")).as("entered").isEmpty();
    Reply entered = officer.follow(officer.press(sought, "button[data-main]"));
    assertThat(entered.page().select("h1").text())
        .isEqualTo("«Ақылды кітапхананы» <b>жабдықтау</b>");
  }

  @Test
  void enterInTheFieldThatLooksForAPartnerPressesItsButton() {
    Element form = officer.get("/promises/new?q=a").page().expectFirst("form[action=/promises]");
    Element first = form.expectFirst("button");
    assertThat(first.attr("formaction")).isEqualTo("/promises/new");
    assertThat(first.hasAttr("formnovalidate")).isTrue();
    assertThat(form.expectFirst("input[type=search]").attr("name")).isEqualTo("q");
    Element whole = officer.get("/promises/new").page().expectFirst("form[action=/promises]");
    assertThat(whole.expectFirst("button").attr("formaction").isEmpty())
        .as("nothing is looked for first where there is no field to look in")
        .isEqualTo(whole.select("input[type=search]").isEmpty());
  }

  @Test
  void anotherClauseIsTakenAndWordsThatSomebodyTypedStay() {
    UUID memorandum = sample.memorandum(house, college);
    Reply form =
        officer.get("/promises/new?kind=" + SampleSource.KIND + "&id=" + memorandum + "&clause=1");
    Reply second =
        officer.press(
            form,
            "button[name=take][value=2]",
            "what_zh",
            "双方每年开展合作。",
            "due",
            DUE.toString(),
            "owner_name",
            "Wang Lin");
    assertThat(second.page().select("input[name=clause]").val()).isEqualTo("2");
    assertThat(second.page().select("#what_ru").val()).isEqualTo("Колледж оснащает библиотеку.");
    assertThat(second.page().select("#what_zh").val()).isEqualTo("双方每年开展合作。");
    assertThat(second.page().select("#due").val()).isEqualTo(DUE.toString());
    assertThat(second.page().select("#owner_name").val()).isEqualTo("Wang Lin");
    assertThat(second.page().select(".hold").text()).contains("Clause 2 is noted");
    Reply taken = officer.press(second, "button[name=take][value=2]", "what_zh", "");
    assertThat(taken.page().select("#what_zh").val()).isEqualTo("学院负责图书馆的装备。");
    assertThat(taken.page().select(".hold")).isEmpty();
  }

  @Test
  void nobodyLooksIntoTheRecordOfAnotherHouse() {
    UUID memorandum = sample.memorandum(house, college);
    Browser neighbour = browsers.as(ground.house().officer());
    String[] fields = {"kind", SampleSource.KIND, "record", memorandum.toString(), "take", "2"};
    assertThat(officer.post("/promises/new", fields).status()).isEqualTo(200);
    assertThat(neighbour.post("/promises/new", fields).status()).isEqualTo(404);
  }

  @Test
  void aPromiseIsTakenFromAClause() {
    UUID memorandum = sample.memorandum(house, college);
    String address = "/promises/new?kind=" + SampleSource.KIND + "&id=" + memorandum;
    Reply choosing = officer.in(Language.ZH).get(address);
    Reply form = officer.press(choosing, "button[name=take][value=2]");
    assertThat(form.page().select("#what_zh").text()).isEqualTo("学院负责图书馆的装备。");
    Reply sent =
        officer.submit(
            form,
            "form[action=/promises]",
            "promiser",
            college.toString(),
            "beneficiary",
            house.id().toString(),
            "due",
            DUE.toString());
    Reply page = officer.follow(sent);
    assertThat(page.page().select("dl").text()).contains("第 2 条", "2026年12月1日");
    assertThat(page.page().select("dl a").attr("href")).isEqualTo("/samples/" + memorandum);
  }

  @Test
  void whatSomebodyChangedMeanwhileIsShownAndWhatWasTypedIsKept() {
    Commitment c = enter(null);
    String path = "/promises/" + c.id();
    Reply seen = officer.get(path);
    officer.submit(seen, "form[action$=/due]", "due", DUE.toString());
    Reply refused =
        officer.submit(seen, "form[action$=/evidence]", "words", "Three lorries of books");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("details[open] .objections").text())
        .contains("Somebody has changed this promise");
    assertThat(refused.page().select("details[open] textarea").text())
        .isEqualTo("Three lorries of books");
    assertThat(refused.page().select("dl").text()).contains("1 December 2026");
    Reply again = officer.submit(refused, "form[action$=/evidence]");
    assertThat(officer.follow(again).page().select("ol").text()).contains("Three lorries");
  }

  @Test
  void theButtonPressedTwiceMarksItKeptOnce() {
    Commitment c = enter(DUE);
    Reply seen = officer.get("/promises/" + c.id());
    for (int i = 0; i < 2; i++) {
      Reply sent = officer.submit(seen, "form[action$=/keep]", "words", "Order 214");
      assertThat(sent.status()).isEqualTo(303);
    }
    Reply page = officer.get("/promises/" + c.id());
    assertThat(page.page().select(".lead .status.done").text()).isEqualTo("kept");
    assertThat(page.page().select("ol > li")).hasSize(2);
  }

  @Test
  void nineteenDaysLateIsSaidInFourLanguages() {
    Commitment c = enter(LocalDate.of(2026, 11, 20));
    clock.advance(Duration.ofDays(19));
    var said =
        Map.of(
            Language.EN, "19 days late",
            Language.RU, "просрочено на 19 дней",
            Language.KK, "19 күн кешікті",
            Language.ZH, "逾期 19 天");
    said.forEach(
        (language, words) -> {
          assertThat(officer.in(language).get("/promises/" + c.id()).page().select(".lead").text())
              .isEqualTo(words);
          assertThat(officer.in(language).get("/").page().select(".status.late").text())
              .isEqualTo(words);
        });
  }

  @Test
  void theLongestLateStandsFirstAndTheCountsOpenTheirLists() {
    commitments.promise(ground.theirs(house, college, LocalDate.of(2026, 11, 25)), house.officer());
    Commitment longest = enter(LocalDate.of(2026, 11, 21));
    enter(null);
    clock.advance(Duration.ofDays(10));
    Reply list = officer.get("/promises");
    assertThat(list.page().select(".steps b").eachText())
        .as("late, soon, missing, running, kept, waived")
        .containsExactly("2", "0", "3", "3", "0", "0");
    assertThat(list.page().expectFirst("tbody tr").attr("data-href"))
        .isEqualTo("/promises/" + longest.id());
    String late = list.page().expectFirst(".steps a.late").attr("href");
    assertThat(officer.get(late).page().select("tbody tr")).hasSize(2);
  }

  @Test
  void whoAnswersForAPromiseFindsItAtHomeAndAddsEvidenceWithoutDeciding() {
    Commitment c = commitments.promise(ground.ours(house, college, DUE), house.officer());
    var teacher = house.the(Role.COORDINATOR);
    commitments.assign(c.id(), new Here(teacher.account()), ground.act(c, house));
    Browser theirs = browsers.as(teacher);
    Reply home = theirs.get("/");
    assertThat(home.page().select("td a").eachAttr("href")).contains("/promises/" + c.id());
    Reply page = theirs.get("/promises/" + c.id());
    assertThat(page.page().select("form[action^=/promises]").eachAttr("action"))
        .containsExactly("/promises/" + c.id() + "/evidence");
    Reply sent = theirs.submit(page, "form[action$=/evidence]", "words", "Report of November");
    assertThat(theirs.follow(sent).page().select("ol").text()).contains("Report of November");
  }

  @Test
  void theLineSaysInWordsWhatItDraws() {
    Commitment c = enter(DUE);
    Element drawing = officer.get("/promises/" + c.id()).page().expectFirst("svg");
    assertThat(drawing.attr("role")).isEqualTo("img");
    assertThat(drawing.attr("aria-label")).contains("list below");
    assertThat(drawing.select("circle, path")).hasSize(2);
  }

  @Test
  void aListLeavesAsAWorkbookInTheReadersLanguage() throws Exception {
    enter(DUE);
    Reply list = officer.in(Language.RU).get("/promises?status=running");
    assertThat(list.page().select("button[formaction=/promises/export]")).hasSize(1);
    Reply file = officer.get("/promises/export?status=running");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Что обещано");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("Оснастить умную библиотеку");
      assertThat(sheet.getRow(1).getCell(4).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(DUE);
      assertThat(sheet.getLastRowNum()).isEqualTo(1);
    }
  }

  @Test
  void aScriptThatSomebodyPromisesStaysText() {
    Commitment c =
        commitments.promise(
            new Promise(
                new CommitmentId(UUID.randomUUID()),
                house.id(),
                college,
                PartnerId.of(house.id()),
                Text.of("en", "<script>alert(1)</script>\u202Edne"),
                null,
                null,
                new Origin.ByHand()),
            house.officer());
    Reply page = officer.get("/promises/" + c.id());
    assertThat(page.page().select("main script")).isEmpty();
    assertThat(page.page().select("h1").text()).startsWith("<script>");
  }

  private Commitment enter(@Nullable LocalDate due) {
    return commitments.promise(ground.theirs(house, college, due), house.officer());
  }
}
