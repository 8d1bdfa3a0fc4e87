package org.dostyk.allocation.mechanism;

/**
 * Those whom the rough rounds have counted and the exact rounds need not list, so far above the
 * edge do they stand; and those who have no wish left.
 *
 * @param at of each applicant the place and the class, {@code CLASSES * place + class}; empty if
 *     everybody is to be listed
 * @param from of each place the class from which on nobody is listed
 */
record Unlisted(int[] at, int[] from) {
  static final Unlisted NOBODY = new Unlisted(new int[0], new int[0]);

  boolean has(int applicant) {
    if (at.length == 0) {
      return false;
    }
    int stands = at[applicant];
    return (stands & (RoughCutOffs.CLASSES - 1)) >= from[stands >>> RoughCutOffs.BITS];
  }
}
