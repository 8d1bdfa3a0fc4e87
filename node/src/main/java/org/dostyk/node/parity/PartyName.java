package org.dostyk.node.parity;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dostyk.node.values.Language;

/**
 * How one party of the agreement is called: its names and short names in each language.
 *
 * @param names no blank names; a language may be absent
 */
public record PartyName(Map<Language, List<String>> names) {
  private static final int ENDING = 2;
  private static final int LONG = 5;

  public PartyName {
    names = Map.copyOf(names);
  }

  /** The names in a language, longest first, each word with whichever ending. */
  static Pattern pattern(Language language, PartyName party) {
    return Pattern.compile(
        party.names.getOrDefault(language, List.of()).stream()
            .sorted(java.util.Comparator.comparingInt(String::length).reversed())
            .map(name -> words(language, Plain.of(name.strip())))
            .collect(Collectors.joining("|", "(?:", ")")));
  }

  private static String words(Language language, String name) {
    if (language == Language.ZH) {
      return Pattern.quote(name);
    }
    return java.util.Arrays.stream(name.split(" +", -1))
        .map(PartyName::stem)
        .collect(Collectors.joining(" +", "(?<!\\p{L})", "(?!\\p{L})"));
  }

  private static String stem(String word) {
    boolean letters = word.chars().allMatch(Character::isLetter);
    return letters && word.length() >= LONG
        ? Pattern.quote(word.substring(0, word.length() - ENDING)) + "\\p{L}*"
        : Pattern.quote(word) + "\\p{L}{0,4}";
  }
}
