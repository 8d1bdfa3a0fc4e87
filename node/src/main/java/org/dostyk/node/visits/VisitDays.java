package org.dostyk.node.visits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.stereotype.Service;

/** When partners were last visited, or came, and when that is next to happen. */
@Service
public class VisitDays {
  private final MetStore store;

  VisitDays(MetStore store) {
    this.store = store;
  }

  /** A visit and its first day. */
  public record Day(VisitId visit, LocalDate on) {}

  /**
   * The last visit that took place and the next one that both sides approved.
   *
   * @param last counted by its last day
   */
  public record Days(Optional<Day> last, Optional<Day> next) {}

  /** Each partner's days, as far as these institutions read its visits. */
  public Map<PartnerId, Days> with(
      Collection<PartnerId> partners, Set<InstitutionId> readers, LocalDate today) {
    return store.days(partners, readers, today);
  }
}
