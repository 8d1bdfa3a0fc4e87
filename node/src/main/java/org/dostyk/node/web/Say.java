package org.dostyk.node.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Days;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Words;

/**
 * The node's voice in one language: texts by key, dates, numbers and lists as that language writes
 * them. Immutable and thread-safe; one per language, from {@link Texts#in}.
 */
public final class Say {
  /** A dash with spaces between two days of one month, which some languages' data have. */
  private static final String BETWEEN_DAYS = "(?<=\\b\\d{1,2})\\h*–\\h*(?=\\d)";

  private final Language language;
  private final Map<String, String> patterns;

  Say(Language language, Map<String, String> patterns) {
    this.language = language;
    this.patterns = patterns;
  }

  public Language language() {
    return language;
  }

  /**
   * The text under a key, its places {@code {0}, {1}…} filled; plurals are ICU's.
   *
   * @throws IllegalArgumentException if no text has the key; the build finds this before a reader
   */
  public String it(String key, Object... values) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No text " + key + " in " + language.tag());
    }
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    Object[] spoken = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      spoken[i] = spoken(values[i]);
    }
    return new MessageFormat(pattern, language.locale()).format(spoken);
  }

  /** An objection's text. */
  public String it(Objection objection) {
    return it(objection.key(), objection.values().toArray());
  }

  /** A content's wording for this reader. */
  public String it(Text text) {
    return text.in(language);
  }

  /** Words for this reader: in their language where they were told in it. */
  public String it(Words words) {
    return words.in(language);
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /** A day in the language's long form: 20 November 2026, 20 ноября 2026 г., 2026年11月20日. */
  public String date(LocalDate day) {
    return said(day, DateFormat.getDateInstance(DateFormat.LONG, locale()));
  }

  /** A day in the long form, or only the month and year, or the year, as far as it is known. */
  public String date(PartialDate date) {
    return date.whole()
        .map(this::date)
        .orElseGet(
            () -> {
              String skeleton = date.month() == 0 ? "y" : "yMMMM";
              var first = LocalDate.of(date.year(), Math.max(1, date.month()), 1);
              return said(first, DateFormat.getInstanceForSkeleton(skeleton, locale()));
            });
  }

  /** Days as one says them: 7–10 December 2026, 2026年12月7日至10日. */
  public String days(Days days) {
    return days(days.from(), days.to());
  }

  /** The days from one to another as one says them: 7–10 December 2026, 2026年12月7日至10日. */
  public String days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return date(from);
    }
    // Of the names of months Chinese has a spelled one too, which nobody writes in a date.
    String skeleton = language == Language.ZH ? "yMMMd" : "yMMMMd";
    var format = DateIntervalFormat.getInstance(skeleton, locale());
    format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
    String days = format.format(new DateInterval(millis(from), millis(to)));
    return language == Language.ZH
        ? days.replaceFirst("\\h*–\\h*", "至")
        : days.replaceFirst("—", "–").replaceFirst(BETWEEN_DAYS, "–");
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  /** A day with its month cut short, for narrow columns; no zero before it in any language. */
  public String shortDate(LocalDate day) {
    return said(day, DateFormat.getInstanceForSkeleton("yMMMd", locale()));
  }

  private static String said(LocalDate day, DateFormat format) {
    format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
    return format.format(new Date(millis(day)));
  }

  /** A moment as the place with this zone reads it, to the minute. */
  public String moment(Instant moment, ZoneId zone) {
    DateFormat format = DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, locale());
    format.setTimeZone(com.ibm.icu.util.TimeZone.getTimeZone(zone.getId()));
    return format.format(Date.from(moment));
  }

  /** Hours and minutes at a place, always of 24 hours. */
  public String time(Instant moment, ZoneId zone) {
    var t = moment.atZone(zone);
    return "%02d:%02d".formatted(t.getHour(), t.getMinute());
  }

  /** By how much a place's clock differs from UTC at a moment: UTC+5, UTC−3:30, UTC. */
  public String offset(Instant moment, ZoneId zone) {
    int minutes = zone.getRules().getOffset(moment).getTotalSeconds() / 60;
    if (minutes == 0) {
      return "UTC";
    }
    int hours = Math.abs(minutes) / 60;
    int rest = Math.abs(minutes) % 60;
    return (minutes < 0 ? "UTC−" : "UTC+") + hours + (rest == 0 ? "" : ":%02d".formatted(rest));
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** What stands between two things said of one, as between a name and an office. */
  public String comma() {
    return language == Language.ZH ? "，" : ", ";
  }

  /** What stands between two sentences: nothing after a full stop as wide as a hanzi. */
  public String gap() {
    return language == Language.ZH ? "" : " ";
  }

  /** "A, B and C" in this language. */
  public String list(Collection<String> items) {
    return ListFormatter.getInstance(locale()).format(items);
  }

  /**
   * The order in which this language lists words: Ә after А in Kazakh, by pinyin in Chinese;
   * figures in them count as numbers, 9 before 70+.
   */
  public Comparator<String> order() {
    Collator order = Collator.getInstance(locale());
    if (order instanceof RuleBasedCollator rules) {
      rules.setNumericCollation(true);
    }
    return order::compare;
  }

  public String country(Country country) {
    return country.in(language);
  }

  /** What a language is called in this one: Russian, русский, 俄语, орыс тілі. */
  public String languageName(String tag) {
    return ULocale.getDisplayLanguage(tag, locale());
  }

  private Object spoken(Object value) {
    return switch (value) {
      case Text text -> text.in(language);
      case Words words -> words.in(language);
      case LocalDate day -> date(day);
      case PartialDate day -> date(day);
      case Days days -> days(days);
      case Objection said -> it(said);
      case Country country -> country.in(language);
      case Language other -> languageName(other.tag());
      case Number number -> number;
      default -> value.toString();
    };
  }

  private ULocale locale() {
    return language.locale();
  }
}
