package org.dostyk.node.search;

/**
 * A part of a name that means the same in every language.
 *
 * @param role what it tells
 * @param key which one, such as {@code university} or {@code almaty}
 */
record Part(Role role, String key) {

  /** What a part of an institution's name tells. */
  enum Role {
    /** University, college, company. */
    KIND,
    /** Pedagogical, medical, foreign trade. */
    FIELD,
    /** A town, a region, a group of regions. */
    PLACE,
    /** A country, as a noun or an adjective. */
    COUNTRY,
    /** National, state, private. */
    RANK,
    DIRECTION,
    /** A branch, a faculty: a part of an institution, not the institution. */
    UNIT,
    /** The legal form, which tells nothing of who it is. */
    LEGAL,
    /** Named after, of, the. */
    PARTICLE,
    /** No. 1, the third. */
    NUMBER
  }
}
