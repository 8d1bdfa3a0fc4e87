package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.dostyk.pathway.requirement.Requirement;

/** The tree of a degree over the bits of its lowest rules: whether what is met is enough. */
final class DegreeTree {
  /** Up to so many ways to meet a degree are listed; of others the tree is walked. */
  private static final int FEW = 32;

  /** Some lowest rules and other parts, of which so many must be met. */
  private record Part(int count, long rules, Part[] parts) {
    boolean isMet(long met) {
      int number = Long.bitCount(met & rules);
      for (Part part : parts) {
        number += part.isMet(met) ? 1 : 0;
      }
      return number >= count;
    }

    long always() {
      long always = 0;
      if (count >= Long.bitCount(rules) + parts.length) {
        always = rules;
        for (Part part : parts) {
          always |= part.always();
        }
      }
      return always;
    }

    /** Every smallest set of rules that meets this part, or more than a few sets. */
    Set<Long> ways() {
      List<Set<Long>> of = new ArrayList<>();
      for (long left = rules; left != 0; left &= left - 1) {
        of.add(Set.of(Long.lowestOneBit(left)));
      }
      for (Part part : parts) {
        of.add(part.ways());
      }
      Set<Long> ways = new LinkedHashSet<>();
      choose(of, 0, count, 0, ways);
      return ways;
    }

    private static void choose(List<Set<Long>> of, int at, int lacking, long set, Set<Long> ways) {
      if (lacking <= 0) {
        ways.add(set);
      } else if (at + lacking <= of.size() && ways.size() <= FEW) {
        for (long one : of.get(at)) {
          choose(of, at + 1, lacking - 1, set | one, ways);
        }
        choose(of, at + 1, lacking, set, ways);
      }
    }

    boolean meets(long set, Try tries, LongPredicate passes) {
      int lacking = count - Long.bitCount(rules & set);
      return meets(0, lacking, rules & tries.reach & ~set, set, tries, passes);
    }

    /** Goes on with the lowest rules that are left, then with the parts from one on. */
    private boolean meets(
        int at, int lacking, long among, long set, Try tries, LongPredicate passes) {
      int others = parts.length - at;
      if (lacking <= 0) {
        return passes.test(set);
      }
      if (among != 0 && lacking == Long.bitCount(among) + others) {
        return tries.canBeMet.test(set | among) && meets(at, others, 0, set | among, tries, passes);
      }
      if (among != 0) {
        long bit = Long.lowestOneBit(among);
        long rest = among & ~bit;
        return (tries.canBeMet.test(set | bit)
                && meets(at, lacking - 1, rest, set | bit, tries, passes))
            || (Long.bitCount(rest) + others >= lacking
                && meets(at, lacking, rest, set, tries, passes));
      }
      if (others < lacking) {
        return false;
      }
      LongPredicate then = with -> meets(at + 1, lacking - 1, 0, with, tries, passes);
      return parts[at].meets(set, tries, then) || meets(at + 1, lacking, 0, set, tries, passes);
    }
  }

  private record Try(long reach, LongPredicate canBeMet) {}

  private final Part whole;
  private final long always;

  /** Sets of rules that meet the degree, one of them in whatever meets it; empty if too many. */
  private final long[] ways;

  private int next;

  DegreeTree(Requirement rule) {
    whole = part(List.of(rule), 1);
    always = whole.always();
    Set<Long> all = whole.ways();
    ways = all.size() > FEW ? new long[0] : all.stream().mapToLong(Long::longValue).toArray();
  }

  private Part part(List<Requirement> of, int count) {
    long rules = 0;
    List<Part> parts = new ArrayList<>();
    for (Requirement rule : of) {
      switch (rule) {
        case Requirement.All all -> parts.add(part(all.parts(), all.parts().size()));
        case Requirement.AtLeast some -> parts.add(part(some.parts(), some.count()));
        case Requirement.Group group -> rules |= 1L << next++;
        case Requirement.Language language -> rules |= 1L << next++;
      }
    }
    return new Part(count, rules, parts.toArray(Part[]::new));
  }

  /** Whether the degree is met where these rules are. */
  boolean isMet(long met) {
    return whole.isMet(met);
  }

  /** The rules without which the degree cannot be met. */
  long always() {
    return always;
  }

  /**
   * Tries sets of rules within reach that contain a set and meet the degree, until one can be met
   * together.
   */
  boolean meets(long set, long reach, LongPredicate canBeMet) {
    for (long way : ways) {
      if ((way & ~reach) == 0 && canBeMet.test(set | way)) {
        return true;
      }
    }
    return ways.length == 0 && whole.meets(set, new Try(reach, canBeMet), canBeMet);
  }
}
