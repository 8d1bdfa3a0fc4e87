package org.dostyk.node.colleagues;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.colleagues.Roles.Chosen;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Administration;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** Many get a role at once, as when a department is entered. */
@Component
class GiveRole implements OnPeople {
  private final ChosenPeople chosen;
  private final Roles roles;
  private final Administration administration;

  GiveRole(ChosenPeople chosen, Roles roles, Administration administration) {
    this.chosen = chosen;
    this.roles = roles;
    this.administration = administration;
  }

  @Override
  public String key() {
    return "give";
  }

  @Override
  public Words words() {
    return new Words("colleagues.give", "colleagues.give.question", "colleagues.give.hint");
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return chosen.of(asked, by, say, most, row -> !row.account().closed());
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    return roles.form(typed, by, frame);
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    Chosen given = roles.chosen(typed, by);
    var memory = new ArrayList<>(List.of(given.role() + "\t" + given.at()));
    for (UUID id : rows) {
      var who = new AccountId(id);
      if (roles.seat(given, who, by).isEmpty()) {
        administration.give(given.role(), given.at(), who, null, by);
        memory.add(id.toString());
      }
    }
    if (memory.size() == 1) {
      throw new Refused(Objection.of("colleagues.objection.all_hold"));
    }
    return new Done(memory.size() - 1, String.join("\n", memory));
  }

  @Override
  public int undo(String memory, Actor by) {
    List<String> lines = memory.lines().toList();
    String[] role = lines.getFirst().split("\t");
    var given = new Chosen(Role.valueOf(role[0]), InstitutionId.of(role[1]));
    int undone = 0;
    for (String id : lines.subList(1, lines.size())) {
      var who = AccountId.of(id);
      if (roles.seat(given, who, by).isPresent()) {
        administration.take(given.role(), given.at(), who, by);
        undone++;
      }
    }
    return undone;
  }
}
