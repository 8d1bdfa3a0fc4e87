package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/** Those who were refused in this round and go on to their next wish. */
final class Refused {
  private final State s;
  int[] applicants = new int[1 << 12];
  int count;

  Refused(State s) {
    this.s = s;
  }

  void add(long key) {
    int applicant = Wish.applicant(key);
    s.wish[applicant]++;
    again(applicant);
  }

  /** Lets an applicant propose anew, from the wish that the applicant stands at. */
  void again(int applicant) {
    if (count == applicants.length) {
      applicants = Arrays.copyOf(applicants, count * 2);
    }
    applicants[count++] = applicant;
  }
}
