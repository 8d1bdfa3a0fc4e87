package org.dostyk.node.people;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.springframework.stereotype.Component;

/** A colleague's record, and links of every kind. */
@Component
class PeopleExamples implements Examples {
  private final People people;
  private final OneTimeLinks links;
  private final GuestLinks guests;
  private final Clock clock;

  PeopleExamples(People people, OneTimeLinks links, GuestLinks guests, Clock clock) {
    this.people = people;
    this.links = links;
    this.guests = guests;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    InstitutionId at = house.institution().id();
    Account colleague =
        people.register(
            at,
            PersonNames.of(
                NameForm.of(Script.HANI, "欧阳", "蓝马"),
                NameForm.of(Script.LATN, "Ouyang", "Bluehorse")),
            "bluehorse@example.org",
            Language.ZH,
            null);
    people.give(Role.OBSERVER, at, colleague.id(), null, house.the(Role.ADMINISTRATOR));
    var examples = new ArrayList<Example>();
    String[] secrets = {"Bluehorse", "蓝马", "bluehorse@example.org"};
    for (String path : List.of("/people/{id}", "/audit/{record}")) {
      examples.add(Example.get(path, colleague.id()).hiding(secrets).by(Role.ADMINISTRATOR));
    }
    examples.add(
        Example.post("/people/{id}", colleague.id())
            .with("revision", 0)
            .with("name_latn_family", "Changed")
            .with("email", "changed@example.org"));
    examples.add(Example.post("/people/{id}/roles", colleague.id()).with("role", Role.SIGNATORY));
    examples.add(
        Example.post("/people/{id}/roles/take", colleague.id()).with("role", Role.OBSERVER));
    for (String change : List.of("invite", "close", "reopen")) {
      examples.add(Example.post("/people/{id}/" + change, colleague.id()));
    }
    examples.addAll(linksFor(colleague));
    examples.addAll(guestLink(house));
    return examples;
  }

  private List<Example> linksFor(Account colleague) {
    var examples = new ArrayList<Example>();
    for (var link :
        List.of(
            List.of("/sign-in/link/{token}", LinkPurpose.SIGN_IN),
            List.of("/invitation/{token}", LinkPurpose.INVITATION),
            List.of("/set-up/{token}", LinkPurpose.FIRST_ADMINISTRATOR))) {
      var purpose = (LinkPurpose) link.get(1);
      AccountId account = purpose == LinkPurpose.FIRST_ADMINISTRATOR ? null : colleague.id();
      String token = links.make(purpose, account, "/").token();
      examples.add(Example.get(link.get(0).toString(), token));
      examples.add(Example.post(link.get(0).toString(), token));
    }
    return examples;
  }

  private List<Example> guestLink(House house) {
    UUID object = UUID.randomUUID();
    String path =
        guests.make(
            GuestRemarks.KIND,
            object,
            house.institution().id(),
            "Master Bluehorse",
            Language.ZH,
            clock.instant().plus(Duration.ofDays(300)),
            house.the(Role.OFFICER));
    String token = path.replaceAll("^/guest/|\\?.*", "");
    return List.of(Example.get("/guest/{token}", token), Example.post("/guest/{token}", token));
  }
}
