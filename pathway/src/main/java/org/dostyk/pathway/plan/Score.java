package org.dostyk.pathway.plan;

import java.util.Comparator;
import org.dostyk.pathway.catalogue.Credits;

/**
 * What a plan costs; less is better, and an earlier number weighs more than all later ones.
 *
 * @param terms terms of study up to the last, those behind the student among them
 * @param credits workload still to be taken, in sixtieths of a year: since what the rules need is
 *     the same for every plan, this is what a plan takes beyond need
 * @param unrecognised workload of planned courses, once for each degree in which they count nowhere
 * @param peak the heaviest load of a planned term, in the same measure
 * @param differences course and term pairs in which this plan and the last one differ
 */
public record Score(int terms, Credits credits, Credits unrecognised, Credits peak, int differences)
    implements Comparable<Score> {

  private static final Comparator<Score> LEXICOGRAPHIC =
      Comparator.comparingInt(Score::terms)
          .thenComparing(Score::credits)
          .thenComparing(Score::unrecognised)
          .thenComparing(Score::peak)
          .thenComparingInt(Score::differences);

  @Override
  public int compareTo(Score other) {
    return LEXICOGRAPHIC.compare(this, other);
  }
}
