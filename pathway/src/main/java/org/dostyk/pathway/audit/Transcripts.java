package org.dostyk.pathway.audit;

/**
 * Many transcripts, one after the other. A row is a course's number in the upper 16 bits and its
 * grade in hundredths in the lower; 65535 is a pass without a grade.
 *
 * @param rows all rows; not copied, and not to be changed while an audit runs
 * @param ends where each transcript ends in them
 */
public record Transcripts(int[] rows, int[] ends) {
  public static final int NO_GRADE = 0xFFFF;

  public static int row(int course, int grade) {
    return course << 16 | grade;
  }

  public int size() {
    return ends.length;
  }

  int begin(int transcript) {
    return transcript == 0 ? 0 : ends[transcript - 1];
  }
}
