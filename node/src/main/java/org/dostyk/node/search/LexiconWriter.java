package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.search.Part.Role;
import org.dostyk.node.search.Patterns.Stem;

/**
 * Reads the tables of words and places and writes how each is met in names; part of the build, for
 * folding forty thousand words takes a second of a processor that has just begun.
 */
final class LexiconWriter {
  private static final List<String> WORDS =
      List.of(
          "words.tsv",
          "words-more.tsv",
          "words-elsewhere.tsv",
          "words-further.tsv",
          "words-institutions.tsv",
          "words-neighbours.tsv");

  private static final Set<String> ADJECTIVE =
      Set.of("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие");
  private static final String LAST_LETTER = "аяыиоеьй";

  /** Kazakh consonants at a word's end, and what becomes of them before a vowel: көлік, көлігі. */
  private static final String VOICELESS = "кқп";

  private static final String VOICED = "гғб";

  /** Letters of an adjective without its ending, at least: Ханой is none. */
  private static final int SHORTEST = 4;

  private final StringBuilder text = new StringBuilder();

  private LexiconWriter() {}

  static String write() {
    var writer = new LexiconWriter();
    for (String file : WORDS) {
      for (String[] cells : Lexicon.rows(file)) {
        writer.add(Role.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells);
      }
    }
    for (String file : Lexicon.PLACES) {
      for (String[] cells : Lexicon.rows(file)) {
        writer.add(cells[1].equals("*") ? Role.COUNTRY : Role.PLACE, cells);
      }
    }
    return writer.text.toString();
  }

  private void line(char mark, String rest) {
    text.append(mark).append(rest).append('\n');
  }

  private void add(Role role, String[] cells) {
    line((char) (Lexicon.FIRST_ROLE + role.ordinal()), cells[0]);
    boolean china = role == Role.PLACE && cells[1].equals("CN");
    for (int i = 2; i < cells.length; i++) {
      for (String spelling : cells[i].split("\\|")) {
        String bare = spelling.strip();
        if (!bare.isEmpty()) {
          add(bare);
          if (china) {
            apart(bare).ifPresent(this::add);
          }
          line(Lexicon.SPELLING, bare);
        }
      }
    }
  }

  /** Xin Jiang, as some write Xinjiang. */
  private static Optional<String> apart(String spelling) {
    return spelling.length() > 1
            && spelling.length() < 4
            && spelling.codePoints().allMatch(Sound::isHan)
        ? Optional.of(String.join(" ", Sound.syllables(spelling)))
        : Optional.empty();
  }

  private void add(String spelling) {
    String folded = Sound.folded(spelling);
    if (folded.codePoints().anyMatch(Sound::isUnspaced)) {
      line(Lexicon.HAN, folded.replaceAll("[^\\p{L}\\p{N}]", ""));
      return;
    }
    var stems = new ArrayList<Stem>();
    String open = folded.replaceFirst("облысы$", "облыс*");
    boolean exact = open.startsWith("=");
    for (String word : Words.of(open.replace("*", "\u00a4"))) {
      stems.add(exact ? new Stem(word, 0) : stem(word));
    }
    if (!stems.isEmpty()) {
      pattern(stems);
      String last = stems.getLast().letters();
      int voiced = last.isEmpty() ? -1 : VOICELESS.indexOf(last.charAt(last.length() - 1));
      if (voiced >= 0 && stems.getLast().endings() > 4) {
        var softer = new ArrayList<Stem>(stems.subList(0, stems.size() - 1));
        softer.add(new Stem(last.substring(0, last.length() - 1) + VOICED.charAt(voiced), 5));
        if (stems.size() > 1 || last.length() > Patterns.HANDLE) {
          pattern(softer);
        }
      }
    }
  }

  private void pattern(List<Stem> stems) {
    var words = new StringBuilder();
    stems.forEach(s -> words.append(s.letters()).append(s.endings()).append(' '));
    line(Lexicon.WORDS, words.toString());
  }

  private static Stem stem(String word) {
    if (word.endsWith("\u00a4")) {
      return new Stem(word.substring(0, word.length() - 1), 6);
    }
    if (!Sound.isCyrillic(word.codePointAt(0)) || word.length() < 5) {
      return new Stem(word, word.length() > 4 && !Sound.isCyrillic(word.codePointAt(0)) ? 1 : 0);
    }
    if (word.equals("область")) {
      return new Stem("област", 2); // областной is a rank
    }
    String adjective = word.substring(0, word.length() - 2);
    if (adjective.length() >= SHORTEST && ADJECTIVE.contains(word.substring(adjective.length()))) {
      return new Stem(adjective, 3);
    }
    boolean vowel = LAST_LETTER.indexOf(word.charAt(word.length() - 1)) >= 0;
    String bare = vowel ? word.substring(0, word.length() - 1) : word;
    return new Stem(bare.length() < 4 ? word : bare, bare.length() < word.length() ? 3 : 4);
  }
}
