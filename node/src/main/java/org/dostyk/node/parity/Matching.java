package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Which fact of one wording states what a fact of the other states, each answering one alone. What
 * is left on both sides, and of one sort, is a divergence: both were read, and they differ. What is
 * left on one side alone was perhaps only not read in the other; it counts where it stands in
 * digits, or is money, and cannot be worked out from what the other says.
 */
final class Matching {
  /** Two facts against each other; one of them may be absent. */
  record Apart(Kind kind, Optional<Fact> inA, Optional<Fact> inB) {}

  private static final Pattern LIMIT_BEFORE =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:up to|not exceeding|(?:no|not) (?:more|less|fewer|longer) than|at (?:least|most)"
              + "|не (?:более|менее|свыше|больше|меньше)(?: чем)?(?: на)?|не превыша\\p{L}+|максимум|минимум"
              + "|кемінде|көп дегенде) |不(?:得)?(?:超过|少于|多于|低于)|至[多少]|最[多少])$");
  private static final Pattern LIMIT_BEHIND =
      Pattern.compile("(?: \\p{L}+){0,2} (?:артық|аспа\\p{L}+|кем(?!інде)|көп емес)");

  private static final java.util.Set<String> WEEKEND = java.util.Set.of("W6", "W7");
  private static final java.util.Set<String> WORKING = java.util.Set.of("W1", "W5");

  private final Side a;
  private final Side b;
  private final List<Apart> found = new ArrayList<>();

  /** The facts of one wording, and which of them are answered. */
  private static final class Side {
    private final String text;
    private final List<Fact> all;
    private final List<Fact> left;

    Side(String text, List<Fact> facts) {
      this.text = text;
      this.all = facts;
      this.left = new ArrayList<>(facts);
    }

    void drop(Fact fact) {
      left.removeIf(f -> f == fact);
    }

    /** Whether the same stands in another place too. */
    boolean repeats(Fact fact) {
      return all.stream().anyMatch(one -> one != fact && one.sure().equals(fact.sure()));
    }

    boolean isInDigits(Fact fact) {
      return fact.piece().of(text).chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether it stands behind words that set a limit, or in Kazakh before them. */
    boolean isLimit(Fact fact) {
      String plain = Plain.of(text);
      return LIMIT_BEFORE.matcher(plain.substring(0, fact.piece().from())).find()
          || LIMIT_BEHIND.matcher(plain).region(fact.piece().to(), plain.length()).lookingAt();
    }

    long place(Fact fact) {
      return fact.piece().from() * 1000L / Math.max(1, text.length());
    }
  }

  private Matching(String textA, List<Fact> inA, String textB, List<Fact> inB) {
    a = new Side(textA, inA);
    b = new Side(textB, inB);
  }

  static List<Apart> of(String textA, List<Fact> inA, String textB, List<Fact> inB) {
    var matching = new Matching(textA, inA, textB, inB);
    matching.answer();
    matching.explain(matching.a, matching.b);
    matching.explain(matching.b, matching.a);
    matching.opposeAll();
    return matching.found;
  }

  private void answer() {
    pair((one, two) -> !one.faint() && !two.faint() && one.agrees(two));
    pair((one, two) -> one.faint() && two.faint() && one.agrees(two));
    pair(Fact::agrees);
    pair((one, two) -> !one.faint() && !two.faint() && one.answers(two));
    pair(Fact::answers);
  }

  /** As many as can be answered at once, each by the nearest where there is a choice. */
  private void pair(BiPredicate<Fact, Fact> alike) {
    var answered = new int[b.left.size()];
    java.util.Arrays.fill(answered, -1);
    for (int i = 0; i < a.left.size(); i++) {
      augment(i, alike, answered, new boolean[b.left.size()]);
    }
    var goneA = new ArrayList<Fact>();
    var goneB = new ArrayList<Fact>();
    for (int j = 0; j < answered.length; j++) {
      if (answered[j] >= 0) {
        goneA.add(a.left.get(answered[j]));
        goneB.add(b.left.get(j));
      }
    }
    goneA.forEach(a::drop);
    goneB.forEach(b::drop);
  }

  private boolean augment(int i, BiPredicate<Fact, Fact> alike, int[] answered, boolean[] seen) {
    Fact one = a.left.get(i);
    var near =
        java.util.stream.IntStream.range(0, b.left.size())
            .filter(j -> !seen[j] && alike.test(one, b.left.get(j)))
            .boxed()
            .sorted(
                java.util.Comparator.comparingLong(
                    j -> Math.abs(a.place(one) - b.place(b.left.get(j)))))
            .toList();
    for (int j : near) {
      if (!seen[j]) {
        seen[j] = true;
        if (answered[j] < 0 || augment(answered[j], alike, answered, seen)) {
          answered[j] = i;
          return true;
        }
      }
    }
    return false;
  }

  /** What can be worked out from the other's half, quarter or twice needs no other answer. */
  private void explain(Side mine, Side others) {
    var derived = new Derived(others.text, mine.text, others.all, others.left, mine.all);
    for (Fact fact : List.copyOf(mine.left)) {
      if (isMissed(fact, others)) {
        derived
            .by(fact)
            .ifPresent(
                by -> {
                  mine.drop(fact);
                  others.drop(by);
                });
      }
    }
  }

  /** All days but Saturday and Sunday: Monday to Friday. */
  static boolean areRestOfWeek(List<Fact> some, List<Fact> others) {
    return days(some).equals(WEEKEND) && days(others).equals(WORKING);
  }

  private static java.util.Set<String> days(List<Fact> facts) {
    return facts.stream()
        .flatMap(fact -> fact.sure().stream())
        .filter(code -> code.startsWith("W"))
        .collect(java.util.stream.Collectors.toSet());
  }

  private static void dropDays(Side side) {
    side.left.removeIf(fact -> fact.sure().stream().anyMatch(code -> code.startsWith("W")));
  }

  private void opposeAll() {
    if (areRestOfWeek(a.left, b.left) || areRestOfWeek(b.left, a.left)) {
      dropDays(a);
      dropDays(b);
    }
    oppose((one, two) -> isMissed(one, b) && isMissed(two, a) && one.kind() == two.kind());
    oppose((one, two) -> isMissed(one, b) && isMissed(two, a));
    oppose((one, two) -> !one.faint() && !two.faint() && (isMissed(one, b) || isMissed(two, a)));
    oppose((one, two) -> isSaid(one, two) && (isMissed(one, b) || isMissed(two, a)));
    alone(Kind.NUMBER, "t:");
    alone(Kind.DATE, "P");
    alone(Kind.AMOUNT, "in:");
    limits(a, b).forEach(f -> found.add(new Apart(Kind.EXTRA, Optional.of(f), Optional.empty())));
    limits(b, a).forEach(f -> found.add(new Apart(Kind.EXTRA, Optional.empty(), Optional.of(f))));
    single(a, b).forEach(f -> found.add(new Apart(f.kind(), Optional.of(f), Optional.empty())));
    single(b, a).forEach(f -> found.add(new Apart(f.kind(), Optional.empty(), Optional.of(f))));
  }

  /** What only one side says, if it cannot be overlooked and is no sum of what the other says. */
  private static List<Fact> single(Side mine, Side others) {
    var derived = new Derived(others.text, mine.text, others.all, others.left, mine.all);
    return mine.left.stream()
        .filter(fact -> fact.kind() == Kind.AMOUNT || mine.isInDigits(fact))
        .filter(fact -> isMissed(fact, others) && !derived.isTaken(fact))
        .toList();
  }

  /** “Up to two semesters”, where the other wording counts nothing at all. */
  private static List<Fact> limits(Side mine, Side others) {
    return mine.left.stream()
        .filter(fact -> fact.kind() == Kind.NUMBER && !mine.isInDigits(fact))
        .filter(fact -> isMissed(fact, others) && others.all.isEmpty())
        .filter(fact -> mine.isLimit(fact))
        .toList();
  }

  /** Whether nothing answers it; a faint word without a unit, “both”, answers one fact alone. */
  private static boolean isMissed(Fact fact, Side other) {
    return !fact.faint()
        && other.all.stream()
            .filter(one -> fact.agrees(one) || !one.faint() || other.left.contains(one))
            .noneMatch(fact::answers);
  }

  /** Half against a third, New Year against February: one of them may be left out, but was not. */
  private static boolean isSaid(Fact one, Fact two) {
    return Codes.sorts(one).stream().anyMatch(Codes.sorts(two)::contains)
        && !Codes.sorts(one).contains(Codes.COUNT);
  }

  private void oppose(BiPredicate<Fact, Fact> apart) {
    for (Fact one : List.copyOf(a.left)) {
      b.left.stream()
          .filter(two -> isComparable(one, two) && apart.test(one, two))
          .min(java.util.Comparator.comparingLong(two -> Math.abs(a.place(one) - b.place(two))))
          .ifPresent(two -> set(kind(one, two), one, two));
    }
  }

  /** A month against a week, the first days of a month against its last: the only ones left. */
  private void alone(Kind kind, String sort) {
    var onlyA = a.left.stream().filter(f -> f.faint() && isBare(f, sort)).toList();
    var onlyB = b.left.stream().filter(f -> f.faint() && isBare(f, sort)).toList();
    if (onlyA.size() == 1
        && onlyB.size() == 1
        && !a.repeats(onlyA.getFirst())
        && !b.repeats(onlyB.getFirst())) {
      set(kind, onlyA.getFirst(), onlyB.getFirst());
    }
  }

  /** A month, a week: one, and no count of years that ordinals tell. */
  private static boolean isBare(Fact fact, String sort) {
    return Codes.sorts(fact).contains(sort) && (!sort.equals("t:") || !fact.loose().contains("2"));
  }

  private void set(Kind kind, Fact one, Fact two) {
    a.drop(one);
    b.drop(two);
    found.add(new Apart(kind, Optional.of(one), Optional.of(two)));
  }

  private static boolean isComparable(Fact one, Fact two) {
    var sorts = Codes.sorts(one);
    var others = Codes.sorts(two);
    return sorts.contains(Codes.COUNT)
        || others.contains(Codes.COUNT)
        || sorts.stream().anyMatch(others::contains);
  }

  private static Kind kind(Fact one, Fact two) {
    if (one.kind() == two.kind()) {
      return one.kind();
    }
    return one.kind() == Kind.NUMBER ? two.kind() : one.kind();
  }
}
