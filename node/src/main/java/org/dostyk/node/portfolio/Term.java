package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.InstitutionId;

/**
 * Until when an agreement holds, as one of its parties reads its text; the other parties do not see
 * it.
 *
 * @param endsOn its last day; empty where it has no end
 * @param noticeDays how long before its end notice must be given; empty where the text names no
 *     time
 * @param renews whether it goes on by itself where nobody gives notice
 * @param source the clause that says so, such as “5.2”; may be empty
 * @param revision grows with every change, from 1; 0 before the first
 */
public record Term(
    AgreementId agreement,
    InstitutionId house,
    Optional<LocalDate> endsOn,
    Optional<Integer> noticeDays,
    boolean renews,
    String source,
    int revision) {

  /** The last day on which notice can be given, or simply the end where no time is named. */
  public Optional<LocalDate> decideBy() {
    return endsOn.map(end -> end.minusDays(noticeDays.orElse(0)));
  }

  /** Whether the day has passed. */
  public boolean isOver(LocalDate today) {
    return endsOn.filter(end -> end.isBefore(today)).isPresent();
  }
}
