package org.dostyk.node.colleagues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.people.Seat;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with many people of a list at once. */
@NodeTest
class ColleagueDeedsTest {
  private static final String INVITED = "Invitation sent";
  @Autowired People people;
  @Autowired Houses houses;
  @Autowired Browsers browsers;
  private House house;
  private Actor administrator;
  private Browser browser;

  @BeforeEach
  void open() {
    house = houses.open("Crowded University");
    administrator = house.the(Role.ADMINISTRATOR);
    browser = browsers.as(administrator);
  }

  private AccountId person(String family) {
    Account account =
        people.register(
            house.id(),
            PersonNames.of(NameForm.of(Script.LATN, family, "Asel")),
            family.toLowerCase(java.util.Locale.ROOT) + "@" + house.id() + ".example",
            Language.EN,
            null);
    return account.id();
  }

  private static String rows(AccountId... ids) {
    return Arrays.stream(ids).map(id -> "row=" + id).collect(Collectors.joining("&", "?", ""));
  }

  private Reply done(String deed, AccountId[] ids, String... fields) {
    Reply question = browser.get("/lists/people/" + deed + rows(ids));
    return browser.follow(browser.submit(question, "main form", fields));
  }

  private void undo(Reply done) {
    browser.submit(done, "form[action^=/lists/done]");
  }

  private String history(AccountId id) {
    return browser.get("/audit/" + id).page().select("main").text();
  }

  private boolean closed(AccountId id) {
    return people.find(id).orElseThrow().closed();
  }

  private List<Role> roles(AccountId id) {
    return people.actor(id).orElseThrow().seats().stream().map(Seat::role).toList();
  }

  @Test
  void accountsOfThoseWhoLeaveAreClosedAtOnceAndOpenedAgain() {
    AccountId[] leavers = {person("Aidarova"), person("Baitasova")};
    Reply done = done("close", leavers);
    assertThat(leavers).allMatch(this::closed);
    undo(done);
    assertThat(leavers).noneMatch(this::closed);
  }

  @Test
  void nobodyClosesTheirOwnAccountAmongOthers() {
    AccountId leaver = person("Chokina");
    Reply question = browser.get("/lists/people/close" + rows(administrator.account(), leaver));
    assertThat(question.page().select("h1").text()).isEqualTo("Close one account");
    assertThat(question.page().select("main .hold").text()).startsWith("One row is left out");
    browser.submit(question, "main form");
    assertThat(closed(leaver)).isTrue();
    assertThat(closed(administrator.account())).isFalse();
  }

  @Test
  void onlyWhoNeverCameInIsInvited() {
    AccountId waiting = person("Daurenova");
    AccountId gone = person("Esenova");
    people.close(people.find(gone).orElseThrow(), administrator);
    done("invite", new AccountId[] {waiting, gone});
    assertThat(history(waiting)).contains(INVITED);
    assertThat(history(gone)).isNotEmpty().doesNotContain(INVITED);
  }

  @Test
  void aRoleGivenToManyIsTakenBackOnlyFromWhomItWasGiven() {
    AccountId holder = person("Fazylova");
    AccountId other = person("Galieva");
    Text office = Text.of("en", "Dean", "kk", "Декан");
    people.give(Role.SIGNATORY, house.id(), holder, office, null);
    AccountId[] both = {holder, other};
    Reply question = browser.get("/lists/people/give" + rows(both));
    assertThat(browser.submit(question, "main form", "role", "").status()).isEqualTo(422);
    Reply done = done("give", both, "role", "SIGNATORY");
    assertThat(roles(other)).containsExactly(Role.SIGNATORY);
    assertThat(people.actor(holder).orElseThrow().seats().getFirst().office()).isEqualTo(office);
    undo(done);
    assertThat(roles(other)).isEmpty();
    assertThat(roles(holder)).containsExactly(Role.SIGNATORY);
  }

  @Test
  void aRoleWithdrawnFromManyComesBackWithItsOffice() {
    AccountId holder = person("Hasenova");
    Text office = Text.of("en", "Dean", "kk", "Декан");
    people.give(Role.COORDINATOR, house.id(), holder, office, null);
    Reply done = done("take", new AccountId[] {holder}, "role", "COORDINATOR");
    assertThat(roles(holder)).isEmpty();
    undo(done);
    assertThat(people.actor(holder).orElseThrow().seats())
        .singleElement()
        .satisfies(seat -> assertThat(seat.office()).isEqualTo(office));
  }

  @Test
  void theLastAdministratorKeepsTheRoleAndNobodyElseLosesAnything() {
    AccountId second = person("Ibraeva");
    people.give(Role.ADMINISTRATOR, house.id(), second, null, null);
    AccountId first = administrator.account();
    Reply question = browser.get("/lists/people/take" + rows(second, first, house.all().account()));
    Reply refused = browser.submit(question, "main form", "role", "ADMINISTRATOR");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("last administrator");
    assertThat(roles(second)).containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void administratorsOfAnotherInstitutionSeeNobodyHere() {
    AccountId person = person("Jumanova");
    Browser neighbour = browsers.as(houses.open("Neighbouring Institute").the(Role.ADMINISTRATOR));
    assertThat(neighbour.get("/lists/people/close" + rows(person)).status()).isEqualTo(404);
    assertThat(browsers.as(house.officer()).get("/lists/people/close" + rows(person)).status())
        .isEqualTo(404);
  }
}
