package org.dostyk.node.imports;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the names that stand in a cell. Offices write a name in two scripts into one cell: {@code
 * Циндаоский университет / 青岛大学}, {@code Qingdao University (青岛大学)}.
 *
 * @param tag the BCP 47 tag of the language as far as letters tell it: hanzi are Chinese, Cyrillic
 *     letters Kazakh where one of them is Kazakh alone and Russian otherwise, plain Latin letters
 *     English; {@code und} where they do not tell
 */
public record Spelling(String tag, String text) {
  private static final Pattern PARTS = Pattern.compile("\\n|;|；|\\||／|\\s/\\s|\\s[–—]\\s");
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern BRACKETS = Pattern.compile("[(（\\[]([^()（）\\[\\]]+)[)）\\]]");
  private static final Pattern ABBREVIATION = Pattern.compile("[\\p{Lu}\\p{Ll}\\d.&-]{2,12}");

  /** What may stand before or behind a name and is no part of it. */
  private static final String BESIDE = " \t\n\u000B\f\r,/–—-";

  private static final String KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

  /** The names in a cell, in their order, none twice. */
  public static List<Spelling> in(String cell) {
    var found = new ArrayList<Spelling>();
    for (String part : PARTS.split(cell)) {
      for (String piece : slashed(part)) {
        bracketed(piece, found);
      }
    }
    return found.stream().distinct().toList();
  }

  /** A slash without spaces parts two names only where the script changes at it. */
  private static List<String> slashed(String part) {
    String[] pieces = SLASH.split(part);
    return pieces.length == 2
            && script(pieces[0]) != script(pieces[1])
            && script(pieces[0]) != UnicodeScript.COMMON
            && script(pieces[1]) != UnicodeScript.COMMON
        ? List.of(pieces)
        : List.of(part);
  }

  /** What brackets hold is a name of its own if it is in another script, or an abbreviation. */
  private static void bracketed(String piece, List<Spelling> found) {
    String around = BRACKETS.matcher(piece).replaceAll(" ");
    var inside = new ArrayList<String>();
    String outside =
        BRACKETS
            .matcher(piece)
            .replaceAll(
                brackets -> {
                  String held = brackets.group(1).strip();
                  if (isAnother(held, around)) {
                    inside.add(held);
                    return " ";
                  }
                  return Matcher.quoteReplacement(brackets.group());
                });
    mixed(outside, found);
    inside.forEach(held -> mixed(held, found));
  }

  private static boolean isAnother(String held, String around) {
    return isAbbreviation(held)
        || script(held) != script(around) && script(held) != UnicodeScript.COMMON;
  }

  private static boolean isAbbreviation(String held) {
    return ABBREVIATION.matcher(held).matches()
        && held.codePoints().filter(Character::isUpperCase).count() >= 2;
  }

  /** Hanzi beside several words in letters are two names; "IT学院" is one. */
  private static void mixed(String piece, List<Spelling> found) {
    String name = piece.strip();
    int first = 0;
    while (first < name.length() && !isHan(name.charAt(first))) {
      first++;
    }
    int end = name.length();
    while (end > first && !isHan(name.charAt(end - 1))) {
      end--;
    }
    if (first < name.length() && parts(name, first, name.substring(0, first))) {
      add(name.substring(0, first), found);
      mixed(name.substring(first), found);
    } else if (end > 0 && end < name.length() && parts(name, end, name.substring(end))) {
      add(name.substring(0, end), found);
      add(name.substring(end), found);
    } else {
      add(name, found);
    }
  }

  /** Whether a name ends where hanzi begin or end: a space stands there, or many words beside. */
  private static boolean parts(String name, int border, String letters) {
    return border > 0
        && letters.codePoints().anyMatch(Character::isLetter)
        && (Character.isWhitespace(name.charAt(border))
            || Character.isWhitespace(name.charAt(border - 1))
            || letters.strip().matches("(?s).*\\p{L}.*\\s.*\\p{L}.*"));
  }

  private static void add(String text, List<Spelling> found) {
    int from = 0;
    int to = text.length();
    while (from < to && BESIDE.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && BESIDE.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    String name = text.substring(from, to);
    if (name.codePoints().anyMatch(Character::isLetter)) {
      found.add(new Spelling(tagOf(name), name));
    }
  }

  /** The language's tag as far as letters tell it. */
  public static String tagOf(String text) {
    return switch (script(text)) {
      case HAN -> "zh";
      case CYRILLIC -> text.chars().anyMatch(c -> KAZAKH.indexOf(c) >= 0) ? "kk" : "ru";
      case LATIN ->
          text.codePoints().filter(Character::isLetter).allMatch(c -> c < 128) ? "en" : "und-Latn";
      default -> "und";
    };
  }

  private static boolean isHan(char c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  /** The script of most letters; COMMON where there is none. */
  private static UnicodeScript script(String text) {
    int han = 0;
    int cyrillic = 0;
    int latin = 0;
    UnicodeScript other = UnicodeScript.COMMON;
    for (int c : text.codePoints().filter(Character::isLetter).toArray()) {
      switch (UnicodeScript.of(c)) {
        case HAN -> han += 3;
        case CYRILLIC -> cyrillic++;
        case LATIN -> latin++;
        default -> other = UnicodeScript.of(c);
      }
    }
    int most = Math.max(han, Math.max(cyrillic, latin));
    return most == 0
        ? other
        : most == han
            ? UnicodeScript.HAN
            : most == cyrillic ? UnicodeScript.CYRILLIC : UnicodeScript.LATIN;
  }
}
