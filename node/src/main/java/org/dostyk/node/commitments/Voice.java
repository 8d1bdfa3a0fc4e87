package org.dostyk.node.commitments;

import java.util.Optional;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody may speak about a promise. The officers of a party speak for it; for a party
 * that has no people on this node, the officers of the institution that keeps the record do.
 *
 * @param promiser for the promising side
 * @param beneficiary for the side to which it was promised
 * @param owner for themselves, as the one who answers for it
 */
record Voice(boolean promiser, boolean beneficiary, boolean owner) {

  static Voice of(
      Actor actor,
      InstitutionId keeper,
      Optional<InstitutionId> promiserHere,
      Optional<InstitutionId> beneficiaryHere,
      @Nullable Owner owner) {
    return new Voice(
        actor.is(Role.OFFICER, promiserHere.orElse(keeper)),
        actor.is(Role.OFFICER, beneficiaryHere.orElse(keeper)),
        owner instanceof Here here && here.account().equals(actor.account()));
  }

  /** The same, but for the party that speaks from its own node. */
  Voice without(boolean promiserFar, boolean beneficiaryFar) {
    return new Voice(promiser && !promiserFar, beneficiary && !beneficiaryFar, owner);
  }

  boolean eitherSide() {
    return promiser || beneficiary;
  }

  boolean anybody() {
    return promiser || beneficiary || owner;
  }
}
