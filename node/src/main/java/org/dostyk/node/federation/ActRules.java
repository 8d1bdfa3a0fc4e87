package org.dostyk.node.federation;

import java.util.Optional;
import org.dostyk.node.federation.Act.Begun;

/** Whose word an act needs. */
final class ActRules {
  private ActRules() {}

  /**
   * The domain name of the institution with whose key an act counts: its party's own; of a party
   * without a node the drafter's, which then says so; nothing for an act that nobody can do.
   */
  static Optional<String> speaker(Act act, Begun begun) {
    if (!act.agreement().equals(begun.agreement())) {
      return Optional.empty();
    }
    Optional<Act.Member> party = begun.member(act.party());
    if (party.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> own = Optional.ofNullable(party.get().hei());
    if (act.witness().isEmpty()) {
      return own;
    }
    boolean drafters = own.isEmpty() && act.witness().get().equals(begun.party());
    return drafters
        ? begun.member(begun.party()).flatMap(d -> Optional.ofNullable(d.hei()))
        : Optional.empty();
  }
}
