package org.dostyk.allocation;

/** What it took, in the end, to get a seat at a place, or under a quota. */
public sealed interface CutOff {

  /** Seats were left; whoever was eligible and refused was refused by another quota. */
  record Open(int taken, int seats) implements CutOff {}

  /**
   * All seats are taken, and this is the last who got one.
   *
   * @param reserved whether even the last one holds a seat kept for a reserve's group
   * @param score in ten-thousandths
   * @param lastApplicant the applicant's number
   */
  record Full(int seats, boolean reserved, long score, int lastApplicant) implements CutOff {}

  /** Nobody who was eligible wished it, so there is no cut-off. */
  record Unwanted(int seats) implements CutOff {}
}
