package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.commitments.PromiseRecord;
import org.dostyk.node.visits.VisitDays;

/**
 * What happened with a partner, or under an agreement.
 *
 * @param paths the lists, narrowed to what this is about
 * @param agreements with the partner, or the one
 * @param terms those that are noted
 * @param people sent and received in this academic year and the last
 * @param places agreed on for a year; empty where none are
 * @param lastExchange the last academic year of any exchange, by the year in which it begins
 */
record HealthFacts(
    Paths paths,
    List<HeldAgreement> agreements,
    Map<AgreementId, Term> terms,
    VisitDays.Days visits,
    PromiseRecord promises,
    int people,
    Optional<Integer> places,
    Optional<Integer> lastExchange) {

  /** Where a reason without a record of its own leads. */
  record Paths(String exchanges, String agreements, String promises) {}

  /** The day on which an academic year is half over, which stands for what happened in it. */
  static LocalDate middle(int year) {
    return LocalDate.of(year + 1, 2, 1);
  }
}
