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
import org.dostyk.node.people.Seat;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** Many lose a role at once, each with the office that went with it. */
@Component
class TakeRole implements OnPeople {
  private final ChosenPeople chosen;
  private final Roles roles;
  private final Administration administration;

  TakeRole(ChosenPeople chosen, Roles roles, Administration administration) {
    this.chosen = chosen;
    this.roles = roles;
    this.administration = administration;
  }

  @Override
  public String key() {
    return "take";
  }

  @Override
  public Words words() {
    return new Words("colleagues.take", "colleagues.take.question", "colleagues.take.hint");
  }

  @Override
  public int order() {
    return 30;
  }

  /** Whose record another institution keeps is not seen here without a role, and gets none back. */
  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return chosen.of(
        asked,
        by,
        say,
        most,
        row -> !row.seats().isEmpty() && administration.keeps(row.account(), by));
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    return roles.form(typed, by, frame);
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    Chosen taken = roles.chosen(typed, by);
    var memory = new ArrayList<>(List.of(taken.role() + "\t" + taken.at()));
    for (UUID id : rows) {
      var who = new AccountId(id);
      Optional<Seat> seat = roles.seat(taken, who, by);
      if (seat.isPresent()) {
        Text office = seat.get().office();
        administration.take(taken.role(), taken.at(), who, by);
        memory.add(id + "\t" + (office == null ? "" : office.toJson()));
      }
    }
    if (memory.size() == 1) {
      throw new Refused(Objection.of("colleagues.objection.none_holds"));
    }
    return new Done(memory.size() - 1, String.join("\n", memory));
  }

  /** Whoever lost it gets it back with its office, unless they were given it again since. */
  @Override
  public int undo(String memory, Actor by) {
    List<String> lines = memory.lines().toList();
    String[] role = lines.getFirst().split("\t");
    var taken = new Chosen(Role.valueOf(role[0]), InstitutionId.of(role[1]));
    int undone = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] seat = line.split("\t", 2);
      var who = AccountId.of(seat[0]);
      if (roles.seat(taken, who, by).isEmpty()) {
        Text office = seat[1].isEmpty() ? null : Text.fromJson(seat[1]);
        administration.give(taken.role(), taken.at(), who, office, by);
        undone++;
      }
    }
    return undone;
  }
}
