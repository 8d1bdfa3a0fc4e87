package org.dostyk.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.allocation.mechanism.DeferredAcceptance;
import org.dostyk.allocation.mechanism.Nominations;
import org.dostyk.allocation.mechanism.SerialDictatorship;
import org.dostyk.allocation.mechanism.TwoSidedCycles;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what, what it took, and why nobody got better. Never changes; any thread may read it.
 */
public final class Outcome {
  private final Round round;
  private final short[] granted;
  private final boolean @Nullable [] sent;
  private final TwoSidedCycles.@Nullable Exchange exchange;
  private @Nullable Standing standing;

  private Outcome(
      Round round,
      short[] granted,
      boolean @Nullable [] sent,
      TwoSidedCycles.@Nullable Exchange exchange) {
    this.round = round;
    this.granted = granted;
    this.sent = sent;
    this.exchange = exchange;
  }

  /** Matches a round by its mechanism. The same round gives the same outcome always. */
  public static Outcome of(Round round) {
    if (round.mechanism() == Mechanism.TWO_SIDED_CYCLES) {
      TwoSidedCycles.Exchange exchange = Exchanges.match(round);
      return new Outcome(round, exchange.granted(), null, exchange);
    }
    Nominations nominations = Sending.nominations(round);
    boolean serial =
        round.mechanism() == Mechanism.SERIAL_DICTATORSHIP
            && nominations == null
            && round.structure().places.stream().allMatch(p -> p.reserve() == null);
    short[] granted =
        serial
            ? SerialDictatorship.match(round.demand(), round.tree())
            : DeferredAcceptance.match(round.demand(), round.tree(), nominations);
    return new Outcome(round, granted, nominations == null ? null : nominations.whoEntered(), null);
  }

  /** Who stands last where is found out when it is first asked for. */
  private synchronized Standing standing() {
    if (standing == null) {
      standing = new Standing(round, granted);
    }
    return standing;
  }

  public Round round() {
    return round;
  }

  /** The rank of the wish that is granted, from 0 for the best; empty for none. */
  public Optional<Integer> rank(int applicant) {
    return isPlaced(applicant) ? Optional.of((int) granted[applicant]) : Optional.empty();
  }

  /** The place that an applicant gets. */
  public Optional<Integer> place(int applicant) {
    return rank(applicant).map(rank -> round.wish(applicant, rank));
  }

  public boolean isPlaced(int applicant) {
    return granted[applicant] < round.wishes(applicant);
  }

  /** How many hold a seat at a place, or under a quota. */
  public int taken(int node) {
    return standing().taken(node);
  }

  /** What it took to get a seat at a place, or under a quota. */
  public CutOff cutOff(int node) {
    return standing().cutOff(node);
  }

  /** How many got their wish of this rank, from 0 for the best. */
  public long countWithRank(int rank) {
    long count = 0;
    for (int a = 0; a < granted.length; a++) {
      count += isPlaced(a) && granted[a] == rank ? 1 : 0;
    }
    return count;
  }

  public long countPlaced() {
    long count = 0;
    for (int a = 0; a < granted.length; a++) {
      count += isPlaced(a) ? 1 : 0;
    }
    return count;
  }

  /** Why not each wish that the applicant put before what was granted, the best first. */
  public List<Refusal> whyNotBetter(int applicant) {
    List<Refusal> why = new ArrayList<>();
    for (int rank = 0; rank < granted[applicant]; rank++) {
      why.add(whyNot(applicant, rank));
    }
    return why;
  }

  private Refusal whyNot(int applicant, int rank) {
    int place = round.wish(applicant, rank);
    if (!round.isEligible(applicant, rank)) {
      return new Refusal.NotEligible(place, round.lacks(applicant, rank));
    }
    if (exchange != null) {
      return new Refusal.Exchanged(place, exchange.left()[place], exchange.turn()[applicant]);
    }
    if (sent != null && !sent[applicant]) {
      return new Refusal.NotSent(place, round.homes().name(round.home(applicant)));
    }
    return standing().whyRefused(applicant, rank);
  }
}
