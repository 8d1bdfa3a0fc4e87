package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.visits.VisitList.View;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Parts;
import org.springframework.stereotype.Component;

/**
 * The home page's part on visits: those that ask for an approval, and the next ones. An officer has
 * both in the pipeline.
 */
@Component
public class VisitCard implements HomeCard {
  private static final int SHOWN = 5;
  private final VisitStore store;
  private final VisitListStore lists;
  private final Parts parts;

  VisitCard(VisitStore store, VisitListStore lists, Parts parts) {
    this.store = store;
    this.lists = lists;
    this.parts = parts;
  }

  /** What the card shows. */
  public record Card(List<Visit> asked, List<Visit> next, Instant now) {}

  @Override
  public Optional<Content> on(Frame frame) {
    if (!(frame.visitor() instanceof Actor me)
        || !me.hasAny(SIGNATORY, OBSERVER)
        || me.hasAny(OFFICER)) {
      return Optional.empty();
    }
    List<Visit> asked = some(View.ASKED, me, frame.now());
    List<Visit> next =
        some(View.UPCOMING, me, frame.now()).stream().filter(v -> !asked.contains(v)).toList();
    return asked.isEmpty() && next.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.of("visits/home", frame, new Card(asked, next, frame.now())));
  }

  private List<Visit> some(View view, Actor me, Instant now) {
    Set<InstitutionId> answering = me.institutionsAs(OFFICER, SIGNATORY);
    return store.these(
        lists.list(
            new VisitList(view, null, null),
            Visits.readersOf(me),
            answering,
            LocalDate.ofInstant(now, ZoneOffset.UTC),
            SHOWN,
            0));
  }

  @Override
  public int order() {
    return 25;
  }
}
