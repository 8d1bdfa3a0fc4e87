package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.OFFICER;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.people.Actor;
import org.dostyk.node.visits.VisitList.View;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The visits to and from a partner, on its page. */
@Component
public class VisitPanel implements RecordPanel {
  private static final int SHOWN = 4;
  private final VisitStore store;
  private final VisitListStore lists;
  private final Parts parts;

  VisitPanel(VisitStore store, VisitListStore lists, Parts parts) {
    this.store = store;
    this.lists = lists;
    this.parts = parts;
  }

  /** What the panel shows. */
  public record Panel(
      UUID partner, List<Visit> ahead, List<Visit> past, boolean mayBegin, Instant now) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Partner.RECORD)
        || !(frame.visitor() instanceof Actor me)
        || Visits.readersOf(me).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        parts.of(
            "visits/panel",
            frame,
            new Panel(
                id,
                some(View.UPCOMING, id, me, frame.now()),
                some(View.OVER, id, me, frame.now()),
                me.hasAny(OFFICER)
                    && !me.institutionsAs(OFFICER).stream()
                        .anyMatch(house -> house.value().equals(id)),
                frame.now())));
  }

  private List<Visit> some(View view, UUID partner, Actor me, Instant now) {
    return store.these(
        lists.list(
            new VisitList(view, partner, null),
            Visits.readersOf(me),
            Set.of(),
            LocalDate.ofInstant(now, ZoneOffset.UTC),
            SHOWN,
            0));
  }

  @Override
  public Optional<Heading> heading() {
    return Optional.of(new Heading("visits", "visits.panel.title"));
  }

  @Override
  public int order() {
    return 25;
  }
}
