package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.VisitState.CalledOff;
import org.dostyk.node.visits.VisitState.Planned;
import org.dostyk.node.visits.VisitState.Requested;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with many visits of a list at once. */
@NodeTest
class VisitDeedsTest {
  @Autowired private VisitGround ground;
  @Autowired private Visits visits;
  @Autowired private ResponsiblePeople responsible;
  @Autowired private Browsers browsers;
  @Autowired private TestClock clock;
  private House house;
  private House host;
  private Browser officer;

  @BeforeEach
  void anOfficerAtTheList() {
    clock.set(TestClock.BEGIN);
    house = ground.house("Auezov University");
    host = ground.house("Tarim University");
    officer = browsers.as(house.officer()).in(Language.EN);
  }

  @Test
  void manyVisitsGetSomebodyWhoIsResponsibleAndGoBackWhenUndone() {
    Actor coordinator = house.the(Role.COORDINATOR);
    Visit first = ground.planned(house, ground.elsewhere(house));
    Visit second = ground.sent(house, host);
    Visit untouched = ground.planned(house, ground.elsewhere(house));
    Reply done = handOver(officer, coordinator.account().toString(), first, second);
    assertThat(done.page().select(".hold").text()).contains("Done for 2 rows");
    assertThat(named(first, house)).containsExactly(coordinator.names());
    assertThat(named(second, house)).containsExactly(coordinator.names());
    assertThat(named(second, host)).as("the other side names its own").isEmpty();
    assertThat(named(untouched, house)).containsExactly(house.officer().names());

    officer.submit(
        officer.get("/visits/" + second.id()), "form[action^=/responsible]", "person", "");
    officer.submit(done, "form[action^=/lists/done]");
    assertThat(named(first, house)).containsExactly(house.officer().names());
    assertThat(named(second, house)).as("changed since").isEmpty();
  }

  @Test
  void aRowThatWasSoAlreadyIsToldAndNobodyIsNamedByMistake() {
    Visit mine = ground.planned(house, ground.elsewhere(house));
    Visit other = ground.planned(house, ground.elsewhere(house));
    handOver(officer, "nobody", other);
    Reply done = handOver(officer, house.officer().account().toString(), mine, other);
    assertThat(done.page().select(".hold").text())
        .contains("Done for one row")
        .contains("One row was so already");
    Reply question = ask(officer, mine);
    assertThat(officer.submit(question, "main form", "person", "").status()).isEqualTo(422);
    assertThat(
            officer
                .submit(question, "main form", "person", host.officer().account().toString())
                .status())
        .isEqualTo(422);
    assertThat(named(mine, house)).containsExactly(house.officer().names());
  }

  @Test
  void whatIsRefusedIsNamedWithItsReason() {
    Visit sent = ground.sent(house, host);
    Visit ours = ground.planned(house, ground.elsewhere(house));
    Actor both = house.all();
    Reply question = ask(browsers.as(both).in(Language.EN), sent, ours);
    assertThat(question.page().select(".hold")).isEmpty();
    Browser observer = browsers.as(house.the(Role.OBSERVER)).in(Language.EN);
    assertThat(observer.get("/lists/visits/responsible?row=" + ours.id()).status()).isEqualTo(404);
    assertThat(
            browsers
                .as(host.officer())
                .in(Language.EN)
                .get("/lists/visits/responsible?row=" + ours.id())
                .status())
        .as("a plan that nobody else sees")
        .isEqualTo(404);
  }

  @Test
  void plansThatNobodyElseSawAreGivenUpAndTakenUpAgain() {
    Visit plan = ground.planned(house, ground.elsewhere(house));
    Visit shared = ground.planned(house, PartnerId.of(host.id()));
    Visit sent = ground.sent(house, host);
    Reply question =
        officer.get(
            "/lists/visits/give_up?row=" + plan.id() + "&row=" + shared.id() + "&row=" + sent.id());
    assertThat(question.page().select("h1").text()).isEqualTo("Give 2 plans up");
    assertThat(question.page().select(".hold").text())
        .contains("Sent already: the other side is to be told");
    assertThat(officer.submit(question, "main form", "reason", " ").status()).isEqualTo(422);
    assertThat(state(plan)).isInstanceOf(Planned.class);
    Reply done =
        officer.follow(
            officer.submit(question, "main form", "reason", "No budget\n\nSee the order"));
    assertThat(state(plan)).isInstanceOf(CalledOff.class);
    assertThat(state(shared)).isInstanceOf(CalledOff.class);
    assertThat(state(sent)).isInstanceOf(Requested.class);
    assertThat(officer.submit(done, "form[action^=/lists/done]").status()).isEqualTo(303);
    assertThat(state(plan)).isInstanceOf(Planned.class);
    assertThat(state(shared)).isInstanceOf(Planned.class);
    assertThat(browsers.as(host.officer()).get("/visits/" + shared.id()).status())
        .as("a plan is its keeper's alone, as before")
        .isEqualTo(404);
    officer.submit(officer.get("/visits/" + shared.id()), "form[action$=/send]");
    assertThat(browsers.as(host.officer()).get("/visits/" + shared.id()).status()).isEqualTo(200);
  }

  @Test
  void itinerariesOfThoseTickedAreReadTogetherByBothClocks() {
    Visit one = ground.approved(house, host);
    Visit other = ground.planned(house, ground.elsewhere(house));
    ground.planned(one, VisitGround.item("Opening", "10:00", "12:00"), house);
    ground.planned(house, ground.elsewhere(house));
    assertThat(officer.get("/visits").page().select("#many button").eachText())
        .contains("Itineraries on paper", "Calendar file");
    Reply page = officer.get("/visits/itineraries?row=" + one.id() + "&row=" + other.id());
    assertThat(page.page().select("main section")).hasSize(2);
    assertThat(page.page().select("main section").text())
        .contains("Opening")
        .contains("10:00")
        .doesNotContain("Wang Lin");
    assertThat(browsers.as(host.officer()).get("/visits/itineraries").page().select("main section"))
        .as("only what they may read")
        .hasSize(1);
  }

  @Test
  void aCalendarHasTheDaysOfEachVisitAndWhatItsItineraryHas() {
    Visit one = ground.approved(house, host);
    Visit other = ground.planned(house, ground.elsewhere(house));
    ItineraryItem item = ground.planned(one, VisitGround.item("Opening", "10:00", "12:00"), house);
    String text = unfolded(officer.get("/visits/calendar.ics?row=" + one.id()).text());
    assertThat(text)
        .startsWith("BEGIN:VCALENDAR")
        .contains("UID:" + one.id() + "@dostyk")
        .contains("DTSTART;VALUE=DATE:20271029", "DTEND;VALUE=DATE:20271103")
        .contains("UID:" + item.id() + "@dostyk")
        .contains("DTSTART;TZID=Asia/Shanghai:20271029T100000", "BEGIN:VTIMEZONE")
        .contains("STATUS:CONFIRMED")
        .doesNotContain(other.id().toString());
    assertThat(unfolded(officer.get("/visits/calendar.ics").text()))
        .contains(one.id().toString(), other.id().toString(), "STATUS:TENTATIVE");
  }

  private static String unfolded(String text) {
    return text.replaceAll("\r?\n ", "");
  }

  private VisitState state(Visit visit) {
    return visits.find(visit.id(), house.officer()).state();
  }

  private Reply handOver(Browser by, String person, Visit... chosen) {
    return by.follow(by.submit(ask(by, chosen), "main form", "person", person));
  }

  private static Reply ask(Browser by, Visit... chosen) {
    return by.get(
        "/lists/visits/responsible?row="
            + String.join("&row=", List.of(chosen).stream().map(v -> v.id().toString()).toList()));
  }

  private List<PersonNames> named(Visit visit, House by) {
    UUID id = visit.id().value();
    return responsible.names(Visits.KIND, Set.of(id), Set.of(by.id())).getOrDefault(id, List.of());
  }
}
