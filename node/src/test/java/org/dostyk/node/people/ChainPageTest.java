package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class ChainPageTest {
  @Autowired OwnInstitutions institutions;
  @Autowired People people;
  @Autowired Browsers browsers;
  @Autowired JdbcClient jdbc;
  private SampleHouse house;
  private Browser browser;

  @BeforeEach
  void danaLooksAfterTheHouse() {
    house = SampleHouse.open(institutions, people);
    browser = browsers.as(house.actor("Seitova", "Dana", Role.ADMINISTRATOR));
  }

  @AfterEach
  void theChainIsMended() {
    tell("people.hosted", 0);
  }

  private void tell(String action, int position) {
    jdbc.sql(
            """
            update people.audit_entry
               set action = :action
             where institution_id = :house
               and position = :position
            """)
        .param("action", action)
        .param("house", house.id().value())
        .param("position", position)
        .update();
  }

  private Reply verify(String noted) {
    return browser.submit(browser.get("/audit"), "form[action=/audit]", "noted", noted);
  }

  @Test
  void aWholeTrailIsCalledWholeAndItsSealIsFoundAgain() {
    String seal = browser.get("/audit").page().select(".hash").text();
    house.person("Bekova", "Aigerim");
    Reply page = verify(" " + seal.toUpperCase(java.util.Locale.ROOT) + " ");
    assertThat(page.text()).contains("The trail is intact", "is in the trail");
  }

  @Test
  void aSealOfAnotherTrailIsNotFound() {
    assertThat(verify("0".repeat(64)).text()).contains("is not in this trail");
  }

  @Test
  void anAlteredTrailIsCalledBroken() {
    tell("people.closed", 0);
    assertThat(verify("").page().select(".objections").text())
        .contains("The trail is broken: entry 0");
  }

  @Test
  void anotherHousesTrailIsNotThere() {
    SampleHouse other = SampleHouse.open(institutions, people);
    assertThat(browser.get("/audit?institution=" + other.id()).status()).isEqualTo(404);
    assertThat(browser.post("/audit", "institution", other.id().toString()).status())
        .isEqualTo(404);
  }
}
