package org.dostyk.node.commitments;

import java.util.Optional;
import org.dostyk.node.partners.PartnerId;

/** Knows which side of a promise can be asked at a node of its own. */
public interface FarSides {

  /** The one of its two sides that is at home there; empty where none is that takes promises. */
  Optional<PartnerId> of(Commitment promise);
}
