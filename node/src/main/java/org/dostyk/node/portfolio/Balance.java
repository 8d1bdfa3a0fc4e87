package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.values.StayKind;

/**
 * Sent and received side by side, by one set of weights.
 *
 * @param kinds only those that occur, in the order of {@link StayKind}
 */
public record Balance(Side sent, Side received, List<Kind> kinds) {

  /**
   * One side of a balance.
   *
   * @param people how many went
   * @param atLeast whether that is a lower bound
   * @param weighed what their stays weigh together, exactly
   * @param unweighed how many of them stayed for a time that nobody noted: they weigh nothing
   */
  public record Side(long people, boolean atLeast, BigDecimal weighed, long unweighed) {
    static final Side NOTHING = new Side(0, false, BigDecimal.ZERO, 0);

    /** Whether its weight says anything: of nobody’s stay the length is known otherwise. */
    public boolean isWeighed() {
      return people == 0 || people > unweighed;
    }

    Side plus(Count c, Weights weights) {
      BigDecimal weight =
          c.unit().map(u -> c.volume().multiply(weights.of(c.kind(), u))).orElse(BigDecimal.ZERO);
      return new Side(
          people + c.people(),
          atLeast || c.atLeast(),
          weighed.add(weight),
          unweighed + (c.unit().isEmpty() ? c.people() : 0));
    }
  }

  /** A kind of stay, both ways. */
  public record Kind(StayKind kind, Side sent, Side received) {}

  public Balance {
    kinds = List.copyOf(kinds);
  }

  /** The balance of these counts. */
  static Balance of(List<Count> counts, Weights weights) {
    Map<Flow, Side> all = sides(counts, weights);
    var byKind = new EnumMap<StayKind, Kind>(StayKind.class);
    for (StayKind kind : StayKind.values()) {
      List<Count> some = counts.stream().filter(c -> c.kind() == kind).toList();
      if (!some.isEmpty()) {
        Map<Flow, Side> both = sides(some, weights);
        byKind.put(kind, new Kind(kind, get(both, Flow.SENT), get(both, Flow.RECEIVED)));
      }
    }
    return new Balance(get(all, Flow.SENT), get(all, Flow.RECEIVED), List.copyOf(byKind.values()));
  }

  /** How much more was sent than received; below zero where more was received. */
  public BigDecimal difference() {
    return sent.weighed().subtract(received.weighed());
  }

  /** Whether any stay could be weighed; a balance of none is neither even nor uneven. */
  public boolean isWeighed() {
    return sent.people() > sent.unweighed() || received.people() > received.unweighed();
  }

  public boolean isEmpty() {
    return kinds.isEmpty();
  }

  private static Map<Flow, Side> sides(List<Count> counts, Weights weights) {
    var sides = new EnumMap<Flow, Side>(Flow.class);
    for (Count c : counts) {
      sides.put(c.flow(), get(sides, c.flow()).plus(c, weights));
    }
    return sides;
  }

  private static Side get(Map<Flow, Side> sides, Flow flow) {
    return sides.getOrDefault(flow, Side.NOTHING);
  }
}
