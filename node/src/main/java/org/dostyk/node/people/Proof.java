package org.dostyk.node.people;

/** How somebody who signed in showed who they are. */
enum Proof {
  /** Not at all: in the demonstration one chooses who to be. */
  CHOICE,
  /** By a one-time link that reached their mail. */
  LINK,
  PASSWORD,
  PASSKEY
}
