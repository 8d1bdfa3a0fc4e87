package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/** Months, days of the week, parts of a month and dates in figures alone. */
final class Calendars {
  private record Row(Language language, String code, Words words) {}

  /** With what the codes of a year’s seasons begin, by which terms are called. */
  private static final String SEASON = "S";

  private static final List<Row> ROWS =
      Tables.rows("calendar.tsv").stream()
          .map(
              c ->
                  new Row(
                      Language.of(c[0]).orElseThrow(),
                      c[1],
                      Words.of(
                          (c[0].equals("zh") ? "" : "(?<!\\p{L})")
                              + "(?:"
                              + c[2]
                              + ")"
                              + (c[0].equals("en") ? "(?!\\p{L})" : ""))))
          .toList();
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![\\d.])(?:(?<d>\\d{1,2})[./](?<m>\\d{1,2})[./](?<y>\\d{4})"
              + "|(?<y2>\\d{4})[-./](?<m2>\\d{1,2})[-./](?<d2>\\d{1,2})"
              + "|(?<d3>[0-3]\\d)\\.(?<m3>0[1-9]|1[0-2]))(?![\\d.]\\d|\\d)");
  private static final Pattern MAY_DAY = Pattern.compile("五一(?!\\d|[〇一二三四五六七八九十点])");
  private static final Pattern NATIONAL_DAY = Pattern.compile("十一(?=国庆|假期|黄金周|节)|国庆节");
  private static final Pattern NEW_YEARS_DAY = Pattern.compile("(?<!\\p{L})new year's day");
  private static final Pattern NEW_YEAR = Pattern.compile("元旦");
  private static final Pattern LAST_DAY =
      Pattern.compile(
          "(?<=月份?的?)最后一[日天]|(?<=月份?)末日|последн\\p{L}+ (?:день|дня|дню) (?=\\p{L}+[ьяат]\\p{L}*)|last day of(?: the month of)?|соңғы күн\\p{L}*");
  private static final Pattern WEEKDAYS =
      Pattern.compile("(?:周|星期)[一二三四五六](?:[、和至到及][一二三四五六日天](?![一二三四五六七八九十\\d月年个名次周分点]))+");

  /** Till the end of 2028. */
  private static final Pattern YEAR_END =
      Pattern.compile(
          "(?:конца|концу) (?=(?:\\d{4}(?:-го)? |календарного )года)|(?<=\\d{4} (?:жылдың|жылғы) )(?:соң|аяғ)\\p{L}+|end of (?=(?:the calendar year|\\d{4}))|(?<=\\d{4}年)[底末]");

  private static final Pattern EARLY =
      Pattern.compile(
          "上旬|[年月]初|перв\\p{L}+ декад\\p{L}+|в начале|в первых числах|басында|бірінші онкүндігі\\p{L}*|алғашқы онкүндігі\\p{L}*"
              + "|first ten days|early (?=(?:in )?(?:january|february|march|april|may|ju|august|sept|octo|novem|decem|spring|autumn|summer|winter|next|each|the))|beginning of|start of");
  private static final Pattern MIDDLE =
      Pattern.compile(
          "中旬|[年月]中(?![旬国央心等])|втор\\p{L}+ декад\\p{L}+|в середине|ортасында|екінші онкүндігі\\p{L}*|second ten days|mid-|middle of");
  private static final Pattern LATE =
      Pattern.compile(
          "下旬|[年月]底|(?<![周期])末|последн\\p{L}+ декад\\p{L}+|треть\\p{L}+ декад\\p{L}+|в конце|в последних числах|соңғы онкүндігі\\p{L}*"
              + "|үшінші онкүндігі\\p{L}*|last ten days|third ten days|late (?=january|february|march|april|may|ju|august|sept|octo|novem|decem)"
              + "|end of|конца|(?<=[ыі]ң |жыл |ай |айы |семестр |апта )(?:соңына|аяғына|соңында|аяғында)");

  private Calendars() {}

  /** Dates such as 30.06.2026, each part a fact of its own. */
  static List<Fact> figures(Language language, String plain) {
    var found = new ArrayList<Fact>();
    Matcher at = FIGURES.matcher(plain);
    while (at.find()) {
      boolean whole = at.group("d3") == null;
      String day = whole ? at.group("d") != null ? at.group("d") : at.group("d2") : at.group("d3");
      String month =
          whole ? at.group("m") != null ? at.group("m") : at.group("m2") : at.group("m3");
      String year = at.group("y") != null ? at.group("y") : at.group("y2");
      int d = Integer.parseInt(day);
      int m = Integer.parseInt(month);
      if (d < 1 || d > 31 || m < 1 || m > 12 || !whole && isClock(language, plain, at)) {
        continue;
      }
      var piece = new Piece(at.start(), at.end());
      found.add(part(piece, "D", d));
      found.add(part(piece, "M", m));
      if (year != null) {
        found.add(part(piece, "Y", Integer.parseInt(year)));
      }
    }
    return found;
  }

  private static boolean isClock(Language language, String plain, Matcher at) {
    String before = plain.substring(0, at.start());
    return language == Language.EN
        || language == Language.ZH
        || before.matches(
            "(?s).*(?<!\\p{L})(?:п|пп|пункт\\p{L}*|стать\\p{L}+|сағат|тармақ\\p{L}*|в)\\.? ");
  }

  static Fact part(Piece piece, String code, int value) {
    return new Fact(Kind.DATE, piece, Set.of(code + value), Set.of(String.valueOf(value)), false);
  }

  /** Months and days of the week by name; parts of a month, which a day may answer. */
  static List<Fact> named(Language language, String wording, String plain) {
    var found = new ArrayList<Fact>();
    for (Row row : ROWS) {
      if (row.language == language && row.words.mayStandIn(plain)) {
        Matcher at = row.words.matcher(plain);
        while (at.find()) {
          boolean name =
              language != Language.EN
                  || row.code.startsWith(SEASON)
                  || Character.isUpperCase(wording.charAt(at.start()));
          name &= !at.group().equals("may") || isMonth(plain, at.start(), at.end());
          if (name) {
            boolean faint =
                at.group().startsWith("маусым")
                    && !plain.substring(at.end()).startsWith(" айы")
                    && !plain.substring(0, at.start()).matches("(?s).*(?:\\d|жылғы|жылдың) ");
            found.add(
                new Fact(
                    Kind.DATE,
                    new Piece(at.start(), at.end()),
                    Set.of(row.code),
                    Set.of(row.code),
                    faint));
          }
        }
      }
    }
    for (String day : List.of("D1", "M1")) {
      part(found, NEW_YEARS_DAY, plain, Set.of(day));
    }
    if (language == Language.ZH) {
      WEEKDAYS.matcher(plain).results().forEach(r -> found.addAll(weekdays(r)));
      for (String day : List.of("D1", "M5")) {
        part(found, MAY_DAY, plain, Set.of(day));
      }
      for (String day : List.of("D1", "M10")) {
        part(found, NATIONAL_DAY, plain, Set.of(day));
      }
      for (String day : List.of("D1", "M1")) {
        part(found, NEW_YEAR, plain, Set.of(day));
      }
    }
    part(found, LAST_DAY, plain, Set.of("D28", "D29", "D30", "D31"));
    part(found, YEAR_END, plain, Set.of("M12"));
    part(found, EARLY, plain, Set.of("P1", "D1", "D10"));
    part(found, MIDDLE, plain, Set.of("P2", "D11", "D15", "D20"));
    part(found, LATE, plain, Set.of("P3", "D21", "D28", "D29", "D30", "D31"));
    return found;
  }

  /** 每周一、三、五 names three days. */
  private static List<Fact> weekdays(MatchResult at) {
    var days = new ArrayList<Fact>();
    for (int i = 1; i < at.group().length(); i++) {
      int day = Math.min(7, "一二三四五六日天".indexOf(at.group().charAt(i)) + 1);
      if (day > 0) {
        var piece = new Piece(at.start(), at.end());
        days.add(new Fact(Kind.DATE, piece, Set.of("W" + day), Set.of(), false));
      }
    }
    return days;
  }

  /** The last day of May: a capital that begins no sentence. */
  static boolean isMay(Language language, String said, String wording, int at) {
    return language == Language.EN
        && said.equals("may")
        && wording.charAt(at) == 'M'
        && at > 0
        && wording.substring(0, at).matches("(?s).*[\\p{L}\\d,][ -]");
  }

  private static boolean isMonth(String plain, int from, int to) {
    return plain.substring(to).matches("(?s)(?:,? \\d.*|\\P{L}*|[.,;)].*)")
        || plain
                .substring(0, from)
                .matches(
                    "(?s).*(?:\\d|late|early|mid|next|this|last|in|of|from|by|until|to|each|every|before|after|and) ")
            && !plain.substring(to).matches("(?s) (?:be|not|have)\\b.*");
  }

  private static void part(List<Fact> found, Pattern pattern, String plain, Set<String> readings) {
    pattern
        .matcher(plain)
        .results()
        .forEach(
            r ->
                found.add(
                    new Fact(Kind.DATE, new Piece(r.start(), r.end()), readings, Set.of(), true)));
  }
}
