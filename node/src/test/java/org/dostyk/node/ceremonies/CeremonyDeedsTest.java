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
    officer.submit(done, "form[action^=/lists/done]");
    assertThat(row(officer, one)).contains(house.officer().names().in(Language.EN));
    assertThat(officer.get("/ceremonies?print=yes&row=" + other).page().select("tbody tr"))
        .hasSize(1);
    assertThat(
            browsers.as(college.officer()).get("/lists/ceremonies/responsible?row=" + one).status())
        .isEqualTo(404);
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
