package org.dostyk.node.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * How names sound in Korea and Japan: Hangul in the revised romanisation, and what Chinese
 * characters are read as there; 高丽 is Goryeo and 中央 Chuo.
 */
final class EastAsian {
  private static final String NEWER =
      "経经済济広广関关沢泽浜滨竜龙芸艺薬药図图鉄铁総总歯齿獣兽県县徳德恵惠暁晓桜樱栄荣気气権权円圆実实労劳"
          + "産产画画仏佛価价仮假検检駒驹読读売卖辺边応应戦战発发変变伝传転转桟栈縄绳鉱矿鋼钢塩盐蔵藏摂摄"
          + "斎斋覚觉郷乡観观顕显峡峡狭狭挙举拠据証证専专戯戏黒黑壱壹両两焼烧浄净剤剂続续楽乐静静鶴鹤館馆医医";

  private static final String[] FIRST = "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ");
  private static final String[] MIDDLE =
      "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
  private static final String[] LAST =
      "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");

  private static final int SYLLABLES = 0xAC00;

  private static final Supplier<Map<Integer, String[]>> READINGS =
      SingletonSupplier.of(EastAsian::readings);

  private EastAsian() {}

  /** Japan's newer characters as mainland China writes them. */
  static String simplified(String text) {
    StringBuilder simplified = null;
    for (int i = 0; i < text.length(); i++) {
      int at = NEWER.indexOf(text.charAt(i));
      if (at >= 0 && at % 2 == 0 && NEWER.charAt(at + 1) != text.charAt(i)) {
        simplified = simplified == null ? new StringBuilder(text) : simplified;
        simplified.setCharAt(i, NEWER.charAt(at + 1));
      }
    }
    return simplified == null ? text : simplified.toString();
  }

  /** Hangul in plain Latin letters. */
  static String romanised(String hangul) {
    var latin = new StringBuilder();
    hangul
        .codePoints()
        .map(c -> c - SYLLABLES)
        .filter(c -> c >= 0 && c < FIRST.length * MIDDLE.length * LAST.length)
        .forEach(
            c ->
                latin
                    .append(FIRST[c / (MIDDLE.length * LAST.length)])
                    .append(MIDDLE[c / LAST.length % MIDDLE.length])
                    .append(LAST[c % LAST.length]));
    return latin.toString().replace("-", "");
  }

  /** What Koreans read these characters as; empty where one of them is not known. */
  static Optional<String> korean(String han) {
    return read(han, 1);
  }

  /** What the Japanese read these characters as; empty where one of them is not known. */
  static Optional<String> japanese(String han) {
    return read(han, 2);
  }

  /**
   * Whether what the one is called at home is what the other is called in English: Japan's 工業大学 are
   * institutes of technology, Korea's 전문대학 universities.
   *
   * @param home the country's code; empty where it is not said
   */
  static boolean areOneKind(NameReading there, NameReading abroad, String home) {
    if (abroad.isUnspaced()) {
      return false;
    }
    Set<String> kinds = abroad.of(Part.Role.KIND);
    Set<String> kind = there.of(Part.Role.KIND);
    return switch (home) {
      case "JP" ->
          there.han()
              && kind.equals(Set.of("university"))
              && kinds.equals(Set.of("institute"))
              && Near.fields(there.of(Part.Role.FIELD))
                  .equals(Near.fields(abroad.of(Part.Role.FIELD)))
              && !there.of(Part.Role.FIELD).isEmpty();
      case "KR" ->
          there.script().equals("hang")
              && kind.equals(Set.of("college"))
              && kinds.equals(Set.of("university"));
      default -> false;
    };
  }

  private static Optional<String> read(String han, int where) {
    var read = new StringBuilder();
    for (int i = 0; i < han.length(); i++) {
      String[] known = READINGS.get().get((int) han.charAt(i));
      if (known == null || known[where].equals("-")) {
        return Optional.empty();
      }
      read.append(known[where]);
    }
    return Optional.of(read.toString());
  }

  private static Map<Integer, String[]> readings() {
    var readings = new HashMap<Integer, String[]>();
    for (String[] cells : Lexicon.rows("readings.txt")) {
      String[] words = cells[0].split(" ");
      readings.put(words[0].codePointAt(0), words);
    }
    return readings;
  }
}
