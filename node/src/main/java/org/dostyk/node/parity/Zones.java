package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/** By which city's clock an hour is meant. */
final class Zones {
  /**
   * @param offsets minutes ahead of UTC, each of those by which the clock is set in a year
   * @param within the brackets in which it and an hour stand
   */
  record Zone(Piece piece, List<Integer> offsets, @Nullable Piece within) {
    /** Whether it stands in brackets with an hour of their own, and this hour does not. */
    boolean isAside(Piece hour) {
      return within != null && !within.meets(hour);
    }
  }

  private record Row(List<Integer> offsets, Pattern said) {}

  private static final List<Row> ROWS = Tables.rows("zones.tsv").stream().map(Zones::row).toList();

  /** What every way of telling a clock holds: without it there is none. */
  private static final Pattern CLOCK =
      Pattern.compile("врем|уақыт|бойынша|time|时间|по |in |в |\\(|ск(?:ому|ий)|utc|gmt");

  private static final Pattern BY_NUMBER =
      Pattern.compile(
          "(?:utc|gmt) ?(?:(?<sign>[+-]) ?(?<hours>\\d{1,2})(?::?(?<minutes>30|00))?)?");
  private static final int AGAINST_CUSTOM = 15;
  private static final int WITHIN = 1000;
  private static final Pattern HOUR =
      Pattern.compile(
          "\\d[:.]\\d\\d|\\d ?(?:[ap]\\.? ?m|час|点|时|o'clock)|[一二三四五六七八九十]+[点时](?!间)|noon|midday|полд|полуд|正午|中午|түс");

  private Zones() {}

  private static Row row(String[] cells) {
    var offsets = Stream.of(cells[0].split(",", -1)).map(Integer::valueOf).toList();
    return new Row(offsets, Pattern.compile(said(cells[1], cells[2], cells[3], cells[4])));
  }

  /**
   * How places are called in the oblique case or by the adjective beside the hour. Where no word
   * for time stands, they follow the hour at once: в 9:00 по Пекину, 2 p.m. in Astana, 18:00
   * (Астана).
   */
  private static String said(String ru, String en, String zh, String kk) {
    return "(?<!\\p{L})(?:(?:по )?(?:"
        + ru
        + ")\\p{L}*ск\\p{L}+ врем\\p{L}+|по (?:"
        + ru
        + ")\\p{L}*ск(?:ому|им часам)(?! врем)|времени (?:в |городу |города )?(?:"
        + ru
        + ")\\p{L}*|(?<=(?:\\d|час.{0,2}|утра|вечера|дня|ночи) )(?:в|по) (?:"
        + ru
        + ")\\p{L}*|(?:"
        + en
        + ")(?:'s)?(?: standard| summer| winter| local| daylight)? time|time (?:in|of|at) (?:"
        + en
        + ")\\p{L}*|(?<=(?:\\d|m|m\\.|noon|o'clock) )in (?:"
        + en
        + ")|(?<=\\()(?:в |in )?(?:"
        + ru
        + "|"
        + en
        + ")\\p{L}*(?=[ ,:-]{1,3}\\d)|(?<=[\\dm.] )(?:"
        + en
        + ")(?=\\))|(?<=(?:\\d|\\d m|m|m\\.) ?)\\((?:"
        + en
        + "|"
        + ru
        + "|"
        + kk
        + ")\\p{L}*\\)|(?:"
        + kk
        + ")\\p{L}{0,3} (?:қаласының |жергілікті )?(?:уақыт\\p{L}*|бойынша)|(?:"
        + kk
        + ")\\p{L}{0,2}(?:да|де|та|те)(?= -? ?(?:сағат )?\\d{1,2}[:.]\\d\\d))|(?:"
        + zh
        + ")市?(?=\\d{1,2}[:点时])|(?:"
        + zh
        + ")(?:市)?(?:当地|标准|夏令|冬令|夏|冬)?时间";
  }

  static List<Zone> in(String plain) {
    var found = new ArrayList<Zone>();
    if (!CLOCK.matcher(plain).find()) {
      return found;
    }
    for (Row row : ROWS) {
      Matcher at = row.said.matcher(plain);
      while (at.find()) {
        var piece = new Piece(at.start(), at.end());
        found.add(new Zone(piece, row.offsets, within(plain, piece)));
      }
    }
    BY_NUMBER.matcher(plain).results().forEach(at -> found.add(byNumber(plain, at)));
    return found;
  }

  private static Zone byNumber(String plain, java.util.regex.MatchResult at) {
    int hours = at.group("hours") == null ? 0 : Integer.parseInt(at.group("hours"));
    int minutes = hours * 60 + ("30".equals(at.group("minutes")) ? 30 : 0);
    var piece = new Piece(at.start(), at.end());
    return new Zone(
        piece, List.of("-".equals(at.group("sign")) ? -minutes : minutes), within(plain, piece));
  }

  /** The brackets that a place stands in, if an hour stands there too: (в Пекине – 12:00). */
  static @Nullable Piece within(String plain, Piece piece) {
    int open = plain.lastIndexOf('(', piece.from());
    int close = plain.indexOf(')', Math.max(open, piece.from()));
    boolean inside = open >= 0 && close >= piece.to() - 1 && plain.indexOf(')', open) == close;
    return inside && HOUR.matcher(plain.substring(open, close)).find()
        ? new Piece(open, close + 1)
        : null;
  }

  /** Russian and English name the clock behind the hour, Kazakh and Chinese before it. */
  static @Nullable Zone nearest(Language language, List<Zone> zones, Piece hour) {
    boolean behind = language == Language.RU || language == Language.EN;
    Zone nearest = null;
    int least = Integer.MAX_VALUE;
    for (Zone zone : zones) {
      if (zone.isAside(hour)) {
        continue;
      }
      boolean after = zone.piece.from() >= hour.to();
      int distance = after ? zone.piece.from() - hour.to() : hour.from() - zone.piece.to();
      distance += after == behind ? 0 : AGAINST_CUSTOM;
      distance -= zone.within == null ? 0 : WITHIN;
      if (distance < least) {
        least = distance;
        nearest = zone;
      }
    }
    return nearest;
  }

  /** What the hour is in UTC. */
  static List<Integer> universal(@Nullable Zone zone, int minutes) {
    return zone == null
        ? List.of()
        : zone.offsets.stream().map(offset -> Math.floorMod(minutes - offset, 1440)).toList();
  }
}
