package org.dostyk.allocation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.dostyk.allocation.mechanism.QuotaTree;
import org.dostyk.allocation.mechanism.Wish;

/**
 * Without a lottery no two applicants may be equal where they are compared: at a place, and under
 * every quota above it. One tie is named for each tree of quotas.
 */
final class Ties {
  private final Applicants applicants;
  private final Structure structure;
  private final Objections objections;

  Ties(Applicants applicants, Structure structure, Objections objections) {
    this.applicants = applicants;
    this.structure = structure;
    this.objections = objections;
  }

  void find() {
    QuotaTree tree = structure.tree;
    int[] root = new int[tree.nodes()];
    int[] size = new int[tree.nodes()];
    for (int v = tree.nodes() - 1; v >= 0; v--) {
      root[v] = tree.parent()[v] < 0 ? v : root[tree.parent()[v]];
    }
    int n = applicants.names.size();
    for (long i = 0; i < applicants.wishes.size(); i++) {
      long wish = applicants.wishes.get(i);
      size[root[Wish.place(wish)]] += Wish.isEligible(wish) ? 1 : 0;
    }
    long[][] of = new long[tree.nodes()][];
    int[] filled = new int[tree.nodes()];
    for (int a = 0; a < n; a++) {
      for (long i = applicants.start[a]; i < applicants.start[a + 1]; i++) {
        long wish = applicants.wishes.get(i);
        if (Wish.isEligible(wish)) {
          int r = root[Wish.place(wish)];
          if (filled[r] == 0) {
            of[r] = new long[size[r]];
          }
          of[r][filled[r]++] = (long) Wish.score(wish) << 32 | a;
        }
      }
    }
    for (int v = 0; v < of.length; v++) {
      if (filled[v] > 0) {
        find(v, of[v]);
      }
    }
  }

  private void find(int root, long[] scores) {
    Arrays.parallelSort(scores);
    for (int i = 1; i < scores.length; i++) {
      int one = (int) scores[i - 1];
      int other = (int) scores[i];
      if (scores[i - 1] >>> 32 == scores[i] >>> 32 && one != other) {
        long score = (scores[i] >>> 32) - Wish.LEAST_SCORE;
        objections.add(
            "tie_without_lottery",
            Math.max(row(one), row(other)),
            "\"%s\" (line %d) and \"%s\" (line %d) both have the score %s at or under \"%s\", and"
                + " there is no lottery to tell them apart",
            applicants.names.name(one),
            row(one),
            applicants.names.name(other),
            row(other),
            Decimal.text(score),
            structure.names.get(root));
        return;
      }
    }
  }

  /** The same for the order in which a home sends, where it may not send all. */
  void findAtHome(Predicate<String> counts) {
    Map<String, Integer> first = new HashMap<>();
    for (int a = 0; a < applicants.names.size(); a++) {
      int home = applicants.home[a];
      if (home < 0 || !counts.test(applicants.homes.name(home))) {
        continue;
      }
      Integer other = first.putIfAbsent(home + " " + applicants.order[a], a);
      if (other != null) {
        objections.add(
            "tie_without_lottery",
            row(a),
            "\"%s\" (line %d) and \"%s\" (line %d) have the same order at \"%s\", and there is no"
                + " lottery to tell them apart",
            applicants.names.name(other),
            row(other),
            applicants.names.name(a),
            row(a),
            applicants.homes.name(home));
      }
    }
  }

  private int row(int applicant) {
    return applicants.names.row(applicant);
  }
}
