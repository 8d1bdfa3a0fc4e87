package org.dostyk.pathway.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of an equivalence table: who has passed all of {@code from} counts as having passed all of
 * {@code to}. It goes one way; a row for both ways is two rows.
 *
 * @param from codes of one institution
 * @param to codes of one institution
 * @param credits code of {@code to} to what is recognised of it, in the system of its institution,
 *     where that is less than the whole. A course recognised in part counts its credits in groups,
 *     but not as the named course and not as a prerequisite.
 * @param validFrom the first day on which a course of {@code from} may begin
 * @param validTo the last such day
 */
public record Equivalence(
    String id,
    List<String> from,
    List<String> to,
    Map<String, Credits> credits,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Status status) {

  /** Only an agreed row counts; a proposed or expired one is what a repair may ask for. */
  public enum Status {
    AGREED,
    PROPOSED,
    EXPIRED,
    REFUSED
  }

  public Equivalence {
    from = List.copyOf(from);
    to = List.copyOf(to);
    credits = Map.copyOf(credits);
  }

  public boolean isValidOn(LocalDate day) {
    return validFrom.map(first -> !day.isBefore(first)).orElse(true)
        && validTo.map(last -> !day.isAfter(last)).orElse(true);
  }

  public boolean isLimitedInTime() {
    return validFrom.isPresent() || validTo.isPresent();
  }
}
