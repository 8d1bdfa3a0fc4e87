package org.dostyk.node.parity;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One length of time that was said in two units: 一年零两个月, 1 час 30 минут, two hours and ten minutes.
 */
final class Lengths {
  private static final Pattern GAP = Pattern.compile("零|又|加|,? ?(?:and|и|және)? ?");
  private static final Pattern QUARTERS =
      Pattern.compile(
          " and (?:(?:a|one) quarter|(?<three>three quarters))(?! of)| с четвертью| и (?:одна"
              + " )?четверть(?! час)");
  private static final Pattern AND = Pattern.compile(" (?:and|и|және|мен|пен|бен) ");
  private static final int HOUR = 60;
  private static final Pattern LENGTH = Pattern.compile("(t|mo):(\\d{1,9})");

  private Lengths() {}

  /** Between six and twelve months: six months. */
  static Fact inherited(Numeral n, Fact bare, Fact behind) {
    for (String sure : behind.sure()) {
      String sort = Codes.prefix(sure);
      var length = Codes.value(sure, sort);
      for (String loose : behind.loose()) {
        var count = Codes.value(loose, Codes.COUNT);
        if (length.isPresent()
            && count.isPresent()
            && count.get().compareTo(n.value()) > 0
            && n.value().top().signum() > 0) {
          Ratio size = length.get().times(new Ratio(count.get().bottom(), count.get().top()));
          return new Fact(
              bare.kind(),
              bare.piece(),
              java.util.Set.of(sort + n.value().times(size)),
              bare.loose(),
              bare.faint());
        }
      }
    }
    return bare;
  }

  /** Joins those in their order that stand beside each other, the longer unit first. */
  static void join(String plain, List<Fact> facts) {
    for (int i = 0; i + 1 < facts.size(); i++) {
      Fact one = facts.get(i);
      Fact two = facts.get(i + 1);
      Matcher first = length(one);
      Matcher second = length(two);
      if (first.matches()
          && second.matches()
          && first.group(1).equals(second.group(1))
          && one.piece().to() <= two.piece().from()
          && GAP.matcher(plain.substring(one.piece().to(), two.piece().from())).matches()) {
        long longer = Long.parseLong(first.group(2));
        long shorter = Long.parseLong(second.group(2));
        long unit = first.group(1).equals("mo") ? 12 : longer % 1440 == 0 ? 1440 : 60;
        if (longer % unit == 0 && shorter < unit) {
          var piece = new Piece(one.piece().from(), two.piece().to());
          String sum = first.group(1) + ":" + (longer + shorter);
          facts.set(i, new Fact(Kind.NUMBER, piece, Set.of(sum), Set.of(), false));
          facts.remove(i + 1);
        }
      }
    }
  }

  /** A year and six months, год и шесть месяцев: the longer without a number. */
  static void joinBare(String plain, List<Fact> facts) {
    for (int i = 0; i + 1 < facts.size(); i++) {
      Matcher first = length(facts.get(i));
      Matcher second = length(facts.get(i + 1));
      Piece one = facts.get(i).piece();
      Piece two = facts.get(i + 1).piece();
      if (first.matches()
          && second.matches()
          && facts.get(i).faint()
          && !facts.get(i + 1).faint()
          && first.group(1).equals(second.group(1))
          && one.to() <= two.from()
          && AND.matcher(plain.substring(one.to(), two.from())).matches()) {
        long longer = Long.parseLong(first.group(2));
        long shorter = Long.parseLong(second.group(2));
        if (shorter < longer) {
          String sum = first.group(1) + ":" + (longer + shorter);
          var piece = new Piece(one.from(), two.to());
          facts.set(i, new Fact(Kind.NUMBER, piece, Set.of(sum), Set.of(), false));
          facts.remove(i + 1);
        }
      }
    }
  }

  /** An hour and a quarter. */
  static void quarters(String plain, List<Fact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      Matcher length = length(facts.get(i));
      int from = facts.get(i).piece().from();
      Matcher behind = QUARTERS.matcher(plain).region(facts.get(i).piece().to(), plain.length());
      if (length.matches()
          && length.group(1).equals("t")
          && Long.parseLong(length.group(2)) % HOUR == 0
          && Long.parseLong(length.group(2)) < 24 * HOUR
          && behind.lookingAt()) {
        long quarters = behind.group("three") == null ? 1 : 3;
        long minutes = Long.parseLong(length.group(2)) + quarters * HOUR / 4;
        var piece = new Piece(from, behind.end());
        facts.removeIf(fact -> fact.piece().meets(piece));
        facts.add(
            Math.min(i, facts.size()),
            new Fact(Kind.NUMBER, piece, Set.of("t:" + minutes), Set.of(), false));
      }
    }
  }

  private static Matcher length(Fact fact) {
    return LENGTH.matcher(
        fact.kind() == Kind.NUMBER && fact.sure().size() == 1 ? fact.sure().iterator().next() : "");
  }
}
