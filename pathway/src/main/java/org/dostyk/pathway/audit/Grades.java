package org.dostyk.pathway.audit;

import java.util.Arrays;
import java.util.TreeSet;
import org.dostyk.pathway.audit.AuditRules.Subject;

/**
 * Classes of grades: those of one class are the same to every course. The table is small enough to
 * stay near the processor. Immutable.
 */
final class Grades {
  /** Up to so many classes a byte holds the number of one. */
  private static final int FEW = 1 << 8;

  /** Of more, a table by course and class has no more places than this. */
  private static final int PLACES = 1 << 22;

  private static final int ALL = 1 << 16;

  /** The lowest grade of each class. */
  private final int[] lowest;

  private final byte[] classes = new byte[ALL];

  /** The same where there are more than a byte holds; else empty. */
  private final char[] many;

  Grades(AuditRules rules) {
    lowest = lowest(rules);
    many = new char[lowest.length > FEW ? ALL : 0];
    for (int number = 0; number < lowest.length; number++) {
      Arrays.fill(classes, lowest[number], ALL, (byte) number);
      if (many.length > 0) {
        Arrays.fill(many, lowest[number], ALL, (char) number);
      }
    }
  }

  /** Whether so many marks tell so many courses apart that there is no table of them. */
  static boolean areTooMany(AuditRules rules) {
    int number = lowest(rules).length;
    return number > FEW && (long) rules.courses().size() << bits(number) > PLACES;
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
    return bits(lowest.length);
  }

  private static int bits(int number) {
    return 32 - Integer.numberOfLeadingZeros(number - 1);
  }

  /** The lowest grade of a class. */
  int lowest(int number) {
    return lowest[number];
  }

  /** By grade the number of its class, without a sign; not to be changed. */
  byte[] classes() {
    return classes;
  }

  /** The same as numbers of two bytes, or empty where one is enough; not to be changed. */
  char[] many() {
    return many;
  }
}
