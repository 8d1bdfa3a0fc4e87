package org.dostyk.node.ceremonies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.documents.PaperRun;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with many ceremonies of a list at once. */
@NodeTest
class CeremonyDeedsTest {
  @Autowired private Ceremonies ceremonies;
  @Autowired private CeremonyRuns runs;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  @Autowired private Clock clock;

  @Test
  void aCeremonyIsLookedAfterByWhoeverBeganItUntilItIsHandedOver() {
    House house = houses.open("Karaganda Region");
    House college = houses.open("Temirtau Technical College");
    CeremonyId one = begin(house, college);
    CeremonyId other = begin(house, college);
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    Actor coordinator = house.the(Role.COORDINATOR);
    assertThat(row(officer, one)).contains(house.officer().names().in(Language.EN));
    Reply question = officer.get("/lists/ceremonies/responsible?row=" + one + "&row=" + other);
    Reply done =
        officer.follow(
            officer.submit(question, "main form", "person", coordinator.account().toString()));
    assertThat(row(officer, one)).contains(coordinator.names().in(Language.EN));
    assertThat(row(officer, other)).contains(coordinator.names().in(Language.EN));
    assertThat(officer.get("/ceremonies/" + one).page().text())
        .contains(coordinator.names().in(Language.EN));
    Browser theirs = browsers.as(coordinator).in(Language.EN);
    assertThat(theirs.get("/ceremonies?mine=yes").page().select("tbody tr")).hasSize(2);
    assertThat(officer.get("/ceremonies?mine=yes").page().select("main").text())
        .contains("Nothing here has been entrusted to you");
    officer.submit(done, "form[action^=/lists/done]");
    assertThat(theirs.get("/ceremonies?mine=yes").page().select("tbody tr")).isEmpty();
    assertThat(row(officer, one)).contains(house.officer().names().in(Language.EN));
    assertThat(officer.get("/ceremonies?print=yes&row=" + other).page().select("tbody tr"))
        .hasSize(1);
    assertThat(
            browsers.as(college.officer()).get("/lists/ceremonies/responsible?row=" + one).status())
        .isEqualTo(404);
  }

  @Test
  void thePapersOfThoseProposedAreSetOnceAndTheOthersAreNamedWithTheReason() {
    House house = houses.open("Karaganda Region");
    House college = houses.open("Temirtau Technical College");
    CeremonyId one = begin(house, college);
    CeremonyId other = begin(house, college);
    CeremonyId planned = begin(house, college);
    ceremonies.propose(one, house.officer());
    ceremonies.propose(other, house.officer());
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    String rows = "?row=" + one + "&row=" + other + "&row=" + planned;
    Reply question = officer.get("/lists/ceremonies/papers" + rows);
    assertThat(question.page().select("h1").text()).isEqualTo("Set the papers of 2 ceremonies");
    assertThat(question.page().select(".hold").text())
        .contains("Its agreements have not been proposed yet");
    Reply done = officer.follow(officer.submit(question, "main form"));
    assertThat(done.page().select(".hold").text()).contains("Done for 2 rows");
    assertThat(done.page().select("form[action^=/lists/done] button")).isEmpty();
    for (CeremonyId id : List.of(one, other)) {
      PaperRun run = runs.of(ceremonies.find(id, house.officer())).orElseThrow();
      while (run.isUnderWay()) {
        Thread.onSpinWait();
      }
      assertThat(run.isDone()).isTrue();
    }
    Reply again =
        officer.follow(officer.submit(officer.get("/lists/ceremonies/papers" + rows), "main form"));
    assertThat(again.page().select(".hold").text()).contains("2 rows were so already");
  }

  private static String row(Browser by, CeremonyId id) {
    return by.get("/ceremonies").page().select("tr[data-href=/ceremonies/" + id + "]").text();
  }

  private CeremonyId begin(House house, House with) {
    var id = new CeremonyId(Uuid7.next(clock));
    ceremonies.begin(
        id,
        house.id(),
        AgreementType.FRAMEWORK,
        List.of(PartnerId.of(with.id())),
        List.of("kk", "ru", "zh"),
        house.officer());
    return id;
  }
}
