package org.dostyk.node.federation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.visits.SharedVisit;

/** One thing that one side of a visit did. */
sealed interface VisitAct extends PairTaking.Word {
  UUID visit();

  Instant at();

  @Override
  default UUID object() {
    return visit();
  }

  /**
   * A visit was laid before the other side.
   *
   * @param lead the guest who answers for all of them
   */
  record Laid(
      UUID visit,
      String party,
      Instant at,
      UUID id,
      Act.Member host,
      Act.Member lead,
      SharedVisit.Plans plans,
      Optional<UUID> agreement,
      Optional<UUID> returns)
      implements VisitAct, PairTaking.Beginning {

    @Override
    public boolean concerns(String hei) {
      return hei.equals(host.hei()) || hei.equals(lead.hei());
    }
  }

  /** A step after that. */
  record Stepped(UUID visit, String party, Instant at, UUID id, int turn, SharedVisit.Step step)
      implements VisitAct {}

  /** Something that a later version of this program knows: kept and carried on, without effect. */
  record Unknown(UUID visit, String party, Instant at, String kind) implements VisitAct {}
}
