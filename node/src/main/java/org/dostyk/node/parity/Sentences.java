package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/** Where a wording's sentences begin and end, and how long each is. */
final class Sentences {
  private static final Pattern END =
      Pattern.compile("[.!?…][)»”\"]?\\s+(?=[\\p{Lu}\\d«“(№])|[。！？][”）」]?\\s*|\\n+");
  private static final Pattern SHORT =
      Pattern.compile(
          "(?:^|[\\s(])(?:п|пп|ст|стр|тыс|млн|млрд|г|гг|с|пос|обл|р|д|им|ул|см|т|б|No|Nos|Art|Arts|para|cl|a\\.m|p\\.m|e\\.g|i\\.e|т\\.\\s?е|т\\.\\s?д|\\p{Lu})$");

  /** What may stand behind 6 a.m. in its sentence. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}time|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|UTC|GMT|\\(");

  /** 15 ч. 00 мин., 500 руб. 00 коп.: one number in two units. */
  private static final Pattern PART = Pattern.compile("\\d ?(?:ч|час|руб|тг|долл|евро)$");

  private static final Pattern PART_BEHIND = Pattern.compile("\\d{2} ?(?:мин|коп|тиын|цент)");

  private static final char LATIN = '\u024f';
  private static final int HAN = 4;

  private Sentences() {}

  static List<Piece> of(String wording) {
    var pieces = new ArrayList<Piece>();
    Matcher end = END.matcher(wording);
    int from = 0;
    while (end.find()) {
      boolean point = wording.charAt(end.start()) == '.';
      String before = wording.substring(from, end.start());
      boolean small =
          point
              && SHORT.matcher(before).find()
              && !((before.endsWith("p.m") || before.endsWith("a.m"))
                  && !CLOCK.matcher(wording).region(end.end(), wording.length()).lookingAt());
      small |=
          point
              && PART.matcher(before).find()
              && PART_BEHIND.matcher(wording).region(end.end(), wording.length()).lookingAt();
      if (!small && !before.isBlank()) {
        pieces.add(new Piece(from, end.end()));
        from = end.end();
      }
    }
    if (!wording.substring(from).isBlank()) {
      pieces.add(new Piece(from, wording.length()));
    }
    return pieces;
  }

  /** How many letters its content takes in Russian, by what the languages usually need. */
  static int length(Language language, String sentence) {
    int letters = 0;
    for (int i = 0; i < sentence.length(); i++) {
      letters += language == Language.ZH && sentence.charAt(i) > LATIN ? HAN : 1;
    }
    return letters;
  }
}
