package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class AccountTest {
  private static final String NAMES = "form[action=/account/names]";

  @Autowired OwnInstitutions institutions;
  @Autowired People people;
  @Autowired Browsers browsers;
  private Actor lin;
  private Browser browser;

  @BeforeEach
  void wangLinIsKnownInHanziAlone() {
    SampleHouse house = SampleHouse.open(institutions, people);
    Account account =
        people.register(
            house.id(),
            PersonNames.of(NameForm.of(Script.HANI, "王", "琳")),
            java.util.UUID.randomUUID() + "@ku.example",
            Language.ZH,
            null);
    people.give(Role.OBSERVER, house.id(), account.id(), null, null);
    lin = people.actor(account.id()).orElseThrow();
    browser = browsers.as(lin);
  }

  private PersonNames names() {
    return people.find(lin.account()).orElseThrow().names();
  }

  @Test
  void pinyinIsOfferedTakenOverAndConfirmed() {
    Reply page = browser.get("/account");
    assertThat(page.text()).contains("Wang Lin");
    browser.submit(page, "form[action=/account/pinyin]");
    assertThat(names().forms().getLast().source()).isEqualTo(Source.DERIVED);
    Reply after = browser.get("/account");
    assertThat(after.page().select("form[action=/account/pinyin]")).isEmpty();
    browser.submit(after, NAMES, "name_latn_confirmed", "yes");
    assertThat(names().in(Language.EN)).isEqualTo("Wang Lin");
    assertThat(names().forms().getLast().source()).isEqualTo(Source.PERSON);
  }

  @Test
  void aRefusedNameComesBackAsItWasTyped() {
    String long500 = "x".repeat(500);
    Reply refused = browser.submit(browser.get("/account"), NAMES, "name_latn_family", long500);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".objections").text()).contains("500", "200");
    assertThat(refused.page().select("#name_latn_family").val()).isEqualTo(long500);
    assertThat(names().forms()).hasSize(1);
  }

  @Test
  void ofTwoWhoSaveOneRecordTheSecondSeesBothTexts() {
    Reply mine = browser.get("/account");
    Reply theirs = browser.get("/account");
    browser.submit(theirs, NAMES, "name_cyrl_family", "Ван", "name_cyrl_given", "Линь");
    Reply refused =
        browser.submit(mine, NAMES, "name_cyrl_family", "Уанг", "name_cyrl_given", "Лин");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#name_cyrl_family").val()).isEqualTo("Уанг");
    assertThat(refused.page().select(".hold").text()).contains("Линь Ван");
    assertThat(browser.submit(refused, NAMES).status()).as("now knowingly").isEqualTo(303);
    assertThat(names().in(Language.RU)).isEqualTo("Лин Уанг");
  }

  @Test
  void onesOwnLanguageOfLettersIsChangedAlone() {
    browser.post("/account/language", "written", "ru");
    assertThat(people.find(lin.account()).orElseThrow().language()).isEqualTo(Language.RU);
    assertThat(names().forms()).hasSize(1);
  }
}
