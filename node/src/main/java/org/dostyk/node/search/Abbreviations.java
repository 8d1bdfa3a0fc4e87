package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short forms that stand in names: КазНУ, ENU, 北外, КНИТУ-КАИ. */
final class Abbreviations {
  private static final Pattern QUOTES = Pattern.compile("[«»\"“”„.]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\-–—/]+");
  private static final Pattern IN_BRACKETS = Pattern.compile("[(（\\[]([^)）\\]]*)[)）\\]]");
  private static final Pattern FEW =
      Pattern.compile("(?U)\\p{Lu}[\\p{L}]{0,3}\\p{Lu}[\\p{L}]{0,4}|\\p{Lu}{2,8}");
  private static final Pattern MANY = Pattern.compile("(?U)\\p{Lu}\\p{L}{2,11}");

  /** Characters of a short form in Chinese, at most. */
  private static final int HAN = 4;

  /** Letters of a word that may be nothing but a short form, at most. */
  private static final int CAPITALS = 6;

  private Abbreviations() {}

  /** A name without short forms in brackets: beside a full name they say nothing more. */
  static String without(String name) {
    Matcher brackets = IN_BRACKETS.matcher(name);
    var main = new StringBuilder();
    while (brackets.find()) {
      String inside = brackets.group(1).strip();
      boolean all = brackets.start() == 0 && brackets.end() == name.length();
      brackets.appendReplacement(
          main,
          Matcher.quoteReplacement(
              !all && (isOne(inside) || isShortHan(inside, name.substring(0, brackets.start())))
                  ? " "
                  : " " + inside + " "));
    }
    return brackets.appendTail(main).toString();
  }

  /** (二外) behind a name in another script. */
  private static boolean isShortHan(String inside, String before) {
    return inside.length() <= HAN
        && !inside.isEmpty()
        && inside.codePoints().allMatch(Sound::isHan)
        && !before.isEmpty()
        && before.codePoints().noneMatch(Sound::isHan)
        && !isPlace(inside)
        && !Lexicon.usual().isKind(inside);
  }

  private static boolean isPlace(String han) {
    Lexicon.Found found = Lexicon.usual().atHan(han, 0);
    return found != null && found.part().role() == Part.Role.PLACE && found.words() == han.length();
  }

  /** The letters of abbreviations in a name, as they are written. */
  static List<String> of(String name) {
    String bare = QUOTES.matcher(name).replaceAll(" ").strip();
    List<String> han = ofCharacters(bare);
    if (!han.isEmpty()) {
      return han;
    }
    String[] words = BETWEEN_WORDS.split(bare);
    if (bare.codePoints().noneMatch(Character::isLowerCase) && words.length > 1 && !areAll(words)) {
      return List.of(); // a name in capitals
    }
    var letters = new ArrayList<String>();
    for (String word : words) {
      if (isOne(word) && Lexicon.usual().at(List.of(Sound.folded(word)), 0) == null) {
        letters.add(word);
      }
    }
    return letters;
  }

  private static boolean isOne(String word) {
    if (FEW.matcher(word).matches()) {
      return true;
    }
    long capitals = word.codePoints().filter(Character::isUpperCase).count();
    return MANY.matcher(word).matches() && capitals > 2 && 5 * capitals >= 2L * word.length();
  }

  /** НИУ МГСУ: short words only, and none that says what it is. */
  private static boolean areAll(String[] words) {
    for (String word : words) {
      Lexicon.Found found = Lexicon.usual().at(List.of(Sound.folded(word)), 0);
      if (word.length() > CAPITALS || found != null && found.part().role() == Part.Role.KIND) {
        return false;
      }
    }
    return words.length < 4;
  }

  /** 北外 alone, or beside a place: 地大（武汉）. */
  private static List<String> ofCharacters(String bare) {
    if (bare.isEmpty() || !bare.codePoints().allMatch(c -> Sound.isHan(c) || c == ' ')) {
      return List.of();
    }
    String letters = "";
    for (String run : Sound.folded(bare).split(" +")) {
      Lexicon.Found found = Lexicon.usual().atHan(run, 0);
      boolean place =
          found != null
              && found.part().role() == Part.Role.PLACE
              && found.words() == run.length()
              && bare.indexOf(' ') > 0;
      if (!place && (!letters.isEmpty() || run.length() > HAN || Lexicon.usual().isKind(run))) {
        return List.of();
      }
      letters = place ? letters : run;
    }
    return letters.isEmpty() ? List.of() : List.of(letters);
  }
}
