package org.dostyk.node.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the list of promises is narrowed by partner and by day. */
@NodeTest
class PromiseListTest {
  private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

  @Autowired Commitments commitments;
  @Autowired LedgerGround ground;
  @Autowired Browsers browsers;
  @Autowired TestClock clock;
  private House house;
  private PartnerId college;
  private Browser officer;

  @BeforeEach
  void promisesToAndFromACollegeAndAnotherHouse() {
    clock.set(TestClock.BEGIN);
    house = ground.house();
    college = ground.college(house);
    House other = ground.house();
    officer = browsers.as(house.officer()).in(Language.EN);
    enter(DUE, college, true);
    enter(DUE.plusDays(10), college, false);
    enter(null, college, true);
    enter(DUE, PartnerId.of(other.id()), true);
  }

  @Test
  void aPartnerIsFoundOnEitherSideByPartOfItsNameInAnyScript() {
    assertThat(rows("with=山东外贸")).isEqualTo(3);
    assertThat(rows("with=шаньдун")).isEqualTo(3);
    assertThat(rows("with=шаньдун&side=ours")).isEqualTo(2);
    assertThat(rows("with=шаньдун&side=to_us")).isEqualTo(1);
    assertThat(rows("with=nobody%20of%20this%20name")).isZero();
  }

  @Test
  void aPeriodHasWhatIsDueInItAndNothingWithoutADay() {
    assertThat(rows("from=" + DUE)).isEqualTo(3);
    assertThat(rows("from=" + DUE.plusDays(1))).isEqualTo(1);
    assertThat(rows("to=" + DUE)).isEqualTo(2);
    assertThat(rows("from=" + DUE.minusDays(9) + "&to=" + DUE.minusDays(1))).isZero();
    assertThat(rows("to=not%20a%20day")).isEqualTo(4);
  }

  @Test
  void whatHasNoDayIsFoundByThat() {
    assertThat(rows("undated=yes")).isEqualTo(1);
    assertThat(rows("undated=yes&from=" + DUE)).as("a period means nothing then").isEqualTo(1);
    assertThat(rows("undated=yes&with=kazakhstan")).isEqualTo(1);
  }

  @Test
  void whatIsLateIsFoundAmongWhatIsDueInAPeriod() {
    clock.set(DUE.plusDays(5).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
    assertThat(page("status=late&with=шаньдун").page().select("nav.steps b").eachText().getFirst())
        .isEqualTo("1");
    assertThat(rows("status=late&to=" + DUE)).isEqualTo(2);
    assertThat(rows("status=late&from=" + DUE.plusDays(1))).isZero();
  }

  @Test
  void whatIsAskedForStaysInCountsSheetsAndWorkbooks() throws Exception {
    String asked = "with=шаньдун&to=" + DUE;
    Reply page = page(asked);
    assertThat(page.page().select("nav.steps a[aria-current=true] b").text()).isEqualTo("1");
    assertThat(page.page().select("nav.steps a, nav.tabs a").eachAttr("href"))
        .filteredOn(h -> h.startsWith("/promises"))
        .allMatch(h -> h.contains("to=" + DUE) && h.contains("with="));
    assertThat(officer.get("/promises?print=yes&" + asked).page().select("tbody tr")).hasSize(1);
    try (var workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(officer.get("/promises/export?" + asked).bytes()))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
    }
  }

  private int rows(String asked) {
    return page(asked).page().select("main table.rows tbody tr").size();
  }

  private Reply page(String asked) {
    return officer.get("/promises?" + asked);
  }

  private void enter(@Nullable LocalDate due, PartnerId other, boolean ours) {
    commitments.promise(
        ours ? ground.ours(house, other, due) : ground.theirs(house, other, due), house.officer());
  }
}
