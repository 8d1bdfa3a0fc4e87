package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/** Hours of the day, in digits and words, and the city by whose clock they are meant. */
final class Clocks {
  private static final int HALF_DAY = 720;
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![\\d.,:])(?<h>[01]?\\d|2[0-4])(?:(?<sep>[:.])(?<m>[0-5]\\d))?(?![\\d]|[.,:]\\d)(?!(?<=:\\d\\d) \\d{3}(?!\\d))(?<half>"
              + " ?[ap]\\.? ?m(?:\\.|\\b))?");
  private static final Pattern HOURS_AND_MINUTES =
      Pattern.compile(
          "(?<!\\d)([01]?\\d|2[0-4]) ?ч(?:\\.|ас\\p{L}{0,2})? ?([0-5]\\d)"
              + " ?мин(?:\\.|ут\\p{L}{0,2})?(?!\\p{L})");
  private static final Pattern KAZAKH =
      Pattern.compile(
          "(?<!\\p{L})(?<h>\\p{L}+)(?:[нтд][ае]н|[ғқ]а|[гк]е) (?<m>\\p{L}+(?: \\p{L}+)?) минут"
              + " (?:(?<past>(?:өт|кет)\\p{L}+)|қал\\p{L}+)");
  private static final Pattern MILITARY =
      Pattern.compile(
          "(?<=(?:at|from|to|until|till|by|before|after|between|and) )([01]\\d|2[0-3])([0-5]\\d) ?(?:hours|hrs?)(?!\\p{L})");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<!\\p{L})с ([01]?\\d|2[0-4])(?: час\\p{L}{0,2})? до ([01]?\\d|2[0-4]) час\\p{L}{0,2}(?! (?:в|за|на|еже)(?!\\p{L}))");
  private static final Pattern GROWS =
      Pattern.compile("(?:увелич|сокра|сниж|сниз|уменьш|расшир|измен|возра)\\p{L}+[^.;]{0,40}$");
  private static final Pattern MINUTES_BEHIND = Pattern.compile(" минут\\p{L}{0,2}(?!\\p{L})");
  private static final Pattern RUSSIAN_HALF =
      Pattern.compile(
          "(?<!\\p{L})(?:в |к |до |с )?пол-?(?<o>перв|втор|треть|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)(?:ого|его)(?!\\p{L})");
  private static final List<String> ORDINALS =
      List.of(
          "перв",
          "втор",
          "треть",
          "четверт",
          "пят",
          "шест",
          "седьм",
          "восьм",
          "девят",
          "десят",
          "одиннадцат",
          "двенадцат");
  private static final Pattern PERCENT = Pattern.compile("-?\\p{L}{0,3} ?%");
  private static final Pattern CASE = Pattern.compile("-[дтғгқк][аеы][нң]?(?!\\p{L})");
  private static final Pattern BEFORE_FIGURES =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:в|с|до|к|со|после|около|сағат|at|from|till?|until|by|after|before|and)|[-–]|таңғы|кешкі|түскі)"
              + " ?$");
  private static final Pattern BEFORE_NUMERAL =
      Pattern.compile(
          "(?:сағат(?:тың)?|таңғы(?: сағат)?|таңертеңгі(?: сағат)?|түскі(?: сағат)?|кешкі(?:"
              + " сағат)?|түнгі(?: сағат)?|күндізгі(?: сағат)?|түстен кейін(?:гі)?(?: сағат)?|кешке(?: сағат)?|таңертең(?: сағат)?) $");
  private static final Pattern RUSSIAN_HOUR =
      Pattern.compile(
          " ?час(?:ов|ам|а|у|ах)?(?= утра| вечера| дня| ночи)| (?=утра|вечера|ночи)|(?<at>"
              + " ?час(?:ов|ам|а|у|ах)?)(?![\\p{L}])");
  private static final Pattern HAN =
      Pattern.compile(
          "(?:点钟?|时(?!间|候|长|效|区|数|期|段))(?:整|(?<half>半)|(?<quarter>[一三])刻|(?<m>[\\d一二三四五六七八九十]+)分)?");
  private static final Pattern LATE =
      Pattern.compile("(?:下午|傍晚|晚上?|晚间|午后|кешкі|кешке|кешкісін|түстен кейін(?:гі)?)[^。.;]{0,12}$");
  private static final Pattern EARLY =
      Pattern.compile("(?:上午|早上?|早晨|清晨|凌晨|таңғы|таңертең\\p{L}*)[^。.;]{0,12}$");
  private static final Pattern NOON = Pattern.compile("(?:中午|正午|түскі|күндізгі)[^。.;]{0,8}$");

  /** Eleven at night is late, two at night is early. */
  private static final Pattern NIGHT = Pattern.compile("(?:夜里|夜间|深夜|半夜|түнгі|түнде)[^。.;]{0,10}$");

  private static final Pattern NIGHT_BEHIND =
      Pattern.compile("^\\P{L}{0,3}(?:час\\p{L}* )?(?:ночи(?!\\p{L})|at night)");
  private static final int SIX = 360;
  private static final Pattern LATE_BEHIND =
      Pattern.compile(
          "^\\P{L}{0,3}(?:час\\p{L}* )?(?:вечера|дня(?!\\p{L})|пополудни|(?:in|of) the (?:afternoon|evening))");
  private static final Pattern EARLY_BEHIND =
      Pattern.compile("^\\P{L}{0,3}(?:час\\p{L}* )?(?:утра|in the morning)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<noon>(?<!\\p{L})(?:(?:(?:12|twelve) (?:o'clock )?)?(?:noon|midday)|полд(?:ень|ня|ню|нем)|(?:тал )?түс(?:те|ке|тен)(?!\\p{L}| кейін))|正午|中午(?![\\d一二两十]))|(?<night>(?<!\\p{L})(?:midnight|полноч\\p{L}+|полуноч\\p{L}+|түн"
              + " ортасы\\p{L}*)|午夜|子夜)");
  private static final Pattern PARTED =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:в )?(?<rh>половин[аеуы]) (?<ro>\\p{L}+)|(?<eh>half|quarter)"
              + " (?<dir>past|to) )");

  private final Language language;
  private final String plain;
  private final List<Numeral> numerals;
  private final List<Fact> found = new ArrayList<>();
  private @Nullable List<Zones.Zone> zones;

  private Clocks(Language language, String plain, List<Numeral> numerals) {
    this.language = language;
    this.plain = plain;
    this.numerals = numerals;
  }

  static List<Fact> in(Language language, String plain, List<Numeral> numerals) {
    var reading = new Clocks(language, plain, numerals);
    reading.parted();
    reading.figures();
    reading.kazakh();
    reading.words();
    reading.named();
    return reading.found;
  }

  private void figures() {
    for (Pattern pattern : List.of(HOURS_AND_MINUTES, MILITARY)) {
      pattern
          .matcher(plain)
          .results()
          .forEach(
              at ->
                  add(
                      at.start(),
                      at.end(),
                      Integer.parseInt(at.group(1)) * 60 + Integer.parseInt(at.group(2)),
                      true));
    }
    hourRange();
    Matcher at = FIGURES.matcher(plain);
    while (at.find()) {
      @Nullable String half = at.group("half");
      boolean colon = ":".equals(at.group("sep"));
      String before = plain.substring(0, at.start());
      boolean likely =
          colon
              || half != null
              || at.group("m") != null
                  && !PERCENT.matcher(plain).region(at.end(), plain.length()).lookingAt()
                  && language != Language.ZH
                  && (BEFORE_FIGURES.matcher(before).find()
                      || CASE.matcher(plain).region(at.end(), plain.length()).lookingAt())
                  && !looksLikeADay(at);
      if (likely && (half != null || at.group("m") != null)) {
        int minutes =
            Integer.parseInt(at.group("h")) * 60
                + (at.group("m") == null ? 0 : Integer.parseInt(at.group("m")));
        if (half != null) {
          minutes = minutes % HALF_DAY + (half.contains("p") ? HALF_DAY : 0);
        }
        boolean plainly = half != null || minutes >= HALF_DAY + 60 || at.group("h").length() == 2;
        add(at.start(), at.end(), minutes, plainly);
      }
    }
  }

  /** С 23 до 7 часов, 9时至18时: the first of two is an hour if the second is. */
  private void hourRange() {
    RANGE
        .matcher(plain)
        .results()
        .filter(at -> !GROWS.matcher(plain.substring(0, at.start())).find())
        .forEach(
            at -> {
              add(at.start(1), at.end(1), Integer.parseInt(at.group(1)) * 60, true);
              add(at.start(2), at.end(2), Integer.parseInt(at.group(2)) * 60, true);
            });
  }

  private static boolean looksLikeADay(Matcher at) {
    int month = Integer.parseInt(at.group("m"));
    return at.group("h").length() == 2
        && month >= 1
        && month <= 12
        && month != 10
        && !at.group("m").equals("00");
  }

  private void words() {
    for (Numeral n : numerals) {
      boolean half = language == Language.KK && n.share() && n.value().times(2).isWithin(1, 26);
      if (!half && !n.value().isWithin(0, 24)) {
        continue;
      }
      String before = plain.substring(0, n.from());
      boolean kazakh =
          language == Language.KK
              && !n.ordinal()
              && BEFORE_NUMERAL.matcher(before).find()
              && !plain.startsWith(" минут", n.to());
      int minutes = n.value().times(60).whole();
      if (kazakh) {
        add(n.from(), n.to(), minutes, false);
      } else if (language == Language.ZH && !n.ordinal()) {
        Matcher hour = HAN.matcher(plain).region(n.to(), plain.length());
        hour.useTransparentBounds(true);
        if (hour.lookingAt()) {
          if (hour.group("half") != null) {
            minutes += 30;
          } else if (hour.group("quarter") != null) {
            minutes += hour.group("quarter").equals("一") ? 15 : 45;
          } else if (hour.group("m") != null) {
            minutes += HanNumerals.value(hour.group("m")).whole();
          }
          add(n.from(), hour.end(), minutes, n.written());
        }
      } else if (language == Language.RU && !n.ordinal()) {
        Matcher hour = RUSSIAN_HOUR.matcher(plain).region(n.to(), plain.length());
        hour.useTransparentBounds(true);
        if (hour.lookingAt()) {
          boolean sure = hour.group("at") == null;
          if (sure
              || before.matches("(?s).*(?<!\\p{L})(?:в|к|около) ") && !before.endsWith("раз в ")) {
            hour(n, hour.end(), minutes);
          }
        }
      } else if (language == Language.EN && plain.startsWith(" o'clock", n.to())) {
        add(n.from(), n.to() + 8, minutes, false);
      }
    }
  }

  /** Три часа тридцать минут. */
  private void hour(Numeral hour, int end, int minutes) {
    for (Numeral n : numerals) {
      boolean behind = n.from() == end + 1 && n.value().isWithin(1, 59) && !n.ordinal();
      Matcher unit = MINUTES_BEHIND.matcher(plain).region(n.to(), plain.length());
      if (behind && unit.lookingAt()) {
        add(hour.from(), unit.end(), minutes + n.value().whole(), false);
        return;
      }
    }
    add(hour.from(), end, minutes, false);
  }

  /** Оннан он бес минут өткенде, онға он бес минут қалғанда. */
  private void kazakh() {
    Matcher at = KAZAKH.matcher(plain);
    while (language == Language.KK && at.find()) {
      List<Numeral> hour = Numerals.in(language, at.group("h"), at.group("h"));
      List<Numeral> part = Numerals.in(language, at.group("m"), at.group("m"));
      if (hour.size() == 1
          && part.size() == 1
          && hour.getFirst().value().isWithin(1, 24)
          && part.getFirst().value().isWithin(1, 59)) {
        int minutes = part.getFirst().value().whole();
        int whole = hour.getFirst().value().whole() * 60;
        add(at.start(), at.end(), whole + (at.group("past") != null ? minutes : -minutes), false);
      }
    }
  }

  /** Half past seven, половина восьмого. */
  private void parted() {
    RUSSIAN_HALF
        .matcher(plain)
        .results()
        .forEach(
            half ->
                add(
                    half.start(),
                    half.end(),
                    (ORDINALS.indexOf(half.group("o")) + 1) * 60 - 30,
                    false));
    Matcher at = PARTED.matcher(plain);
    while (at.find()) {
      for (Numeral n : numerals) {
        boolean russian =
            at.group("rh") != null
                && n.from() == at.start("ro")
                && n.ordinal()
                && at.group("ro").endsWith("го");
        boolean english = at.group("eh") != null && n.from() == at.end();
        if ((russian || english) && n.value().isWithin(1, 12)) {
          int part = "quarter".equals(at.group("eh")) ? 15 : 30;
          boolean less = russian || "to".equals(at.group("dir"));
          add(at.start(), n.to(), n.value().whole() * 60 + (less ? -part : part), false);
        }
      }
    }
  }

  private void named() {
    Matcher at = NAMED.matcher(plain);
    while (at.find()) {
      boolean noon = at.group("noon") != null;
      var piece = new Piece(at.start(), at.end());
      if (found.stream().noneMatch(f -> f.piece().meets(piece))) {
        Zones.@Nullable Zone zone = zone(piece);
        var sure = new LinkedHashSet<String>();
        Zones.universal(zone, noon ? HALF_DAY : 0).forEach(minute -> sure.add("Z" + minute));
        Set<String> loose = noon ? Set.of("T720") : Set.of("T1440", "T0");
        found.add(new Fact(Kind.DATE, piece, sure, loose, true));
      }
    }
  }

  private void add(int from, int to, int minutes, boolean plainly) {
    var piece = new Piece(from, to);
    if (found.stream().anyMatch(f -> f.piece().meets(piece))) {
      return;
    }
    String before = plain.substring(Math.max(0, from - 24), from);
    String behind = plain.substring(to, Math.min(plain.length(), to + 24));
    boolean late = LATE.matcher(before).find() || LATE_BEHIND.matcher(behind).find();
    boolean early = EARLY.matcher(before).find() || EARLY_BEHIND.matcher(behind).find();
    var readings = new LinkedHashSet<Integer>();
    boolean resolved = true;
    boolean night = NIGHT.matcher(before).find() || NIGHT_BEHIND.matcher(behind).find();
    if (minutes >= SIX && minutes < HALF_DAY && night) {
      readings.add(minutes + HALF_DAY);
    } else if (minutes < HALF_DAY && late && !(early && lastIsEarly(before))) {
      readings.add(minutes + HALF_DAY);
    } else if (NOON.matcher(before).find() && minutes < 360) {
      readings.add(minutes + HALF_DAY);
    } else {
      readings.add(minutes);
      resolved = early || night || plainly || minutes >= HALF_DAY;
      if (!resolved) {
        readings.add(minutes + HALF_DAY);
      }
    }
    var sure = new LinkedHashSet<String>();
    var loose = new LinkedHashSet<String>();
    boolean aside = isAside(piece);
    Zones.@Nullable Zone zone = aside ? null : zone(piece);
    for (int reading : readings) {
      loose.add("T" + reading);
      Zones.universal(zone, reading).forEach(minute -> sure.add("Z" + minute));
      if (reading % 60 == 0 && reading % HALF_DAY != 60) {
        loose.add(String.valueOf(reading / 60));
        loose.add(String.valueOf((reading / 60 + 11) % 12 + 1));
      }
    }
    if (minutes == 1440) {
      loose.add("T0");
    }
    found.add(new Fact(Kind.DATE, piece, sure, loose, aside));
  }

  /** (10:00 in Glasgow): told again by the clock of a place that no table knows. */
  private boolean isAside(Piece hour) {
    @Nullable Piece within = Zones.within(plain, hour);
    return within != null
        && found.stream().anyMatch(f -> !f.piece().meets(within))
        && Zones.in(plain).stream().noneMatch(zone -> zone.piece().meets(within));
  }

  private Zones.@Nullable Zone zone(Piece hour) {
    if (zones == null) {
      zones = Zones.in(plain);
    }
    return Zones.nearest(language, zones, hour);
  }

  private static boolean lastIsEarly(String before) {
    Matcher late = LATE.matcher(before);
    Matcher early = EARLY.matcher(before);
    return late.find() && early.find() && early.start() > late.start();
  }
}
