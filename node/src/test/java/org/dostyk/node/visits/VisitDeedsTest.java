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
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
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
