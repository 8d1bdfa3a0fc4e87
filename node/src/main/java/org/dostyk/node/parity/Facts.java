package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/** What the numerals of a wording count: days of a month, sums, shares, lengths of time, things. */
final class Facts {
  private static final Pattern JOINT =
      Pattern.compile(
          "(?:-?\\p{L}{0,4})?"
              + " ?(?:-|,|、|и|или|до|по|to|and|or|мен|бен|пен|және|немесе|至|到|和|或|及|与|ға дейін)"
              + " ?(?:the )?");
  private static final Pattern PERCENT =
      Pattern.compile("[ -]*(?:-\\p{L}{1,3} )?(?:%|процент|пайыз|per ?cent|个百分点)\\p{L}*");
  private static final Pattern PARTIES =
      Pattern.compile(
          "[ -]*(?:of the"
              + " )?(?:part(?:y|ies)|sides|countries|universities|colleges|institut|сторон|стран|вуз|университет|колледж|тарап|ел(?!у)|жақ|оқу орн|方|校|国|院(?!系)|地|者|个?国家)");
  private static final Pattern SIDE =
      Pattern.compile("(?<!\\p{L})(?:сторон\\p{L}{1,3}|party|side) $");
  private static final Pattern PRONOUN =
      Pattern.compile(" (?:may|shall|must|can|will|are|is|have|do|of them)\\b|[.,;]");
  private static final Pattern EVERY =
      Pattern.compile(
          "(?:кажд\\p{L}+|every|each|әрбір|әр|one [^.]{0,20}(?:in|out of)|бір[^.]{0,12}) $");
  private static final Pattern EACH =
      Pattern.compile("(?<!\\p{L})(?:кажд\\p{L}+|every|each|әрбір|әр) $");
  private static final Pattern LISTED = Pattern.compile("[、和及]\\p{IsHan}{1,4}$");
  private static final Pattern COUNTED = Pattern.compile("[种国方地校类项个]");

  /** Between two modules: between modules. */
  private static final Pattern BETWEEN = Pattern.compile("[个次]\\p{IsHan}{1,4}之?间");

  private static final Pattern HALF = Pattern.compile(" (?:half|половин|жарты)");

  /** The second of two is the other one. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "екіншісі\\p{L}*|екінші (?:адам|тұлға|тарап|жақ)\\p{L}*|второ\\p{L}+"
              + " (?:лиц|человек)\\p{L}*|second person");

  private static final Pattern TIMES = Pattern.compile(" есе| раза?(?!\\p{L})| times|倍");

  /** 增加两倍: by so many times, which makes one more. */
  private static final Pattern MORE = Pattern.compile("(?:增|提高|上[浮升]|多|高|超|加收|另收)[^，。；]{0,8}$");

  private static final Pattern PER_SECOND = Pattern.compile("(?:per|met(?:re|er)s a) $");

  /** Twice a day is no two days. */
  private static final Pattern OFTEN =
      Pattern.compile("once|twice|thrice|однажды|дважды|трижды|четырежды");

  private static final Pattern OCCASIONS =
      Pattern.compile(
          " (?:раза?(?!\\p{L})|рет(?!т)|мәрте|times(?!"
              + " (?:as|the|more|less|high|great)))|次(?![性日年要序月于])");

  /** Наурыздың екінші аптасы is no second of March. */
  private static final Pattern NO_DAY =
      Pattern.compile(
          " (?:апта|онкүн|жұмыс|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|жарты|ширег)");

  /** Half of the hours is no half hour. */
  private static final Pattern MANY = Pattern.compile(" (?:часов|дней|недель|месяцев|лет)");

  private static final Pattern DAY_BEFORE = Pattern.compile("(?:月|айдың |ай сайын,? |айының )$");

  /** 于10日、20日和30日. */
  private static final Pattern ON_DAYS = Pattern.compile("于(?:\\d{1,2}[日号][、和及])*$");

  private static final Pattern DAY_BEHIND =
      Pattern.compile(
          "(?:-?(?:го|е|му|ого))? числ\\p{L}+|(?:st|nd|rd|th)?(?: day)? of"
              + " (?:each|every|the|that)(?: following| same| next)? month|日(?!内|起?内)|号");

  private final Language language;
  private final String plain;
  private final List<Numeral> numerals;
  private final List<Fact> found;

  private Facts(Language language, String wording, String plain) {
    this.language = language;
    this.plain = plain;
    this.found = new ArrayList<>(Identifiers.in(plain));
    this.numerals =
        Numerals.in(language, wording, plain).stream()
            .filter(n -> found.stream().noneMatch(f -> f.piece().meets(n.piece())))
            .toList();
    found.addAll(Calendars.figures(language, plain));
    found.addAll(Calendars.named(language, wording, plain));
    for (Fact clock : Clocks.in(language, plain, numerals)) {
      if (found.stream().noneMatch(f -> f.piece().meets(clock.piece()))) {
        found.add(clock);
      }
    }
  }

  /** Everything that a wording counts or dates. */
  static List<Fact> in(Language language, String wording) {
    String plain = Plain.of(wording);
    var reading = new Facts(language, wording, plain);
    reading.read();
    reading.found.sort(Comparator.comparingInt(f -> f.piece().from()));
    Lengths.join(plain, reading.found);
    reading.found.addAll(Units.bare(language, plain, reading.found));
    reading.found.sort(Comparator.comparingInt(f -> f.piece().from()));
    Lengths.joinBare(plain, reading.found);
    Money.join(plain, reading.found);
    Lengths.quarters(plain, reading.found);
    reading.found.addAll(Money.bare(plain, reading.found));
    reading.found.addAll(Marks.in(plain, reading.found));
    reading.found.sort(Comparator.comparingInt(f -> f.piece().from()));
    return reading.found;
  }

  private void read() {
    @Nullable Fact behind = null;
    int behindFrom = -1;
    for (int i = numerals.size() - 1; i >= 0; i--) {
      Numeral n = numerals.get(i);
      if (found.stream().anyMatch(f -> f.piece().meets(n.piece())) || isSecond(n)) {
        continue;
      }
      boolean joined =
          behindFrom >= 0 && JOINT.matcher(plain.substring(n.to(), behindFrom)).matches();
      Fact fact = fact(n);
      if (joined && behind != null && fact.sure().isEmpty()) {
        fact = inherit(n, fact, behind);
      }
      if (isStart(i, n)
          || n.value().equals(Ratio.ONE) && !fact.sure().isEmpty() && fact.kind() == Kind.NUMBER) {
        fact = new Fact(fact.kind(), fact.piece(), fact.sure(), fact.loose(), true);
      }
      found.add(fact);
      behind = fact;
      behindFrom = n.from();
    }
  }

  /** Metres per second: a length of time, and nothing that comes behind the first. */
  private boolean isSecond(Numeral n) {
    return language == Language.EN
        && n.ordinal()
        && plain.startsWith("second", n.from())
        && PER_SECOND.matcher(plain.substring(0, n.from())).find();
  }

  /** First, second or third: what counts is how many. */
  private boolean isStart(int i, Numeral n) {
    if (!n.ordinal() || !n.value().isWithin(1, 2) || i + 1 >= numerals.size()) {
      return false;
    }
    int three = n.value().whole() == 1 ? i + 2 : i + 1;
    return three < numerals.size()
        && numerals.get(three).ordinal()
        && numerals.get(three).value().equals(Ratio.of(3))
        && (n.value().whole() == 1
            || i > 0
                && numerals.get(i - 1).value().equals(Ratio.ONE)
                && numerals.get(i - 1).ordinal())
        && numerals.get(three).from() - n.to() < 24;
  }

  private Fact inherit(Numeral n, Fact fact, Fact behind) {
    for (String sure : behind.sure()) {
      if (sure.startsWith("D") && n.value().isWithin(1, 31)) {
        return Calendars.part(n.piece(), "D", n.value().whole());
      }
      if (sure.startsWith("M")
          && n.value().isWithin(1, 12)
          && behind.kind() == Kind.DATE
          && language == Language.ZH) {
        return Calendars.part(n.piece(), "M", n.value().whole());
      }
      if (sure.startsWith("%")) {
        return share(n, n.piece(), n.value().over(100));
      }
      int colon = sure.indexOf(':');
      if (colon > 0 && colon < 3 && !n.ordinal()) {
        return Lengths.inherited(n, fact, behind);
      }
      if (colon == 3) {
        return new Fact(
            Kind.AMOUNT,
            n.piece(),
            Set.of(sure.substring(0, 4) + n.value()),
            Set.of(n.value().toString()),
            false);
      }
    }
    return fact;
  }

  private Fact fact(Numeral n) {
    String before = plain.substring(Math.max(0, n.from() - 24), n.from());
    String loose = n.value().toString();
    var money = n.ordinal() ? java.util.Optional.<Money.Currency>empty() : Money.of(plain, n);
    if (money.isPresent()) {
      var currency = money.get();
      boolean part = n.share() && isPart(n.value());
      return new Fact(
          part ? Kind.NUMBER : Kind.AMOUNT,
          new Piece(currency.from(), currency.to()),
          Set.of(currency.code() + ":" + n.value().over(currency.parts())),
          Set.of(loose),
          part || n.value().equals(Ratio.of(0)));
    }
    Fact date = date(n, before);
    if (date != null) {
      return date;
    }
    Matcher percent = PERCENT.matcher(plain).region(n.to(), plain.length());
    if (percent.lookingAt()) {
      return share(n, new Piece(n.from(), percent.end()), n.value().over(100));
    }
    boolean each = n.ordinal() && EACH.matcher(before).find();
    if ((!n.ordinal() || each) && !OFTEN.matcher(n.piece().of(plain)).matches()) {
      var unit = Units.after(language, plain, n.to()).orElse(null);
      if (unit != null
          && !(n.share() && plain.startsWith(" сайын", unit.to()))
          && !(n.share()
              && isPart(n.value())
              && MANY.matcher(plain.substring(n.to(), unit.to())).matches())) {
        boolean halfYear = language == Language.ZH && before.matches("(?s).*[上下前后]");
        return new Fact(
            Kind.NUMBER,
            new Piece(n.from(), unit.to()),
            lengths(unit.times(n.value())),
            Set.of(loose),
            n.faint() || halfYear && n.share());
      }
    }
    if (n.share()) {
      return share(n, n.piece(), n.value());
    }
    if (n.ordinal() && n.value().isWithin(2, 1000) && isFraction(n, before)) {
      return share(n, n.piece(), Ratio.ONE.over(n.value().whole()));
    }
    if (!n.ordinal() && isOften(n, before)) {
      return new Fact(
          Kind.NUMBER, n.piece(), Set.of("x:" + loose), Set.of(loose), n.value().equals(Ratio.ONE));
    }
    var all = new LinkedHashSet<String>(Set.of(loose));
    if (n.ordinal() || language == Language.ZH) {
      all.addAll(Quarters.lastMonth(plain, n));
    }
    if (TIMES.matcher(plain).region(n.to(), plain.length()).lookingAt()
        && n.value().isWithin(2, 100)) {
      all.add("1/" + loose);
    }
    if (language == Language.ZH && plain.startsWith("倍", n.to()) && MORE.matcher(before).find()) {
      Ratio half = plain.startsWith("倍半", n.to()) ? Ratio.of(1, 2) : Ratio.of(0);
      all.add(n.value().plus(half).toString());
      all.add(n.value().plus(half).plus(Ratio.ONE).toString());
    }
    if (n.value().isWithin(2, 100) && EVERY.matcher(before).find()) {
      all.add("1/" + loose);
    }
    if (language == Language.EN && n.ordinal() && before.endsWith("a ")) {
      all.add("1/" + loose);
    }
    boolean parties = PARTIES.matcher(plain).region(n.to(), plain.length()).lookingAt();
    boolean side = SIDE.matcher(before).find() && n.value().isWithin(1, 3);
    boolean pronoun =
        language == Language.EN
            && before.endsWith("the ")
            && PRONOUN.matcher(plain).region(n.to(), plain.length()).lookingAt();
    boolean listed =
        language == Language.ZH
            && LISTED.matcher(before).find()
            && COUNTED.matcher(plain).region(n.to(), plain.length()).lookingAt();
    boolean another =
        n.ordinal()
            && n.value().equals(Ratio.of(2))
            && ANOTHER.matcher(plain).region(n.from(), plain.length()).lookingAt();
    boolean faint =
        listed
            || n.value().equals(Ratio.of(2))
                && BETWEEN.matcher(plain).region(n.to(), plain.length()).lookingAt()
            || another
            || n.ordinal() && HALF.matcher(plain).region(n.to(), plain.length()).lookingAt()
            || n.faint()
            || pronoun
            || side
            || n.value().equals(Ratio.ONE)
            || parties && n.value().isWithin(1, 3) && !n.ordinal();
    boolean quarter = (n.ordinal() || language == Language.ZH) && Quarters.isOne(plain, n);
    return new Fact(quarter ? Kind.DATE : Kind.NUMBER, n.piece(), Set.of(), all, faint);
  }

  /** Half a month is fifteen days to lawyers, in Russian and in Chinese alike. */
  private static Set<String> lengths(String length) {
    return length.equals("mo:1/2") ? Set.of(length, "t:" + 15 * 1440) : Set.of(length);
  }

  /** A third of them, десятая часть, оннан бір бөлігі. */
  private boolean isFraction(Numeral n, String before) {
    return language == Language.RU && plain.startsWith(" част", n.to())
        || language == Language.EN
            && before.matches("(?s).*(?<!\\p{L})a ")
            && plain.startsWith(" of ", n.to())
        || language == Language.EN
            && before.matches("(?s).*(?<!\\p{L})(?:remaining|other|final|a|one) ")
            && PRONOUN.matcher(plain).region(n.to(), plain.length()).lookingAt();
  }

  /** How many times: 两次, екі рет, дважды; not how many times as much. */
  private boolean isOften(Numeral n, String before) {
    return OFTEN.matcher(n.piece().of(plain)).matches() && !plain.startsWith(" as ", n.to())
        || OCCASIONS.matcher(plain).region(n.to(), plain.length()).lookingAt()
            && !before.endsWith(" в ");
  }

  private static boolean isPart(Ratio value) {
    return value.top().compareTo(value.bottom()) < 0;
  }

  private Fact share(Numeral n, Piece piece, Ratio value) {
    var sure = new LinkedHashSet<String>(Set.of("%" + value));
    if (HanNumerals.isDiscount(n.piece().of(plain))) {
      sure.add("%" + Ratio.ONE.plus(value.times(-1)));
    }
    var loose = new LinkedHashSet<String>(List.of(n.value().toString(), value.toString()));
    if (language == Language.ZH && n.share() && value.times(100).isWhole()) {
      loose.add(value.times(100).toString());
      if (piece.to() - piece.from() == 1) {
        loose.add(value.times(10).toString()); // 六四, in the ratio of six to four
      }
    }
    if (language == Language.KK && n.value().times(2).isWithin(3, 25)) {
      int half = n.value().times(60).whole();
      loose.add("T" + half);
      loose.add("T" + (half + 720));
    }
    if (value.top().equals(java.math.BigInteger.ONE) && language == Language.EN) {
      loose.add(value.bottom().toString());
    }
    return new Fact(Kind.NUMBER, piece, sure, loose, n.faint() || value.equals(Ratio.of(1, 2)));
  }

  private @Nullable Fact date(Numeral n, String before) {
    if (!n.value().isWhole()) {
      return null;
    }
    String behind = plain.substring(n.to(), Math.min(plain.length(), n.to() + 24));
    if (language == Language.ZH) {
      if (n.value().isWithin(1, 12) && behind.startsWith("月") && !n.ordinal()) {
        return Calendars.part(new Piece(n.from(), n.to() + 1), "M", n.value().whole());
      }
      boolean inMonth =
          before.matches("(?s).*(?:月|月份|至|到|、|-)") && before.contains("月")
              || ON_DAYS.matcher(before).find()
              || behind.matches("(?s)[日号]为(?:休息|节|法定|周|工作).*");
      if (n.value().isWithin(1, 31) && behind.matches("(?s)[日号](?!内).*") && inMonth) {
        return Calendars.part(new Piece(n.from(), n.to() + 1), "D", n.value().whole());
      }
    }
    boolean named =
        found.stream()
            .anyMatch(
                f ->
                    !f.faint()
                        && f.sure().stream().anyMatch(s -> s.startsWith("M"))
                        && isBeside(n, f.piece()));
    boolean day =
        named
            || DAY_BEFORE.matcher(before).find() && language == Language.KK
            || language != Language.ZH
                && DAY_BEHIND.matcher(plain).region(n.to(), plain.length()).lookingAt();
    if (day && n.value().isWithin(1, 31)) {
      return Calendars.part(n.piece(), "D", n.value().whole());
    }
    if (n.written() || language == Language.ZH && n.to() - n.from() == 4) {
      return Years.of(language, plain, n, before, behind);
    }
    return null;
  }

  private boolean isBeside(Numeral n, Piece month) {
    String between =
        n.to() <= month.from()
            ? plain.substring(n.to(), month.from())
            : n.from() >= month.to() ? plain.substring(month.to(), n.from()) : "x";
    boolean before = n.to() <= month.from();
    return before
        ? between.matches("(?:-?(?:го|е|ое|ым|му|ші|інші|st|nd|rd|th))?,? ?(?:day )?(?:of )?")
        : language == Language.KK
            ? between.matches(" ")
                && month.of(plain).matches(".*[ндт][ыі]ң")
                && !NO_DAY.matcher(plain).region(n.to(), plain.length()).lookingAt()
            : language == Language.EN && between.matches(" (?:the )?") && n.value().isWithin(1, 31);
  }
}
