package org.dostyk.node.colleagues;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.springframework.stereotype.Component;

/** Somebody on whom all is tried that is offered with many. */
@Component
class ColleagueExamples implements Examples {
  private final People people;

  ColleagueExamples(People people) {
    this.people = people;
  }

  @Override
  public List<Example> at(House house) {
    Account colleague =
        people.register(
            house.institution().id(),
            PersonNames.of(NameForm.of(Script.LATN, "Wheatear", "Nightjar")),
            "wheatear-" + UUID.randomUUID() + "@example.org",
            Language.EN,
            null);
    var examples = new ArrayList<Example>();
    for (String deed : List.of("invite", "give", "close")) {
      examples.add(
          Example.get("/lists/{list}/{deed}", "people", deed)
              .asking("row=" + colleague.id())
              .hiding("Wheatear")
              .by(Role.ADMINISTRATOR));
      examples.add(
          Example.post("/lists/{list}/{deed}", "people", deed)
              .with("id", UUID.randomUUID())
              .with("row", colleague.id())
              .with("role", Role.OFFICER));
    }
    return examples;
  }
}
