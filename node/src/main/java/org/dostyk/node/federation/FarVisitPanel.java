package org.dostyk.node.federation;

import gg.jte.Content;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitState.Requested;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** Beside a visit: what we hold and what the other side's node holds, and who acts next. */
@Component
public class FarVisitPanel implements RecordPanel {
  private final Visits visits;
  private final HeldLines held;
  private final Parts parts;

  FarVisitPanel(Visits visits, HeldLines held, Parts parts) {
    this.visits = visits;
    this.held = held;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Visits.KIND) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    var visit = new VisitId(id);
    List<HeldLines.Line> lines = held.of(SharedId.of(visit), me);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          parts.of("federation/panel", frame, panel(visits.find(visit, me), lines, me)));
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
  }

  private static SharedPanel.Panel panel(Visit visit, List<HeldLines.Line> lines, Actor me) {
    ZoneId zone = me.zone();
    List<Text> next =
        visit.state() instanceof Requested
            ? Arrays.stream(Side.values())
                .filter(side -> visit.approval(side).isEmpty())
                .map(side -> visit.speaker(side).name())
                .toList()
            : List.of();
    return new SharedPanel.Panel(lines, next, "federation.next_approve", zone);
  }

  @Override
  public int order() {
    return 6;
  }
}
