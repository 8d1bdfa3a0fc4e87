package org.dostyk.node.visits;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/**
 * Writes a calendar as RFC 5545 spells it: lines of at most 75 octets that never cut a character
 * (§3.1), texts with their signs escaped (§3.3.11), and for each zone a definition of its own
 * (§3.6.5), made from the JDK's time-zone data, so that a client with older data still shows the
 * right hour. Not for use by several threads.
 */
public final class CalendarText {
  /** §3.1: octets of a line, its end not counted. */
  static final int LONGEST_LINE = 75;

  private static final String END = "\r\n";
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
  private final StringBuilder text = new StringBuilder();

  /** A line whose value is in the calendar's own signs: a date, a word, a number. */
  public CalendarText line(String property, String value) {
    fold(property + ":" + value);
    return this;
  }

  /** A line whose value is a text that people read. */
  public CalendarText said(String property, String value) {
    return line(property, escaped(value));
  }

  public CalendarText moment(String property, Instant moment) {
    return line(property, LOCAL.format(moment.atOffset(ZoneOffset.UTC)) + "Z");
  }

  /** A moment as the clock of a zone shows it; the zone must be defined in the same calendar. */
  public CalendarText moment(String property, Instant moment, ZoneId zone) {
    return line(
        property + ";TZID=" + zone.getId(), LOCAL.format(LocalDateTime.ofInstant(moment, zone)));
  }

  /**
   * Defines a zone from one moment to another: the offset in force at the first, which names itself
   * as the one before, since programs read an older change in their own ways; then each change.
   */
  public CalendarText zone(ZoneId zone, Instant from, Instant to) {
    ZoneRules rules = zone.getRules();
    line("BEGIN", "VTIMEZONE");
    line("TZID", zone.getId());
    ZoneOffset first = rules.getOffset(from);
    observance(zone, from.minus(Duration.ofDays(1)), first, first, rules.isDaylightSavings(from));
    ZoneOffsetTransition next = rules.nextTransition(from);
    while (next != null && next.getInstant().isBefore(to)) {
      observance(zone, next);
      next = rules.nextTransition(next.getInstant());
    }
    return line("END", "VTIMEZONE");
  }

  private void observance(ZoneId zone, ZoneOffsetTransition change) {
    observance(
        zone,
        change.getInstant(),
        change.getOffsetBefore(),
        change.getOffsetAfter(),
        zone.getRules().isDaylightSavings(change.getInstant()));
  }

  /** §3.6.5: it begins as the clock before the change shows it. */
  private void observance(
      ZoneId zone, Instant at, ZoneOffset before, ZoneOffset after, boolean daylight) {
    String kind = daylight ? "DAYLIGHT" : "STANDARD";
    line("BEGIN", kind);
    line("DTSTART", LOCAL.format(LocalDateTime.ofInstant(at, before)));
    line("TZOFFSETFROM", offset(before));
    line("TZOFFSETTO", offset(after));
    said("TZNAME", zone.getId());
    line("END", kind);
  }

  /** §3.3.14: sign, hours, minutes, and seconds only where there are any. */
  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String text =
        "%s%02d%02d"
            .formatted(offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + "%02d".formatted(seconds % 60);
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n");
  }

  private void fold(String line) {
    int octets = 0;
    for (int c : line.codePoints().toArray()) {
      String letter = Character.toString(c);
      int length = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LONGEST_LINE) {
        text.append(END).append(' ');
        octets = 1;
      }
      text.append(letter);
      octets += length;
    }
    text.append(END);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
