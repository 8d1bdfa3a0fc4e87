package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/** Two numerals that are one share: две трети, two thirds, үштен екі, полтора, сегіз жарым. */
final class Shares {
  private static final Pattern ABLATIVE = Pattern.compile(".*[дтн][еа]н");
  private static final Pattern PARTS =
      Pattern.compile(".*(?:ая|ой|ую|ых|ыми|ым|ьих|ья|ью|ей|ям|ями|ях|thirds?|ths?)");

  private static final Pattern SCALE =
      Pattern.compile(
          "(?:тысяч|миллион|миллиард|мың|дюжин|десятк|сотн)\\p{L}*|(?:тыс|млн|млрд)\\.?|(?:thousand|million|billion|hundred|dozen)s?");

  /** Он екіден екі топпен, in two groups of twelve: what is formed of so many each. */
  private static final Pattern GROUPS =
      Pattern.compile(" (?:топ|лек|ауысым|команда|бригада|сынып|бөлме|қатар|кезек)\\p{L}*");

  private static final Pattern OF = Pattern.compile("\\.? | an? | of an? ");

  private Shares() {}

  static List<Numeral> join(Language language, String plain, List<Numeral> all) {
    var joined = new ArrayList<Numeral>();
    all.sort(java.util.Comparator.comparingInt(Numeral::from));
    for (int i = 0; i < all.size(); i++) {
      Numeral one = all.get(i);
      if (i + 1 < all.size()) {
        Numeral two = all.get(i + 1);
        String gap = plain.substring(one.to(), Math.max(one.to(), two.from()));
        if (isContinued(language, plain, one, two, gap)) {
          all.set(i + 1, Numeral.plain(one.from(), two.to(), one.value().plus(two.value())));
          continue;
        }
        Ratio share =
            gap.isBlank()
                    || gap.equals("-")
                    || gap.equals(" and a ")
                    || gap.equals("-and-a-")
                    || gap.equals(" с ")
                ? share(language, plain, one, two)
                : null;
        if (share == null && isOfScale(plain, one, two)) {
          all.set(i + 1, Numeral.plain(one.from(), two.to(), one.value().times(two.value())));
          continue;
        }
        if (share != null && i + 2 < all.size()) {
          Numeral scaled = Numeral.plain(one.from(), two.to(), share);
          Numeral three = all.get(i + 2);
          if (isOfScale(plain, scaled, three)) {
            all.set(i + 2, Numeral.plain(one.from(), three.to(), share.times(three.value())));
            i++;
            continue;
          }
        }
        if (share != null) {
          joined.add(Numeral.plain(one.from(), two.to(), share).asShare());
          i++;
          continue;
        }
      }
      joined.add(one);
    }
    return slashed(plain, joined);
  }

  /** Half a million, полтора миллиона, екі жарым мың. */
  private static boolean isOfScale(String plain, Numeral one, Numeral two) {
    return !one.value().isWhole()
        && !two.ordinal()
        && SCALE.matcher(two.piece().of(plain)).matches()
        && OF.matcher(plain.substring(one.to(), Math.max(one.to(), two.from()))).matches();
  }

  /** 1/3 is a share, 2026/27 a year. */
  static List<Numeral> slashed(String plain, List<Numeral> all) {
    var joined = new ArrayList<Numeral>();
    for (Numeral n : all) {
      Numeral last = joined.isEmpty() ? null : joined.getLast();
      boolean slash =
          last != null
              && last.written()
              && n.written()
              && last.value().isWithin(1, 99)
              && n.value().isWithin(2, 100)
              && last.value().whole() < n.value().whole()
              && plain.substring(last.to(), n.from()).equals("/");
      if (last != null && slash) {
        joined.removeLast();
        joined.add(
            Numeral.plain(last.from(), n.to(), new Ratio(last.value().top(), n.value().top()))
                .asShare());
      } else {
        joined.add(n);
      }
    }
    return joined;
  }

  /** 1 млн 200 тыс. is one number. */
  private static boolean isContinued(
      Language language, String plain, Numeral one, Numeral two, String gap) {
    return language != Language.ZH
        && gap.matches("\\.? ")
        && !one.share()
        && !two.share()
        && !one.ordinal()
        && Character.isLetter(plain.charAt(one.to() - 1))
        && one.value().over(1_000_000).isWithin(1, 100_000)
        && two.value().over(1000).isWithin(1, 999);
  }

  private static @org.jspecify.annotations.Nullable Ratio share(
      Language language, String plain, Numeral one, Numeral two) {
    String second = two.piece().of(plain);
    if (language == Language.KK) {
      if (second.startsWith("жарым")) {
        return one.value().plus(two.value());
      }
      boolean parted = ABLATIVE.matcher(one.piece().of(plain)).matches();
      return parted
              && !two.ordinal()
              && two.value().top().compareTo(one.value().top()) < 0
              && !plain.startsWith(" дейін", two.to())
              && !GROUPS.matcher(plain).region(two.to(), plain.length()).lookingAt()
          ? new Ratio(two.value().top(), one.value().top())
          : null;
    }
    boolean more = second.equals("half") || second.equals("половиной");
    if (more || plain.substring(one.to(), two.from()).length() > 1) {
      return more && !one.share() && !one.ordinal() && two.from() - one.to() > 1
          ? one.value().plus(two.value())
          : null;
    }
    if (one.ordinal() || one.share() || one.written() && !one.value().isWithin(1, 9)) {
      return null;
    }
    if (two.share()
        && two.value().top().intValue() == 1
        && one.value().isWithin(1, 9)
        && !two.value().equals(Ratio.of(1, 2))) {
      return one.value().times(two.value());
    }
    if (two.ordinal() && one.value().isWithin(1, 9) && PARTS.matcher(second).matches()) {
      return new Ratio(one.value().top(), two.value().top());
    }
    return null;
  }
}
