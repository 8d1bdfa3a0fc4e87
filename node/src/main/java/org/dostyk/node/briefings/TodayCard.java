package org.dostyk.node.briefings;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.VisitsToday;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Parts;
import org.springframework.stereotype.Component;

/** The meetings of the day on the home page, each with the way to its briefing pack. */
@Component
public class TodayCard implements HomeCard {
  private final VisitsToday today;
  private final Parts parts;

  TodayCard(VisitsToday today, Parts parts) {
    this.today = today;
    this.parts = parts;
  }

  /** What the card shows: the visits that are under way, with what happens today. */
  public record Card(List<VisitsToday.Day> days) {}

  @Override
  public Optional<Content> on(Frame frame) {
    if (!(frame.visitor() instanceof Actor me)
        || !me.hasAny(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY)) {
      return Optional.empty();
    }
    List<VisitsToday.Day> days = today.of(me);
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.of("briefings/today", frame, new Card(days)));
  }

  @Override
  public int order() {
    return 4;
  }
}
