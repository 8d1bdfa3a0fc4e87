package org.dostyk.node.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chinese syllables as Russian and Kazakh write them, by the system of Palladius (Kafarov), and
 * back to pinyin: Циндао is qingdao, Синьцзян is xinjiang.
 */
final class Palladius {
  private static final int LONGEST = 6;
  private static final Map<String, String> SYLLABLES = syllables();
  private static final Set<String> SOUNDS =
      SYLLABLES.values().stream().map(Sound::of).collect(Collectors.toUnmodifiableSet());

  /** Нанькайский. */
  private static final Pattern ADJECTIVE = Pattern.compile("ск(ий|ого|ая|ой|ом|ое)$");

  private Palladius() {}

  /** The pinyin of a folded Cyrillic word; empty where it is not made of Chinese syllables. */
  static Optional<String> pinyin(String word) {
    Optional<String> pinyin = ofSyllables(word);
    return pinyin.isPresent() ? pinyin : ofSyllables(ADJECTIVE.matcher(word).replaceFirst(""));
  }

  /** Whether a sound in Latin letters is made of Chinese syllables. */
  static boolean isPinyin(String sound) {
    boolean[] from = new boolean[sound.length() + 1];
    from[sound.length()] = true;
    for (int i = sound.length() - 1; i >= 0; i--) {
      for (int n = Math.min(LONGEST, sound.length() - i); n > 0 && !from[i]; n--) {
        from[i] = from[i + n] && SOUNDS.contains(sound.substring(i, i + n));
      }
    }
    return from[0];
  }

  private static Optional<String> ofSyllables(String word) {
    String[] from = new String[word.length() + 1];
    from[word.length()] = "";
    for (int i = word.length() - 1; i >= 0; i--) {
      for (int n = Math.min(LONGEST, word.length() - i); n > 0 && from[i] == null; n--) {
        String syllable = SYLLABLES.get(word.substring(i, i + n));
        if (syllable != null && from[i + n] != null) {
          from[i] = syllable + from[i + n];
        }
      }
    }
    return word.isEmpty() ? Optional.empty() : Optional.ofNullable(from[0]);
  }

  private static Map<String, String> syllables() {
    var all = new HashMap<String, String>();
    Map<String, String> hard =
        table("а a ай ai ань an ан ang ао ao о o оу ou у u э e эй ei энь en эн eng ун ong");
    Map<String, String> round =
        table("уа ua уай uai уань uan уан uang уй ui уэй ui унь un о uo у u ун ong");
    Map<String, String> soft =
        table(
            "и i я ia янь ian ян iang яо iao е ie инь in ин ing ю iu юй u юэ ue юань uan юнь un "
                + "юн iong у ü");
    String hardInitials = "б b п p м m ф f д d т t н n л l г g к k х h цз z ц c с s";
    String sharpInitials = "чж zh ч ch ш sh ж r";
    String softInitials = "б b п p м m д d т t н n л l цз j ц q с x";
    table(hardInitials).forEach((ru, en) -> join(all, ru, en, hard));
    table(hardInitials).forEach((ru, en) -> join(all, ru, en, round));
    table(sharpInitials).forEach((ru, en) -> join(all, ru, en, hard));
    table(sharpInitials).forEach((ru, en) -> join(all, ru, en, round));
    table(softInitials).forEach((ru, en) -> join(all, ru, en, soft));
    table("цзы zi цы ci сы si чжи zhi чи chi ши shi жи ri").forEach(all::put);
    table(
            "а a ай ai ань an ан ang ао ao о o оу ou э e энь en эр er и yi я ya янь yan ян yang "
                + "яо yao е ye инь yin ин ying ю you юй yu юэ yue юань yuan юнь yun юн yong у wu "
                + "ва wa вай wai вань wan ван wang во wo вэй wei вэнь wen вэн weng")
        .forEach(all::put);
    return Map.copyOf(all);
  }

  private static void join(
      Map<String, String> all, String ru, String en, Map<String, String> finals) {
    finals.forEach((r, e) -> all.putIfAbsent(ru + r, en + e.replace("ü", "u")));
  }

  private static Map<String, String> table(String pairs) {
    String[] cells = pairs.split(" ");
    var table = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.length; i += 2) {
      table.put(cells[i], cells[i + 1]);
    }
    return table;
  }
}
