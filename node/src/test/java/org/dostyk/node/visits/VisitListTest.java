package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a list of visits is narrowed, and that it stays so wherever it is taken. */
@NodeTest
class VisitListTest {
  private static final LocalDate MARCH = LocalDate.of(2028, 3, 10);

  @Autowired private VisitGround ground;
  @Autowired private Visits visits;
  @Autowired private Browsers browsers;
  @Autowired private TestClock clock;
  private House house;
  private House tarim;
  private Browser officer;

  @BeforeEach
  void aVisitOutInAutumnAndOneInInSpring() {
    clock.set(TestClock.BEGIN);
    house = ground.house("Auezov University");
    tarim = ground.house("Kashgar Institute");
    ground.planned(house, ground.elsewhere(house), plan("To Tarim in autumn", VisitGround.FIRST));
    visits.begin(
        new VisitId(Uuid7.next(clock)),
        new VisitBeginning(
            house.id(),
            Direction.IN,
            List.of(PartnerId.of(tarim.id())),
            plan("From Kashgar in spring", MARCH),
            Optional.empty(),
            Optional.empty()),
        house.officer());
    officer = browsers.as(house.officer()).in(Language.EN);
  }

  @Test
  void aPartnerIsFoundByPartOfItsNameInAnyScript() {
    assertThat(listed("with=tarim univ")).containsExactly("To Tarim in autumn");
    assertThat(listed("with=塔里木")).containsExactly("To Tarim in autumn");
    assertThat(listed("with=kashgar")).containsExactly("From Kashgar in spring");
    assertThat(listed("with=nobody of this name")).isEmpty();
  }

  @Test
  void aCountryIsThatOfAPartnerAndNotOnesOwn() {
    assertThat(listed("country=CN")).containsExactly("To Tarim in autumn");
    String own = house.institution().country().code();
    assertThat(listed("country=" + own))
        .as("the guests of the same country, not the house itself")
        .containsExactly("From Kashgar in spring");
  }

  @Test
  void whoTravelsIsSeenFromTheReader() {
    assertThat(listed("direction=out")).containsExactly("To Tarim in autumn");
    assertThat(listed("direction=in")).containsExactly("From Kashgar in spring");
  }

  @Test
  void aPeriodHasTheVisitsSomeOfWhoseDaysAreInIt() {
    LocalDate last = VisitGround.FIRST.plusDays(4);
    assertThat(listed("from=" + last)).hasSize(2);
    assertThat(listed("from=" + last.plusDays(1))).containsExactly("From Kashgar in spring");
    assertThat(listed("to=" + VisitGround.FIRST)).containsExactly("To Tarim in autumn");
    assertThat(listed("to=" + VisitGround.FIRST.minusDays(1))).isEmpty();
    assertThat(listed("from=no day at all")).hasSize(2);
  }

  @Test
  void whoeverBeganAVisitIsResponsibleUntilItIsHandedOver() {
    assertThat(listed("mine=yes")).hasSize(2);
    Browser coordinator = browsers.as(house.the(Role.COORDINATOR)).in(Language.EN);
    assertThat(names(coordinator.get("/visits?mine=yes"))).isEmpty();
    Reply record =
        officer.get(officer.get("/visits?with=tarim").page().select("main tbody a").attr("href"));
    officer.submit(
        record,
        "form[action^=/responsible/visits]",
        "person",
        house.the(Role.COORDINATOR).account().toString());
    assertThat(names(coordinator.get("/visits?mine=yes"))).containsExactly("To Tarim in autumn");
    assertThat(listed("mine=yes")).containsExactly("From Kashgar in spring");
  }

  @Test
  void whatIsAskedForStaysInCountsPagesSheetsWorkbooksAndKeptLists() throws Exception {
    String asked = "/visits?with=tarim&direction=out&country=CN&columns=purpose,responsible";
    Reply page = officer.get(asked);
    assertThat(page.page().select("nav.steps b").eachText()).containsExactly("1", "0", "0");
    assertThat(page.page().select("nav.steps a").eachAttr("href"))
        .allMatch(h -> h.contains("with=tarim") && h.contains("direction=out"));
    assertThat(names(officer.get(asked + "&print=yes"))).containsExactly("To Tarim in autumn");
    try (var workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(officer.get(asked.replace("?", "/export?")).bytes()))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
    }
    Reply kept =
        officer.follow(officer.submit(page, "form[action=/lists]", "name", "To the Tarim basin"));
    String link = kept.page().select("nav.tabs a:contains(To the Tarim basin)").attr("href");
    assertThat(names(officer.get(link))).containsExactly("To Tarim in autumn");
  }

  private List<String> listed(String asked) {
    return names(officer.get("/visits?" + asked.replace(" ", "%20")));
  }

  private static List<String> names(Reply reply) {
    return reply.page().select("main table.rows tbody tr").stream()
        .map(row -> row.select("a").eachText().getFirst())
        .toList();
  }

  private static VisitPlan plan(String purpose, LocalDate from) {
    return new VisitPlan(Text.of("en", purpose), from, from.plusDays(4), VisitGround.THERE);
  }
}
