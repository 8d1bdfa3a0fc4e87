package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one wording works out and the other leaves to be worked out: half of the twelve is six, the
 * rest are four, a quarter less is 75 %, half an hour before six is 17:30, twice a year is every
 * six months.
 */
final class Derived {
  private static final Pattern LESS =
      Pattern.compile(
          "скид\\p{L}+|льгот\\p{L}+|дешевле|меньше|сниж\\p{L}+|уменьш\\p{L}+|discount|reduc\\p{L}+|rebate|off |less"
              + "|lower|cheaper|жеңілдік\\p{L}*|арзан\\p{L}*|төменде\\p{L}+|азайт\\p{L}+|缺课|缺勤|absen\\p{L}+|miss(?:es|ed|ing)|пропус\\p{L}+|қатыспа\\p{L}+|кешір\\p{L}+|扣除|扣减|удерж\\p{L}+|вычет\\p{L}*|deduct\\p{L}*|withh\\p{L}+|retain\\p{L}*|ұста\\p{L}+|шегер\\p{L}+|优惠|折|减|降|便宜|让利");
  private static final Pattern MULTIPLIED =
      Pattern.compile(
          "(?:вдвое|втрое|вчетверо|впятеро|двойн|тройн|двукратн|трехкратн|удво|утро)\\p{L}*"
              + "|\\p{L}+ раза?|doubled?|triple|treble|(?:twice|thrice) |\\p{L}+ times |\\p{L}+ есе|.{1,3}倍");
  private static final Pattern NEXT_MONTH =
      Pattern.compile(
          "следующ\\p{L}+ (?:за [^.;,]{1,20} )?месяц|(?:following|next) month|month (?:after|following)|келесі ай|次月|下个?月");
  private static final Pattern OF_BOTH =
      Pattern.compile(
          "双方各|两[校院方馆]各|各(?:自)?(?:派|委派|推荐|指定|任命|选派)|(?:by|from) each|each (?:party|side|university|college) (?:names|appoints|nominates|sends)|от каждой|каждая (?:из сторон|сторона)|әр (?:тарап|жақ)\\p{L}*|екі (?:тарап|жақ)тан");
  private static final Pattern EQUAL =
      Pattern.compile("equal|even|равн|поровну|тең|бірдей|等额|平均|均分|等分|相等");
  private static final Pattern MONTH = Pattern.compile("M(\\d{1,2})");
  private static final String FIRST = "D1";
  private static final Set<String> EDGES = Set.of(FIRST, "D28", "D29", "D30", "D31");
  private static final int MONTHS = 12;
  private static final int BEHIND = 7;

  private final String plain;
  private final boolean less;

  private final List<Fact> all;
  private final List<Fact> left;
  private final List<Fact> others;

  /**
   * What can be worked out from a wording.
   *
   * @param all its facts
   * @param left those of them that answer nothing
   * @param others the facts of the other wording
   */
  Derived(String text, String otherText, List<Fact> all, List<Fact> left, List<Fact> others) {
    this.plain = Plain.of(text);
    this.all = all;
    this.left = left;
    this.others = others;
    less =
        LESS.matcher(plain).results().count()
            != LESS.matcher(Plain.of(otherText)).results().count();
  }

  /** What is left here and by which the other's fact can be worked out. */
  Optional<Fact> by(Fact fact) {
    return left.stream()
        .filter(
            share ->
                isPart(fact, share)
                    || less && (isComplement(fact, share) || isReduced(fact, share))
                    || isShifted(fact, share)
                    || isOfBoth(fact, share)
                    || isSplit(fact, share)
                    || isEvery(fact, share, all)
                    || isEvery(share, fact, others))
        .findFirst();
  }

  /** Half of twelve, two thirds of the period, twice as many. */
  private boolean isPart(Fact fact, Fact share) {
    for (Ratio part : parts(share)) {
      for (String code : codes(fact)) {
        String sort = Codes.prefix(code);
        Optional<Ratio> value = Codes.value(code, sort);
        if (bases(fact, share)
            .flatMap(base -> Codes.value(base, sort).stream())
            .anyMatch(v -> value.filter(v.times(part)::equals).isPresent())) {
          return true;
        }
      }
    }
    return false;
  }

  private Stream<String> bases(Fact fact, Fact share) {
    return Stream.concat(all.stream(), others.stream())
        .filter(base -> base != fact && base != share)
        .flatMap(base -> Stream.concat(base.sure().stream(), base.loose().stream()));
  }

  private List<Ratio> parts(Fact share) {
    var parts = new ArrayList<>(values(share.sure(), "%"));
    int end = Math.min(plain.length(), share.piece().to() + BEHIND);
    if (share.kind() == Kind.NUMBER
        && MULTIPLIED.matcher(plain.substring(share.piece().from(), end)).lookingAt()) {
      parts.addAll(values(share.loose(), Codes.COUNT));
    }
    parts.removeIf(part -> part.top().signum() <= 0 || part.equals(Ratio.ONE));
    return parts;
  }

  private static boolean isComplement(Fact fact, Fact share) {
    var parts = values(share.sure(), "%");
    return values(fact.sure(), "%").stream()
        .anyMatch(p -> parts.contains(Ratio.ONE.plus(p.times(-1))));
  }

  /** Six hundred, and a hundred less. */
  private boolean isReduced(Fact fact, Fact by) {
    return fact.sure().stream()
        .filter(code -> code.indexOf(':') > 0)
        .map(Codes::prefix)
        .anyMatch(
            sort ->
                bases(fact, by)
                    .flatMap(base -> Codes.value(base, sort).stream())
                    .anyMatch(
                        base ->
                            values(by.sure(), sort).stream()
                                .anyMatch(
                                    less ->
                                        values(fact.sure(), sort)
                                            .contains(base.plus(less.times(-1))))));
  }

  /** An hour or a year, and how long before or after another. */
  private boolean isShifted(Fact fact, Fact by) {
    boolean years = fact.sure().stream().anyMatch(code -> code.startsWith("Y"));
    var hours = years ? values(fact.sure(), "Y") : values(fact.loose(), "T");
    var lengths =
        years
            ? values(by.sure(), "mo:").stream().map(months -> months.over(12)).toList()
            : values(by.sure(), "t:");
    return bases(fact, by)
        .flatMap(base -> Codes.value(base, years ? "Y" : "T").stream())
        .anyMatch(
            base ->
                lengths.stream()
                    .anyMatch(
                        length ->
                            hours.contains(base.plus(length))
                                || years && hours.contains(base.plus(length).plus(Ratio.of(-1)))
                                || hours.contains(base.plus(length.times(-1)))));
  }

  /** 48 million in four equal parts: twelve. */
  private boolean isSplit(Fact fact, Fact by) {
    return EQUAL.matcher(plain).find()
        && by.kind() == Kind.NUMBER
        && codes(fact).stream()
            .anyMatch(
                code -> {
                  String sort = Codes.prefix(code);
                  return bases(fact, by)
                      .flatMap(base -> Codes.value(base, sort).stream())
                      .anyMatch(
                          base ->
                              values(by.loose(), Codes.COUNT).stream()
                                  .filter(n -> n.isWithin(2, 24))
                                  .anyMatch(
                                      n ->
                                          values(Set.of(code), sort)
                                              .contains(
                                                  base.times(new Ratio(n.bottom(), n.top())))));
                });
  }

  /** Six, of whom each side names three. */
  private boolean isOfBoth(Fact fact, Fact share) {
    return OF_BOTH.matcher(plain).find()
        && values(share.loose(), Codes.COUNT).stream()
            .anyMatch(one -> values(fact.loose(), Codes.COUNT).contains(one.plus(one)));
  }

  /** Every six months, and twice where a year is named. */
  private static boolean isEvery(Fact fact, Fact times, List<Fact> periods) {
    var counts = values(times.sure(), "x:");
    return fact.sure().stream()
        .filter(code -> code.startsWith("t:") || code.startsWith("mo:"))
        .anyMatch(
            code -> {
              String sort = Codes.prefix(code);
              var length = values(Set.of(code), sort);
              return periods.stream()
                  .flatMap(period -> values(period.sure(), sort).stream())
                  .anyMatch(
                      period ->
                          counts.stream()
                              .anyMatch(
                                  n ->
                                      n.isWithin(2, 60)
                                          && length.contains(
                                              period.times(new Ratio(n.bottom(), n.top())))));
            });
  }

  /** Whether it is the sum or the difference of two that are said here, or the next month. */
  boolean isTaken(Fact fact) {
    if (isNextMonth(fact) || isEdge(fact) || isEve(fact)) {
      return true;
    }
    for (String code : codes(fact)) {
      String sort = Codes.prefix(code);
      var numbers =
          all.stream()
              .flatMap(f -> values(codes(f), sort).stream())
              .distinct()
              .collect(Collectors.toCollection(ArrayList::new));
      if (sort.equals("%")) {
        numbers.add(Ratio.ONE);
      }
      boolean taken =
          values(Set.of(code), sort).stream()
              .anyMatch(
                  value ->
                      numbers.stream()
                          .anyMatch(
                              one ->
                                  !one.equals(value) && numbers.contains(one.plus(value))
                                      || isRest(one, value, numbers)));
      if (taken && (sort.isEmpty() || sort.equals("%") || sort.indexOf(':') > 0)) {
        return true;
      }
    }
    return false;
  }

  /** 7月, where a wording tells June and the month that follows. */
  private boolean isNextMonth(Fact fact) {
    return NEXT_MONTH.matcher(plain).find()
        && months(fact).stream()
            .anyMatch(
                month ->
                    all.stream()
                        .flatMap(one -> months(one).stream())
                        .anyMatch(before -> before % MONTHS + 1 == month));
  }

  /** The first or the last day of a month, where this wording names months and no day. */
  private boolean isEdge(Fact fact) {
    return fact.sure().stream().anyMatch(EDGES::contains)
        && all.stream().noneMatch(one -> one.sure().stream().anyMatch(c -> c.startsWith("D")))
        && others.stream()
            .flatMap(one -> months(one).stream())
            .allMatch(month -> all.stream().anyMatch(one -> months(one).contains(month)))
        && others.stream().anyMatch(one -> !months(one).isEmpty());
  }

  /** The last day of the month before that in which what lasts for years begins on the first. */
  private boolean isEve(Fact fact) {
    boolean years =
        all.stream().flatMap(one -> values(one.sure(), "mo:").stream()).findAny().isPresent();
    boolean first = all.stream().anyMatch(one -> one.sure().contains(FIRST));
    boolean last =
        fact.sure().stream().anyMatch(c -> EDGES.contains(c) && !c.equals(FIRST))
            && others.stream().anyMatch(this::isMonthBefore);
    return years && first && (last || isMonthBefore(fact));
  }

  private boolean isMonthBefore(Fact fact) {
    return months(fact).stream()
        .anyMatch(
            month ->
                all.stream()
                    .flatMap(one -> months(one).stream())
                    .anyMatch(start -> month % MONTHS + 1 == start));
  }

  private static List<Integer> months(Fact fact) {
    return codes(fact).stream()
        .flatMap(code -> MONTH.matcher(code).results())
        .map(at -> Integer.valueOf(at.group(1)))
        .toList();
  }

  private static boolean isRest(Ratio one, Ratio value, List<Ratio> numbers) {
    Ratio other = value.plus(one.times(-1));
    return one.compareTo(Ratio.ONE) > 0
        && other.compareTo(Ratio.ONE) > 0
        && numbers.contains(other);
  }

  private static List<Ratio> values(Collection<String> codes, String sort) {
    return codes.stream().flatMap(code -> Codes.value(code, sort).stream()).toList();
  }

  /** With its unit, where it has one. */
  private static Set<String> codes(Fact fact) {
    return fact.sure().isEmpty() ? fact.loose() : fact.sure();
  }
}
