package org.dostyk.node.values;

import java.time.Instant;
import java.time.ZonedDateTime;

/** One moment as two places see it; both are shown wherever two countries meet. */
public record DualClock(Place here, Place there) {

  public ZonedDateTime here(Instant moment) {
    return moment.atZone(here.zone());
  }

  public ZonedDateTime there(Instant moment) {
    return moment.atZone(there.zone());
  }

  /** Whether both clocks show the same, so that one is enough. */
  public boolean agreeAt(Instant moment) {
    return here.zone()
        .getRules()
        .getOffset(moment)
        .equals(there.zone().getRules().getOffset(moment));
  }
}
