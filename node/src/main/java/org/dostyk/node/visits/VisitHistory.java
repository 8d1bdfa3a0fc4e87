package org.dostyk.node.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.visits.VisitList.View;
import org.dostyk.node.visits.VisitState.Approved;
import org.springframework.stereotype.Component;

/** What has been: visits that took place. */
@Component
public class VisitHistory {
  private final VisitListStore lists;
  private final VisitStore store;
  private final Clock clock;

  VisitHistory(VisitListStore lists, VisitStore store, Clock clock) {
    this.lists = lists;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The last visits to and from a partner that took place, as far as this person may read them.
   *
   * @param most how many are looked at, at least 1; those that were declined are left out of them
   */
  public List<Visit> with(PartnerId partner, Actor reader, int most) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return store
        .these(
            lists.list(
                new VisitList(View.OVER, partner.value(), null),
                Visits.readersOf(reader),
                Set.of(),
                today,
                most,
                0))
        .stream()
        .filter(v -> v.state() instanceof Approved)
        .toList();
  }
}
