package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.dostyk.node.TestClock;
import org.dostyk.node.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {
  @AutoClose private static final TestDatabase DATABASE = TestDatabase.create();
  private final TestClock clock = new TestClock();
  private final PeopleStore store = new PeopleStore(DATABASE.jdbc());
  private final Audit audit = new Audit(new AuditStore(DATABASE.jdbc()), clock);
  private final OwnInstitutions institutions =
      new OwnInstitutions(new OwnInstitutionStore(DATABASE.jdbc()), audit, event -> {}, clock);
  private final OneTimeLinks links =
      new OneTimeLinks(
          new OneTimeLinkStore(DATABASE.jdbc()),
          store,
          institutions,
          new Brake(new BrakeStore(DATABASE.jdbc()), clock),
          audit,
          event -> {},
          DATABASE.transactions(),
          clock);
  private final FirstAdministrator first =
      new FirstAdministrator(store, links, "https://dostyk.ku.example/");

  @Test
  void aNodeWithoutAnybodyTellsWhereToBeginAndOneWithSomebodyDoesNot() {
    String address = first.link().orElseThrow();
    assertThat(address).matches("https://dostyk\\.ku\\.example/set-up/[A-Za-z0-9_-]{43}");
    String token = address.substring(address.lastIndexOf('/') + 1);
    assertThat(links.find(token, LinkPurpose.FIRST_ADMINISTRATOR)).isPresent();

    SampleHouse.open(institutions, new People(store, audit, clock)).person("Seitova", "Dana");
    assertThat(first.link()).isEmpty();
  }
}
