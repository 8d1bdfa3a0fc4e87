package org.dostyk.node.search;

import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes down what ICU's rules say of Chinese characters; part of the build. Lines: a mark, what it
 * is, a tab, of which characters.
 */
final class CharactersWriter {
  /** Another reading of 重 before 庆; the rules allow a space between them. */
  private static final Pattern BEFORE = Pattern.compile("\\{(\\p{IsHan})}' '\\?(\\p{IsHan})\\s*>");

  private static final Pattern SIMPLER = Pattern.compile("(?m)^(\\p{IsHan}+) > (\\p{IsHan}+);$");

  /** A character that no rule reads in another way before or behind it. */
  private static final String OTHER = "一";

  private CharactersWriter() {}

  static byte[] write() {
    var text = new StringBuilder();
    readings(text);
    Matcher rule =
        SIMPLER.matcher(Transliterator.getInstance("Traditional-Simplified").toRules(false));
    while (rule.find()) {
      line(text, Characters.SIMPLER, rule.group(2), rule.group(1));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void readings(StringBuilder text) {
    Transliterator pinyin = Transliterator.getInstance("Han-Latin/Names");
    Map<String, StringBuilder> inside = new TreeMap<>();
    Map<String, StringBuilder> first = new TreeMap<>();
    for (String letter : new UnicodeSet().applyIntPropertyValue(UProperty.SCRIPT, UScript.HAN)) {
      String[] two = pinyin.transliterate(OTHER + letter).split("\\s+");
      String usual = two.length == 2 ? Characters.plain(two[1]) : "";
      String surname = Characters.plain(pinyin.transliterate(letter));
      if (!usual.isEmpty()) {
        inside.computeIfAbsent(usual, s -> new StringBuilder()).append(letter);
      }
      if (!surname.equals(usual)) {
        first.computeIfAbsent(surname, s -> new StringBuilder()).append(letter);
      }
    }
    inside.forEach((sound, of) -> line(text, Characters.USUAL, sound, of.toString()));
    first.forEach((sound, of) -> line(text, Characters.FIRST, sound, of.toString()));
    var pairs = new TreeSet<String>();
    for (String rules : new String[] {pinyin.toRules(false), latin()}) {
      Matcher rule = BEFORE.matcher(rules);
      while (rule.find()) {
        pairs.add(rule.group(1) + rule.group(2));
      }
    }
    for (String pair : pairs) {
      String[] begins = pinyin.transliterate(pair).split("\\s+");
      String[] follows = pinyin.transliterate(OTHER + pair).split("\\s+");
      line(text, Characters.FIRST_BEFORE, Characters.plain(begins[0]), pair);
      line(text, Characters.BEFORE, Characters.plain(follows[1]), pair);
    }
  }

  private static String latin() {
    return Transliterator.getInstance("Han-Latin").toRules(false);
  }

  private static void line(StringBuilder text, char mark, String what, String of) {
    text.append(mark).append(what).append('\t').append(of).append('\n');
  }
}
