package org.dostyk.node.ceremonies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementStanding;
import org.dostyk.node.documents.Hash;

/**
 * A ceremony as the hall sees it at a moment.
 *
 * @param seats in the order of signing
 */
public record WallState(Ceremony ceremony, List<Seat> seats) {

  /** How far a partner's agreement is. */
  public enum Step {
    WAITING,
    NOW,
    HALF,
    DONE
  }

  /**
   * A partner on the wall.
   *
   * @param standing empty before the text was proposed
   */
  public record Seat(Pair pair, Step step, Optional<AgreementStanding> standing) {
    /** Of how many signatures how many were given. */
    public long given() {
      return standing.stream()
          .flatMap(s -> s.seats().stream())
          .filter(AgreementStanding.Seat::signed)
          .count();
    }
  }

  static WallState of(Ceremony ceremony, List<AgreementStanding> standings) {
    Map<Object, AgreementStanding> known = new HashMap<>();
    standings.forEach(s -> known.put(s.id(), s));
    var seats = new ArrayList<Seat>();
    boolean next = ceremony.isProposed();
    for (Pair pair : ceremony.pairs()) {
      Optional<AgreementStanding> standing = Optional.ofNullable(known.get(pair.agreement()));
      Step step = step(standing, next);
      next &= step != Step.NOW && step != Step.HALF;
      seats.add(new Seat(pair, step, standing));
    }
    return new WallState(ceremony, List.copyOf(seats));
  }

  private static Step step(Optional<AgreementStanding> standing, boolean next) {
    if (standing.map(AgreementStanding::complete).orElse(false)) {
      return Step.DONE;
    }
    boolean begun =
        standing.stream().flatMap(s -> s.seats().stream()).anyMatch(AgreementStanding.Seat::signed);
    return begun ? Step.HALF : next ? Step.NOW : Step.WAITING;
  }

  public long done() {
    return seats.stream().filter(s -> s.step() == Step.DONE).count();
  }

  /** What changes whenever anything on the wall does. */
  public String mark() {
    var said = new StringBuilder().append(ceremony.revision()).append(ceremony.isProposed());
    for (Seat seat : seats) {
      said.append('|').append(seat.pair().party()).append(seat.step());
      seat.standing().ifPresent(s -> said.append(s.hash()).append(s.seats()));
    }
    return Hash.of(said.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hex()
        .substring(0, 16);
  }
}
