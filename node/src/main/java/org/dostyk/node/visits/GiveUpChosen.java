package org.dostyk.node.visits;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.VisitState.Planned;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/**
 * Plans that were never sent are given up, many at once. What lies before another side is called
 * off by itself: that side is told each time, and it cannot be taken back.
 */
@Component
class GiveUpChosen implements Deed {
  /** Stands between the visits and the reason, which may have lines of its own. */
  private static final String REASON = "\n\n";

  private final EntrustedVisits chosen;
  private final Visits visits;
  private final GivenUpPlans plans;
  private final Parts parts;

  GiveUpChosen(EntrustedVisits chosen, Visits visits, GivenUpPlans plans, Parts parts) {
    this.chosen = chosen;
    this.visits = visits;
    this.plans = plans;
    this.parts = parts;
  }

  @Override
  public String list() {
    return VisitListing.KEY;
  }

  @Override
  public String key() {
    return "give_up";
  }

  @Override
  public Words words() {
    return new Words(
        "visits.deed.give_up", "visits.deed.give_up.question", "visits.deed.give_up.hint");
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public boolean offeredTo(Actor actor) {
    return actor.hasAny(Role.OFFICER);
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return chosen.meant(asked, by, say, most, visit -> against(visit, by).map(say::it));
  }

  private static Optional<String> against(Visit visit, Actor by) {
    if (!visit.state().isOpen()) {
      return Optional.of("visits.deed.give_up.ended");
    }
    if (!(visit.state() instanceof Planned)) {
      return Optional.of("visits.deed.give_up.sent");
    }
    return by.is(Role.OFFICER, visit.keeper())
        ? Optional.empty()
        : Optional.of("visits.deed.give_up.not_yours");
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    return Optional.of(parts.of("visits/give_up_chosen", frame, typed));
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    String reason = typed.get("reason");
    var memory = new ArrayList<String>();
    for (UUID row : rows) {
      VisitId id = new VisitId(row);
      visits.hold(id);
      if (visits.find(id, by).state() instanceof Planned) {
        visits.callOff(id, reason, by);
        memory.add(row.toString());
      }
    }
    return new Done(
        memory.size(),
        memory.isEmpty() ? "" : String.join("\n", memory) + REASON + reason,
        rows.size() - memory.size());
  }

  @Override
  public int undo(String memory, Actor by) {
    int end = memory.indexOf(REASON);
    String reason = memory.substring(end + REASON.length());
    return (int)
        memory
            .substring(0, end)
            .lines()
            .filter(id -> plans.takeUp(new VisitId(UUID.fromString(id)), reason, by))
            .count();
  }
}
