package org.dostyk.node.lives;

import java.time.Instant;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.people.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The provisions of an agreement as one party said them.
 *
 * @param at by the clock where that was done
 * @param by who entered them; null where that was at another node
 */
public record SaidProvisions(
    AgreementParty party, Instant at, Provisions provisions, @Nullable AccountId by) {

  /** The same party's, with what has become of them since. */
  SaidProvisions with(Provisions later) {
    return new SaidProvisions(party, at, later, by);
  }
}
