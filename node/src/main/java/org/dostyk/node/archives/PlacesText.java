package org.dostyk.node.archives;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.agreements.PaperPlaces;
import org.dostyk.node.agreements.PaperPlaces.Way;
import org.dostyk.node.imports.Cell;
import org.dostyk.node.values.StayKind;

/**
 * Reads places as offices write them: {@code 5+5} and {@code 5/5} are so many each way, {@code 5
 * студ. + 2 преп.} so many of each kind, whichever way.
 */
final class PlacesText {
  private static final int MOST = 10_000;

  private static final Pattern BOTH_WAYS = Pattern.compile("(\\d{1,5})\\s*[+/:]\\s*(\\d{1,5})(.*)");
  private static final Pattern COUNTED = Pattern.compile("\\D*?(\\d{1,5})(?!\\d)(\\D*)");
  private static final Pattern APART =
      Pattern.compile("\\s*(?:[+;,/，；、\\n]|\\sи\\s|\\sи/или\\s|\\sand\\s|\\sжәне\\s|和)\\s*");

  private PlacesText() {}

  /** The places; empty where the cell cannot be read as places for sure. */
  static Optional<List<PaperPlaces>> read(Cell cell, PaperWords words) {
    if (cell.date() != null) {
      // Excel makes a day of 5/5; which number came first is known only where they are equal.
      return cell.date().day() == cell.date().month()
          ? Optional.of(bothWays(StayKind.STUDY, cell.date().day(), cell.date().day()))
          : Optional.empty();
    }
    String said = cell.text().strip();
    Matcher both = BOTH_WAYS.matcher(said);
    if (both.matches() && both.group(3).codePoints().noneMatch(Character::isDigit)) {
      int sent = Integer.parseInt(both.group(1));
      int received = Integer.parseInt(both.group(2));
      return counts(sent) && counts(received) && sent + received > 0
          ? Optional.of(bothWays(kind(both.group(3), words), sent, received))
          : Optional.empty();
    }
    var found = new ArrayList<PaperPlaces>();
    String[] parts = APART.split(said);
    for (String part : parts) {
      Matcher counted = COUNTED.matcher(part);
      boolean bare = parts.length > 1 && part.codePoints().noneMatch(Character::isLetter);
      if (bare || !counted.matches() || !counts(Integer.parseInt(counted.group(1)))) {
        return Optional.empty();
      }
      int people = Integer.parseInt(counted.group(1));
      if (people > 0) {
        found.add(new PaperPlaces(kind(part, words), way(part, words), people));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private static boolean counts(int people) {
    return people <= MOST;
  }

  private static List<PaperPlaces> bothWays(StayKind kind, int sent, int received) {
    var both = new ArrayList<PaperPlaces>();
    if (sent > 0) {
      both.add(new PaperPlaces(kind, Way.SENT, sent));
    }
    if (received > 0) {
      both.add(new PaperPlaces(kind, Way.RECEIVED, received));
    }
    return both;
  }

  private static StayKind kind(String said, PaperWords words) {
    return words.key("people", said).map(StayKind::of).orElse(StayKind.STUDY);
  }

  private static Way way(String said, PaperWords words) {
    String plain = said.replaceAll("[\\d\\s.]+", " ").strip();
    return words
        .key("way", plain)
        .map(key -> key.equals("sent") ? Way.SENT : Way.RECEIVED)
        .orElse(Way.UNSAID);
  }
}
