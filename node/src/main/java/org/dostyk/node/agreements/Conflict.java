package org.dostyk.node.agreements;

import java.util.Locale;

/**
 * Where two people changed the same words of one text differently.
 *
 * @param clause the clause's number in the text in which both are joined; 0 outside of clauses
 * @param tag the language; empty where it is of no language
 * @param theirs what was saved first
 * @param mine what stands in the joined text
 */
public record Conflict(Part part, int clause, String tag, String theirs, String mine) {
  /** What of the text it is about. */
  public enum Part {
    TITLE,
    PREAMBLE,
    HEADING,
    BODY,
    /** They removed a clause that I changed; it stays. */
    REMOVED_BY_THEM,
    /** I removed a clause that they changed; it stays. */
    REMOVED_BY_ME,
    /** {@code theirs} and {@code mine} are ids of accounts, {@code tag} is the party's id. */
    SIGNATORY,
    /** Both changed the places a year; the lines of both stand in the joined text. */
    PLACES,
    /** {@code tag} is the detail's name. */
    DETAIL
  }

  /** Whether the two wordings are in the language of the tag. */
  public boolean isWording() {
    return part.compareTo(Part.BODY) <= 0;
  }

  /** The key of what is said about it. */
  public String key() {
    return "agreements.conflict." + part.name().toLowerCase(Locale.ROOT);
  }
}
