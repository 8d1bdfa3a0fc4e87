package org.dostyk.node.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.search.Part.Role;

/** Two countries in two characters, as Chinese names have them: 哈英 is Kazakh and British. */
final class Countries {
  private static final Map<Character, String> SHORT =
      Map.ofEntries(
          Map.entry('中', "china"),
          Map.entry('哈', "kazakhstan"),
          Map.entry('俄', "russia"),
          Map.entry('英', "united-kingdom"),
          Map.entry('德', "germany"),
          Map.entry('法', "france"),
          Map.entry('美', "america"),
          Map.entry('日', "japan"),
          Map.entry('韩', "south-korea"),
          Map.entry('土', "turkey"),
          Map.entry('乌', "uzbekistan"),
          Map.entry('吉', "kyrgyzstan"),
          Map.entry('塔', "tajikistan"));

  /** What a country is called in the lexicon, where names at home leave it out. */
  private static final Map<String, String> HOMES =
      Map.ofEntries(
          Map.entry("CN", "china"),
          Map.entry("KZ", "kazakhstan"),
          Map.entry("RU", "russia"),
          Map.entry("UZ", "uzbekistan"),
          Map.entry("KG", "kyrgyzstan"),
          Map.entry("TJ", "tajikistan"),
          Map.entry("TM", "turkmenistan"),
          Map.entry("MN", "mongolia"),
          Map.entry("BY", "belarus"),
          Map.entry("AZ", "azerbaijan"),
          Map.entry("TR", "turkey"),
          Map.entry("KR", "south-korea"),
          Map.entry("JP", "japan"),
          Map.entry("MY", "malaysia"));

  private Countries() {}

  /**
   * The country by its key; empty where it is not known.
   *
   * @param home its code; empty where it is not said
   */
  static Set<String> of(String home) {
    String key = HOMES.get(home);
    return key == null ? Set.of() : Set.of(key);
  }

  /** Whether two of them stand here and what follows is no name's rest: 中德应用技术大学. */
  static boolean areTwo(String run, int at) {
    if (at + 2 >= run.length()
        || !SHORT.containsKey(run.charAt(at))
        || !SHORT.containsKey(run.charAt(at + 1))
        || run.charAt(at) == run.charAt(at + 1)) {
      return false;
    }
    Lexicon.Found here = Lexicon.usual().atHan(run, at);
    Lexicon.Found next = Lexicon.usual().atHan(run, at + 2);
    return (here == null || here.words() < 2)
        && next != null
        && (next.part().role() == Role.KIND || next.part().role() == Role.FIELD)
        && next.words() > 1;
  }

  static List<Part> two(String run, int at) {
    return List.of(country(run.charAt(at)), country(run.charAt(at + 1)));
  }

  private static Part country(char letter) {
    return new Part(Role.COUNTRY, SHORT.getOrDefault(letter, ""));
  }
}
