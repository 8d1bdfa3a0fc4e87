package org.dostyk.node.foundings;

import static org.assertj.core.api.Assertions.assertThat;

import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with many institutions on their way at once. */
@NodeTest
class FoundingDeedsTest {
  @Autowired private FoundingGround ground;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;

  @Test
  void eachFounderNamesItsOwnAndSeesNobodyElses() {
    House house = houses.open("Ministry of Colleges");
    House other = houses.open("Bureau of Vocational Education");
    Founding shared = ground.founded(house, other, "60 %", "2/5");
    Founding own = ground.begun(house, "College of Water Works");
    Browser officer = browsers.as(other.officer()).in(Language.EN);
    assertThat(officer.get("/lists/foundings/responsible?row=" + own.id()).status()).isEqualTo(404);
    Actor coordinator = other.the(Role.COORDINATOR);
    Reply question = officer.get("/lists/foundings/responsible?row=" + shared.id());
    Reply done =
        officer.follow(
            officer.submit(question, "main form", "person", coordinator.account().toString()));
    assertThat(row(officer, shared))
        .contains(coordinator.names().in(Language.EN))
        .doesNotContain(house.officer().names().in(Language.EN));
    assertThat(row(browsers.as(house.officer()).in(Language.EN), shared))
        .contains(house.officer().names().in(Language.EN))
        .doesNotContain(coordinator.names().in(Language.EN));
    Browser theirs = browsers.as(coordinator);
    assertThat(theirs.get("/foundings?mine=yes").page().select("tbody tr")).hasSize(1);
    officer.submit(done, "form[action^=/lists/done]");
    assertThat(theirs.get("/foundings?mine=yes").page().select("tbody tr")).isEmpty();
    assertThat(row(officer, shared)).doesNotContain(coordinator.names().in(Language.EN));
  }

  private static String row(Browser by, Founding founding) {
    return by.get("/foundings")
        .page()
        .select("tr[data-href=/foundings/" + founding.id() + "]")
        .text();
  }
}
