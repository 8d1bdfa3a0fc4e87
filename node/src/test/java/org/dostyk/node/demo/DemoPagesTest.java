package org.dostyk.node.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.NodeTest;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What a visitor of the demonstration reads in the stories’ records. */
@NodeTest
@TestPropertySource(properties = "dostyk.name=story")
class DemoPagesTest extends DemoPlayed {

  @Test
  void whatIsToldOfAVisitWasDoneAboutItsDays() {
    var id = new VisitId(UUID.fromString("01980000-0000-7000-8000-0000000002b1"));
    Visit visit = visits.find(id, actor("auezov-officer"));
    assertThat(visit.approvals())
        .hasSize(2)
        .allMatch(a -> a.at().isBefore(Instant.parse("2025-10-29T00:00:00Z")));
    assertThat(book.of(visit, actor("auezov-officer")).getFirst().sharedAt())
        .contains(Instant.parse("2025-10-31T09:30:00Z"));
    assertThat(confirmations.promises(visit))
        .hasSize(4)
        .allMatch(c -> c.promisedAt().isBefore(Instant.parse("2025-11-03T00:00:00Z")));
  }

  @Test
  void trailsAreToldInTheReadersLanguageWithoutIdsAndFigures() {
    var records =
        Map.of(
            "01980000-0000-7000-8000-0000000002b1", "auezov-officer",
            "01980000-0000-7000-8000-0000000002b2", "succ-officer",
            "01980000-0000-7000-8000-0000000001b1", "ministry-observer",
            "01980000-0000-7000-8000-000000000141", "ministry-observer",
            "01980000-0000-7000-8000-000000000456", "succ-officer",
            "01980000-0000-7000-8000-000000000531", "eku-officer",
            "01980000-0000-7000-8000-000000000471", "krg-deputy",
            "01980000-0000-7000-8000-0000000000e2", "succ-officer");
    records.forEach(
        (record, who) ->
            assertThat(
                    browsers
                        .as(actor(who))
                        .in(Language.EN)
                        .get("/audit/" + record)
                        .page()
                        .select("main")
                        .text())
                .as(record)
                .doesNotContainPattern("[\\u0400-\\u04ff\\u4e00-\\u9fff\\u001e]")
                .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}|[0-9a-f]{8}-[0-9a-f]{4}-")
                .doesNotContainPattern("\\b[A-Z]{2,}_[A-Z]+\\b"));
  }

  @Test
  void peopleWhoseStaysNobodyMeasuredAreNotCalledBalanced() {
    var page = browsers.as(actor("eku-officer")).in(Language.EN).get("/balance").page();
    assertThat(page.text()).contains("70+", "50+").doesNotContain("sent less received: 0");
    assertThat(page.select("svg.scale")).isEmpty();
    assertThat(page.select("td[data-label=Sent, weighted]").eachText()).containsOnly("–");
  }

  @Test
  void noFullStopOfLettersStandsAfterChineseWords() {
    String agreement = "/agreements/01980000-0000-7000-8000-0000000000d1";
    for (String path : List.of("/briefing", "/findings?version=1")) {
      assertThat(
              browsers
                  .as(actor("svcft-president"))
                  .in(Language.ZH)
                  .get(agreement + path)
                  .page()
                  .select(".lead")
                  .text())
          .as(path)
          .contains("第 1 版")
          .doesNotContain("版.");
    }
  }

  @Test
  void aVisitThatIsOverIsReadAndNotBuilt() {
    var over = browsers.as(actor("succ-officer")).in(Language.EN);
    assertThat(over.get("/visits/01980000-0000-7000-8000-0000000002b2").text())
        .contains("See the delegation", "See the itinerary")
        .doesNotContain("Build the itinerary");
    var ahead = browsers.as(actor("auezov-officer")).in(Language.EN);
    assertThat(ahead.get("/visits/01980000-0000-7000-8000-0000000002b3").text())
        .contains("Build the itinerary");
  }

  @Test
  void aConsulFindsAtHomeWhatTheConsulateSupported() {
    var home = browsers.as(actor("consul")).in(Language.EN).get("/").page();
    assertThat(home.select("a[href^=/supported/]").eachText())
        .containsExactly("Signing agreements with colleges of Karaganda Region");
  }

  @Test
  void everyPromiseOfTheNewsLeadsToTheVisitOnWhichItWasGiven() {
    for (Story story : Story.all()) {
      for (Story.Said said : story.promised()) {
        var page = browsers.as(actor(said.by())).get("/promises/" + said.id()).page();
        assertThat(page.select("dd a[href=/visits/" + said.visit() + "]"))
            .as(said.what().get("en"))
            .isNotEmpty();
        assertThat(
                browsers
                    .as(actor(said.by()))
                    .get("/visits/" + said.visit())
                    .page()
                    .select("a[href=/promises/" + said.id() + "]"))
            .as("and back")
            .isNotEmpty();
      }
    }
  }

  @Test
  void everyFactOfTheNewsOpensItsRecord() {
    for (News news : News.read()) {
      for (News.Fact fact : news.facts()) {
        assertThat(browsers.as(actor(fact.who())).get(fact.path()).status())
            .as("%s as %s", fact.path(), fact.who())
            .isEqualTo(200);
      }
    }
  }
}
