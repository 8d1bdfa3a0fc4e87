package org.dostyk.node.people;

import java.time.Duration;

/** What a one-time link is for, and how long it holds. */
enum LinkPurpose {
  /** Signs its account in. */
  SIGN_IN(Duration.ofMinutes(15)),
  /** Lets somebody who was registered set a password and come in for the first time. */
  INVITATION(Duration.ofDays(7)),
  /** Lets the first person of a node set it up. */
  FIRST_ADMINISTRATOR(Duration.ofHours(24));

  private final Duration holds;

  LinkPurpose(Duration holds) {
    this.holds = holds;
  }

  Duration holds() {
    return holds;
  }
}
