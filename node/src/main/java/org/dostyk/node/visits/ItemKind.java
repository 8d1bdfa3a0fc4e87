package org.dostyk.node.visits;

import java.util.Locale;

/** What an item of an itinerary is. */
public enum ItemKind {
  ARRIVAL,
  MEETING,
  CEREMONY,
  SEMINAR,
  TOUR,
  MEAL,
  TRANSFER,
  DEPARTURE,
  FREE_TIME;

  /** The last part of the text keys that name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether guests and hosts speak to one another there. */
  public boolean isSpoken() {
    return switch (this) {
      case MEETING, CEREMONY, SEMINAR, TOUR -> true;
      case ARRIVAL, MEAL, TRANSFER, DEPARTURE, FREE_TIME -> false;
    };
  }
}
