package org.dostyk.node.minutes;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.visits.Side;

/**
 * How far a visit's list of promises is confirmed.
 *
 * @param list as it is now
 * @param confirmations at most one for each side, its latest
 */
public record ListStanding(PromiseList list, List<Confirmation> confirmations) {

  public ListStanding {
    confirmations = List.copyOf(confirmations);
  }

  public Optional<Confirmation> of(Side side) {
    return confirmations.stream().filter(c -> c.side() == side).findFirst();
  }

  /** Whether a side has confirmed the list exactly as it is now. */
  public boolean holds(Side side) {
    return of(side).filter(c -> c.list().hash().equals(list.hash())).isPresent();
  }

  /** Whether both have. */
  public boolean isWhole() {
    return holds(Side.HOST) && holds(Side.GUEST);
  }

  /** Whether somebody is still to confirm; an empty list asks nobody. */
  public boolean asks(Side side) {
    return !list.lines().isEmpty() && !holds(side);
  }

  /** What changed since a side confirmed; nothing where it did not, or nothing did. */
  public List<PromiseList.Change> changes(Side side) {
    return of(side).map(c -> list.since(c.list())).orElse(List.of());
  }
}
