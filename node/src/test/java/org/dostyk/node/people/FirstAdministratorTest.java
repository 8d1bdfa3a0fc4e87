package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.dostyk.node.TestClock;
import org.dostyk.node.TestDatabase;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that is new: each test has a database of its own. */
class FirstAdministratorTest {
  private final TestDatabase database = TestDatabase.create();
  private final TestClock clock = new TestClock();
  private final PeopleStore store = new PeopleStore(database.jdbc());
  private final Audit audit = new Audit(new AuditStore(database.jdbc()), noted -> {}, clock);
  private final OwnInstitutions institutions =
      new OwnInstitutions(new OwnInstitutionStore(database.jdbc()), audit, event -> {}, clock);
  private final OneTimeLinkStore linkStore = new OneTimeLinkStore(database.jdbc());
  private final Brake brake = new Brake(new BrakeStore(database.jdbc()), clock);
  private final OneTimeLinks links =
      new OneTimeLinks(linkStore, store, brake, event -> {}, database.transactions(), clock);
  private final People people = new People(store, audit, clock);
  private final Passwords passwords = new Passwords(store, linkStore, brake, audit);
  private final FirstAdministrator first =
      new FirstAdministrator(
          store, links, institutions, people, passwords, clock, "https://dostyk.ku.example/");
  private final Map<String, String> form = new HashMap<>();
  private String token = "";

  @BeforeEach
  void somebodyFillsTheFormIn() {
    form.putAll(
        Map.of(
            "institution_kk", "Шығыс Қазақстан университеті",
            "institution_zh", "东哈萨克斯坦大学",
            "country", "KZ",
            "town_ru", "Усть-Каменогорск",
            "zone", "",
            "name_cyrl_family", "Сейітова",
            "name_cyrl_given", "Дана",
            "email", "dana@ku.example",
            "written", "kk"));
    form.put("new_password", "dala bulaq qaryndash");
    form.put("new_password_again", "dala bulaq qaryndash");
    String address = first.link().orElseThrow();
    assertThat(address).matches("https://dostyk\\.ku\\.example/set-up/[A-Za-z0-9_-]{43}");
    token = address.substring(address.lastIndexOf('/') + 1);
  }

  @AfterEach
  void theNodeGoes() {
    database.close();
  }

  private AccountId settle() {
    return java.util.Objects.requireNonNull(
        database.transactions().execute(t -> first.settle(token, new Typed(form))));
  }

  @Test
  void whoOpensTheLinkBecomesAdministratorAndOfficerOfTheirInstitution() {
    Actor dana = people.actor(settle()).orElseThrow();
    OwnInstitution house = institutions.all().getFirst();
    assertThat(dana.is(Role.ADMINISTRATOR, house.id())).isTrue();
    assertThat(dana.is(Role.OFFICER, house.id())).isTrue();
    assertThat(dana.written()).isEqualTo(Language.KK);
    assertThat(dana.names().forms().getFirst().source()).isEqualTo(Source.PERSON);
    assertThat(passwords.attempt("DANA@ku.example", "dala bulaq qaryndash", "192.0.2.1"))
        .isEqualTo(new Passwords.Tried.Right(dana.account()));
  }

  @Test
  void kazakhstanAndAllOfChinaKeepOneClockEach() {
    settle();
    assertThat(institutions.all().getFirst().place().zone().getId()).isEqualTo("Asia/Almaty");
    assertThat(SetUpRules.needsZone(new org.dostyk.node.values.Country("CN"))).isFalse();
    assertThat(SetUpRules.needsZone(new org.dostyk.node.values.Country("RU"))).isTrue();
    assertThat(SetUpRules.needsZone(new org.dostyk.node.values.Country("IR"))).isFalse();
  }

  @Test
  void aCountryOfManyClocksAsksForOursAndKeepsNothingUntilItKnows() {
    form.put("country", "RU");
    assertThatThrownBy(this::settle).hasMessage("people.objection.zone_needed");
    assertThat(first.link()).as("still nobody").isPresent();
    form.put("zone", "Asia/Novosibirsk");
    settle();
    assertThat(institutions.all().getFirst().place().zone().getId()).isEqualTo("Asia/Novosibirsk");
  }

  @Test
  void everyObjectionIsToldAtOnce() {
    form.clear();
    assertThatThrownBy(this::settle)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.objections())
                    .extracting(org.dostyk.node.values.Objection::key)
                    .containsExactly(
                        "people.objection.institution_unnamed",
                        "people.objection.town_unnamed",
                        "people.objection.country_needed",
                        "people.objection.name_missing",
                        "people.objection.email_needed",
                        "people.objection.password_short"));
  }

  @Test
  void theLinkWorksOnceAndANodeWithSomebodyMakesNoOther() {
    settle();
    assertThat(first.link()).isEmpty();
    assertThatThrownBy(this::settle).hasMessage("people.objection.set_up_done");
    assertThat(institutions.all()).hasSize(1);
  }

  @Test
  void ofTwoWhoSetUpAtOnceOneDoes() throws Exception {
    String other = first.link().orElseThrow().replaceAll(".*/", "");
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
      var mine =
          threads.submit(
              () -> database.transactions().execute(t -> first.settle(token, new Typed(form))));
      var theirs =
          threads.submit(
              () -> database.transactions().execute(t -> first.settle(other, new Typed(form))));
      int refused = 0;
      for (var attempt : java.util.List.of(mine, theirs)) {
        try {
          attempt.get();
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e).hasRootCauseMessage("people.objection.set_up_done");
          refused++;
        }
      }
      assertThat(refused).isEqualTo(1);
    }
    assertThat(institutions.all()).hasSize(1);
  }
}
