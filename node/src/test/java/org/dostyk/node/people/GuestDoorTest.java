package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.Browsers;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class GuestDoorTest {
  @Autowired OwnInstitutions institutions;
  @Autowired People people;
  @Autowired GuestLinks links;
  @Autowired Browsers browsers;
  @Autowired TestClock clock;
  private final UUID object = UUID.randomUUID();
  private Actor officer;
  private String path = "";

  @BeforeEach
  void anOfficerMakesALink() {
    SampleHouse house = SampleHouse.open(institutions, people);
    officer = house.actor("Seitova", "Dana", Role.OFFICER);
    path =
        links.make(
            GuestRemarks.KIND,
            object,
            house.id(),
            "王师傅",
            Language.ZH,
            clock.instant().plus(Duration.ofDays(7)),
            officer);
  }

  private GuestLink link() {
    return links.on(object, officer.institutions()).getFirst();
  }

  @Test
  void theGuestDoesTheTaskWithoutAnAccountInTheirLanguage() {
    Reply page = browsers.stranger().get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("html").attr("lang")).isEqualTo("zh");
    assertThat(browsers.stranger().post(path.replaceAll("\\?.*", "")).status()).isEqualTo(303);
    assertThat(link().openings()).isEqualTo(1);
    assertThat(link().uses()).isEqualTo(1);
  }

  @Test
  void anEndedAWithdrawnAndAWrongLinkSayWhatTheyAre() {
    assertThat(browsers.stranger().get("/guest/" + Token.make()).status()).isEqualTo(404);
    links.revoke(link().id(), officer);
    Reply withdrawn = browsers.stranger().get(path);
    assertThat(withdrawn.status()).isEqualTo(410);
    assertThat(withdrawn.text()).contains("撤回");
    anOfficerMakesALink();
    clock.advance(Duration.ofDays(8));
    Reply ended = browsers.stranger().get(path);
    assertThat(ended.status()).isEqualTo(410);
    assertThat(ended.text()).contains("过期");
    assertThat(List.of(link().uses(), link().openings())).containsOnly(0);
  }
}
