package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The towns and regions that a text names, so that texts in two scripts can be compared. */
public final class NamedPlaces {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’-]\\p{L}+)*");

  /** Endings of cases may follow a name; a Chinese name of one character is any word's part. */
  private static final int SHORTEST_HAN = 2;

  private NamedPlaces() {}

  /**
   * A place where it is named.
   *
   * @param key the same for all its names
   * @param from where the name begins, in UTF-16 units
   * @param to behind its end
   */
  public record Place(String key, int from, int to) {}

  /** Those known to us, in the order of the text; a country is none. */
  public static List<Place> in(String text) {
    var places = new ArrayList<Place>();
    Matcher at = WORD.matcher(text);
    while (at.find()) {
      if (Sound.isHan(at.group().codePointAt(0))) {
        han(at.group(), at.start(), places);
      } else if (Character.isUpperCase(at.group().codePointAt(0))) {
        word(text, at, places);
      }
    }
    return places;
  }

  private static void han(String run, int start, List<Place> places) {
    for (int i = 0; i < run.length(); i++) {
      Lexicon.Found found = Lexicon.usual().atHan(run, i);
      if (found != null) {
        if (isPlace(found) && found.words() >= SHORTEST_HAN) {
          places.add(new Place(found.part().key(), start + i, start + i + found.words()));
        }
        i += found.words() - 1;
      }
    }
  }

  /** A place whose first word begins here; of the words behind it two may belong to it. */
  private static void word(String text, Matcher at, List<Place> places) {
    if (!places.isEmpty() && places.getLast().to() > at.start()) {
      return;
    }
    var words = new ArrayList<String>();
    var ends = new ArrayList<Integer>();
    Matcher next = WORD.matcher(text).region(at.start(), text.length());
    while (words.size() < 3 && next.find()) {
      if (!words.isEmpty() && next.start() - ends.getLast() > 1) {
        break;
      }
      for (String word : Words.of(Sound.folded(next.group()))) {
        words.add(word);
        ends.add(next.end());
      }
    }
    if (!words.isEmpty()) {
      Lexicon.Found found = Lexicon.usual().at(words, 0);
      if (found != null && isPlace(found)) {
        places.add(new Place(found.part().key(), at.start(), ends.get(found.words() - 1)));
      }
    }
  }

  private static boolean isPlace(Lexicon.Found found) {
    return found.part().role() == Part.Role.PLACE;
  }
}
