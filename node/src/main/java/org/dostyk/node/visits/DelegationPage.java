package org.dostyk.node.visits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.values.Objection;

/**
 * A delegation in the order of protocol.
 *
 * @param elsewhere who travels on another visit on the same days
 * @param laying how far it is on its way to the host's node, where that has one
 * @param pasted the list that was refused
 */
public record DelegationPage(
    Visit visit,
    List<Delegate> delegates,
    Map<DelegateId, Visit> elsewhere,
    boolean mayWork,
    Optional<SharedDelegations.Laying> laying,
    String pasted,
    List<Objection> objections) {

  public VisitParty party(Delegate delegate) {
    return visit.party(delegate.from()).orElse(visit.guests().getFirst());
  }

  public boolean canGoUp(int at) {
    return delegates.get(at).role() != DelegateRole.HEAD
        && at > 0
        && delegates.get(at - 1).role() != DelegateRole.HEAD;
  }

  public boolean canGoDown(int at) {
    return delegates.get(at).role() != DelegateRole.HEAD && at < delegates.size() - 1;
  }
}
