package org.dostyk.node.visits;

import java.util.List;
import org.dostyk.node.visits.DelegateLine.Verdict;

/**
 * What would become of each line of a list of delegates.
 *
 * @param text the list, as it is sent when it is taken in
 */
public record DelegateListPage(Visit visit, List<DelegateLine> lines, String text) {

  public Verdict[] verdicts() {
    return Verdict.values();
  }

  public long count(Verdict verdict) {
    return lines.stream().filter(l -> l.verdict() == verdict).count();
  }

  public boolean anyToTake() {
    return lines.stream().anyMatch(DelegateLine::canBeTaken);
  }

  public VisitParty party(Delegate delegate) {
    return visit.party(delegate.from()).orElse(visit.guests().getFirst());
  }
}
