package org.dostyk.pathway.audit;

import java.util.Arrays;
import java.util.TreeSet;
import org.dostyk.pathway.audit.AuditRules.Subject;

/**
 * Classes of grades: those of one class are the same to every course. The table is small enough to
 * stay near the processor. Immutable.
 */
final class Grades {
  /** The most classes that there can be. */
  static final int MOST = 1 << 8;

  private static final int ALL = 1 << 16;

  /** The lowest grade of each class. */
  private final int[] lowest;

  private final byte[] classes = new byte[ALL];

  /**
   * @throws IllegalArgumentException if there are more than {@link #MOST}
   */
  Grades(AuditRules rules) {
    lowest = lowest(rules);
    if (lowest.length > MOST) {
      throw new IllegalArgumentException("Marks that matter: " + lowest.length);
    }
    for (int number = 0; number < lowest.length; number++) {
      Arrays.fill(classes, lowest[number], ALL, (byte) number);
    }
  }

  /** The lowest grade of each class that there would be. */
  static int[] lowest(AuditRules rules) {
    var lowest = new TreeSet<Integer>();
    lowest.add(0);
    lowest.add(Transcripts.NO_GRADE);
    for (Subject course : rules.courses()) {
      lowest.add(Math.min(course.passMark(), ALL));
      lowest.add(Math.clamp(course.goodGrade(), 0, ALL));
    }
    lowest.remove(ALL);
    return lowest.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many classes there are. */
  int size() {
    return lowest.length;
  }

  /** How many bits the number of a class takes. */
  int bits() {
    return 32 - Integer.numberOfLeadingZeros(lowest.length - 1);
  }

  /** The lowest grade of a class. */
  int lowest(int number) {
    return lowest[number];
  }

  /** By grade the number of its class, without a sign; not to be changed. */
  byte[] classes() {
    return classes;
  }
}
