package org.dostyk.node.parity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dostyk.node.values.Language;

/**
 * How one party of the agreement is called: its names and short names in each language.
 *
 * @param names no blank names; a language may be absent
 * @param kinds what it is, in the words of the tables: a university, a company; none if unknown
 * @param isAlone whether the names are its own, by which it may be called without any other word
 */
public record PartyName(Map<Language, List<String>> names, Set<String> kinds, boolean isAlone) {
  private static final int ENDING = 2;
  private static final int LONG = 5;

  public PartyName {
    names = Map.copyOf(names);
    kinds = Set.copyOf(kinds);
  }

  /** A party of which only the names are known. */
  public PartyName(Map<Language, List<String>> names) {
    this(names, Set.of(), false);
  }

  /** The names in a language by which it is called without any other word. */
  static Pattern alone(Language language, PartyName party) {
    return Pattern.compile(
        party.names.getOrDefault(language, List.of()).stream()
            .map(name -> TermWords.pattern(language, name).pattern())
            .collect(Collectors.joining("|", "(?:", ")")));
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
