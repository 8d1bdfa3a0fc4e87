package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Duties.Verdict;
import org.dostyk.node.parity.Parties.Mention;

/**
 * Who does what, step by step, where two wordings have not as many steps: a step of the one that
 * surely is a step of the other, by what only these two tell, has its doer there.
 */
final class Steps {
  private static final int CLEARLY = 2;
  private static final Pattern IN_BRACKETS = Pattern.compile("[(（][^)）]*$");

  private final List<Mention> houses;
  private final Tasks tasks;

  private Steps(Tasks tasks, List<Mention> houses) {
    this.tasks = tasks;
    this.houses = houses;
  }

  /**
   * With whoever does something by a word that points back; who goes on within a sentence, once.
   */
  static Steps of(Reading reading, List<Mention> houses, List<Mention> doers) {
    String plain = Plain.of(reading.text());
    var back = Anaphora.in(reading, houses, doers);
    var all = new ArrayList<>(doers);
    all.addAll(back);
    all.removeIf(one -> IN_BRACKETS.matcher(plain.substring(0, one.piece().from())).find());
    all.sort(Comparator.comparingInt(one -> one.piece().from()));
    var steps = new ArrayList<Mention>();
    for (Mention one : all) {
      if (steps.isEmpty()
          || !steps.getLast().answers(one)
          || back.contains(one)
          || areParted(plain, steps.getLast(), one)) {
        steps.add(one);
      }
    }
    return new Steps(new Tasks(reading, steps), houses);
  }

  private static boolean areParted(String plain, Mention one, Mention next) {
    int from = one.piece().to();
    return Tasks.STRONG.matcher(plain).region(from, Math.max(from, next.piece().from())).find();
  }

  /** The same only if some step surely is, and stands elsewhere there. */
  static Verdict verdict(Steps a, Steps b) {
    Tasks one = a.tasks;
    Tasks two = b.tasks;
    boolean told =
        one.size() > 0
            && two.size() > 0
            && one.size() + two.size() > 2
            && !one.isOfOneOrder(two)
            && !(one.size() == 2 && one.areJoined())
            && !(two.size() == 2 && two.areJoined());
    if (!told) {
      return Verdict.UNKNOWN;
    }
    one.narrow();
    two.narrow();
    var weight = new int[one.size()][two.size()];
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < two.size(); j++) {
        weight[i][j] = one.told(i, two, j) + two.told(j, one, i);
      }
    }
    int same = 0;
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < two.size(); j++) {
        if (isSure(weight, i, j)) {
          if (areOthers(one.doer(i), two.doer(j))
              && a.isSilent(i, two.doer(j))
              && b.isSilent(j, one.doer(i))) {
            return Verdict.APART;
          }
          same += one.doer(i).answers(two.doer(j)) ? 1 : 0;
        }
      }
    }
    return same > 1 ? Verdict.SAME : Verdict.UNKNOWN;
  }

  private static boolean areOthers(Mention one, Mention two) {
    return !one.answers(two)
        && (isCalled(one) && isCalled(two)
            || !one.name().isEmpty() && !two.name().isEmpty()
            || one.isOf(Parties.ROLES) && two.isOf(Parties.ROLES)
            || one.isOf(Parties.SIDES) && two.isOf(Parties.SIDES));
  }

  /** By a term, or by a name of his own alone. */
  private static boolean isCalled(Mention one) {
    return one.isTerm() || one.isAlone();
  }

  private boolean isSilent(int step, Mention one) {
    return houses.stream().noneMatch(m -> m.piece().meets(tasks.part(step)) && m.answers(one));
  }

  /** Whether a step is by far liker to the one than to any other, and the other way round. */
  private static boolean isSure(int[][] weight, int i, int j) {
    int mine = weight[i][j];
    for (int k = 0; k < weight.length; k++) {
      if (k != i && mine - weight[k][j] < CLEARLY) {
        return false;
      }
    }
    for (int k = 0; k < weight[i].length; k++) {
      if (k != j && mine - weight[i][k] < CLEARLY) {
        return false;
      }
    }
    return true;
  }
}
