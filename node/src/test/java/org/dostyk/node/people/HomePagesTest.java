package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role finds on its first page. */
@NodeTest
class HomePagesTest {
  @Autowired VisitGround ground;
  @Autowired Commitments commitments;
  @Autowired Agreements agreements;
  @Autowired Browsers browsers;
  @Autowired Clock clock;
  @Autowired TestClock hands;
  private House house;
  private House host;

  @BeforeEach
  void twoHouses() {
    hands.set(TestClock.BEGIN);
    house = ground.house("East Kazakhstan University");
    host = ground.house("Xinjiang University");
  }

  @Test
  void whatIsLateStandsFirstWithItsOwnerAndItsNextStep() {
    Visit visit = ground.sent(house, host);
    CommitmentId promise = promised(LocalDate.of(2026, 11, 21));
    AgreementId draft = drafted();
    hands.advance(Duration.ofDays(3));
    List<Element> lines = pipeline(browsers.as(house.officer()).get("/"));
    assertThat(lines)
        .extracting(row -> row.attr("data-href"))
        .containsExactly("/promises/" + promise, "/agreements/" + draft, "/visits/" + visit.id());
    assertThat(lines.get(0).text())
        .contains("nobody yet", "Name who is responsible", "2 days late");
    assertThat(lines.get(1).text()).contains("Finish the text and propose it");
    assertThat(lines.get(2).text()).contains("East Kazakhstan University", "Approve or decline");
  }

  @Test
  void theOtherSideIsNamedWhereItsAnswerIsWaitedFor() {
    Visit visit = ground.sent(house, host);
    browsers.as(house.officer()).post("/visits/" + visit.id() + "/approve", "side", "GUEST");
    assertThat(pipeline(browsers.as(house.officer()).get("/")).getFirst().text())
        .contains("Xinjiang University", "Waiting for the other side’s answer");
    assertThat(pipeline(browsers.as(host.officer()).get("/")).getFirst().text())
        .contains("Approve or decline");
  }

  @Test
  void aVisitThatBeganWithoutAYesIsLate() {
    ground.sent(house, host);
    hands.set(VisitGround.FIRST.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
    Element line = pipeline(browsers.as(house.officer()).get("/")).getFirst();
    assertThat(line.select(".status.late")).hasSize(1);
  }

  @Test
  void anotherInstitutionsDayIsNotShown() {
    promised(LocalDate.of(2026, 11, 21));
    House stranger = ground.house("Karaganda Polytechnic College");
    Reply home = browsers.as(stranger.officer()).get("/");
    assertThat(pipeline(home)).isEmpty();
    assertThat(home.page().select("#pipeline .empty").text()).contains("plan a visit");
  }

  @Test
  void theMeetingsOfTheDayStandOnTopByBothClocks() {
    Visit visit = ground.approved(house, host);
    var meeting =
        new ItineraryItem(
            new ItemId(Uuid7.next(clock)),
            VisitGround.FIRST,
            LocalTime.of(10, 0),
            LocalTime.of(11, 30),
            VisitGround.THERE.zone(),
            ItemKind.MEETING,
            Text.of("en", "Meeting of the rectors"),
            "Room 301",
            new ItineraryItem.Who(true, Set.of()),
            "",
            "",
            false,
            0,
            clock.instant());
    ground.planned(visit, meeting, house);
    hands.set(VisitGround.FIRST.atTime(8, 0).atZone(VisitGround.THERE.zone()).toInstant());
    Element today = browsers.as(house.signatory()).get("/").page().expectFirst("#today");
    assertThat(today.text()).contains("10:00–11:30", "Öskemen 07:00–08:30", "Room 301");
    assertThat(today.select("a").eachAttr("href"))
        .contains("/briefings/" + visit.id() + "?item=" + meeting.id());
    hands.advance(Duration.ofDays(30));
    assertThat(browsers.as(house.signatory()).get("/").page().select("#today")).isEmpty();
  }

  @Test
  void aSignatoryFindsTheInstitutionInNumbersBelowWhatWaits() {
    Browser rector = browsers.as(house.signatory());
    Reply home = rector.get("/");
    assertThat(home.page().select("#houses td.n a")).hasSize(5);
    assertThat(home.page().select("section:has(h2:contains(Waiting for your signature)) ~ #houses"))
        .as("what waits stands first")
        .hasSize(1);
    for (String path : home.page().select("#houses td.n a").eachAttr("href")) {
      assertThat(rector.get(path).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  void anObserverSeesInstitutionsInNumbersThatOpenTheirLists() {
    promised(LocalDate.of(2026, 11, 21));
    ground.approved(house, host);
    hands.advance(Duration.ofDays(3));
    Browser ministry = browsers.as(house.the(Role.OBSERVER));
    Reply home = ministry.get("/");
    var numbers = home.page().select("#houses td.n a");
    assertThat(numbers.eachText())
        .as("in force, negotiated, visits, promises, late")
        .containsExactly("0", "0", "1", "1", "1");
    for (String path : numbers.eachAttr("href")) {
      assertThat(ministry.get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(ministry.get(numbers.get(2).attr("href")).text()).contains("Seminar on languages");
    assertThat(ministry.get(numbers.get(4).attr("href")).page().select("tbody tr")).hasSize(1);
    assertThat(home.page().select("main form")).as("nothing to change").isEmpty();
  }

  @Test
  void anObserverChoosesColumnsOfTheNumbersPrintsThemAndTakesThemAlong() {
    ground.approved(house, host);
    Browser ministry = browsers.as(house.the(Role.OBSERVER)).in(Language.EN);
    String path = ministry.get("/").page().select("#houses header a").attr("href");
    String chosen = "?columns=institution&columns=visits_figure_ahead&sort=visits_figure_ahead";
    Reply list = ministry.get(path + chosen);
    assertThat(list.page().select("thead th a").eachText())
        .containsExactly("Institution", "Visits ahead");
    assertThat(ministry.get(list.page().select("tbody td.n a").attr("href")).text())
        .contains("Seminar on languages");
    assertThat(ministry.get(path + chosen + "&print=yes").page().select("tbody tr")).hasSize(1);
    assertThat(ministry.get(path + "/export").type()).isEqualTo(Spreadsheet.MEDIA_TYPE);
    assertThat(browsers.as(house.the(Role.ADMINISTRATOR)).get(path).status()).isEqualTo(403);
  }

  @Test
  void anAdministratorSeesWhoHasNotComeInYet() {
    for (Language language : Language.values()) {
      Element card =
          browsers
              .as(house.the(Role.ADMINISTRATOR))
              .in(language)
              .get("/")
              .page()
              .expectFirst("#administration");
      assertThat(card.select("li a").eachAttr("href"))
          .contains("/people/" + house.officer().account());
    }
  }

  private CommitmentId promised(LocalDate due) {
    var id = new CommitmentId(Uuid7.next(clock));
    commitments.promise(
        new Promise(
            id,
            house.id(),
            PartnerId.of(house.id()),
            PartnerId.of(host.id()),
            Text.of("en", "Equip the Smart Library"),
            null,
            due,
            new Origin.ByHand()),
        house.officer());
    return id;
  }

  private AgreementId drafted() {
    var id = new AgreementId(Uuid7.next(clock));
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        house.id(),
        List.of(PartnerId.of(host.id())),
        List.of("ru", "zh"),
        house.officer());
    return id;
  }

  private static List<Element> pipeline(Reply home) {
    return home.page().select("#pipeline tbody tr");
  }
}
