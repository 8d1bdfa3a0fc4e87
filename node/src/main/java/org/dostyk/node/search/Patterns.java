package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dostyk.node.search.Lexicon.Found;
import org.dostyk.node.search.Part.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentReferenceHashMap;

/** Rows of words in alphabets that mean something together, found by their first letters. */
final class Patterns {
  private static final java.util.regex.Pattern PLACE_ADJECTIVE =
      java.util.regex.Pattern.compile("ск(ий|ая|ое|ого|ой)$");

  /** Letters by which patterns are looked up. */
  static final int HANDLE = 3;

  private static final int FINE = 6;

  /** Letters of a word from which on a slip of the pen is recognised. */
  private static final int LONG = 8;

  private final Map<String, List<Pattern>> patterns = new HashMap<>();

  /** The same by as many letters as they have: few words begin with six of the same. */
  private final Map<String, List<Pattern>> fine = new HashMap<>();

  /** By words that were met of late, as long as there is room: most stand in many names. */
  private final Map<String, List<Pattern>> beginning = new ConcurrentReferenceHashMap<>();

  /** Patterns of one long word that is no place, by their first letter. */
  private final Map<Character, List<Pattern>> single = new HashMap<>();

  /**
   * What words in a row may mean together.
   *
   * @param letters of its words together
   * @param turn the lower, the sooner it is tried
   */
  private record Pattern(List<Stem> stems, Part part, int letters, int turn) {
    Pattern(List<Stem> stems, Part part) {
      this(stems, part, letters(stems), 0);
    }

    Pattern at(int place) {
      return new Pattern(stems, part, letters, place);
    }

    private static int letters(List<Stem> stems) {
      int letters = 0;
      for (Stem stem : stems) {
        letters += stem.letters().length();
      }
      return letters;
    }
  }

  /**
   * A word of a pattern.
   *
   * @param endings how many letters may follow it
   */
  record Stem(String letters, int endings) {
    boolean fits(String word) {
      return word.startsWith(letters) && word.length() - letters.length() <= endings;
    }
  }

  /** The longest part that begins with this word; null where none does. */
  @Nullable Found at(List<String> words, int from) {
    for (Pattern p : beginning(words.get(from))) {
      if (fits(p, words, from)) {
        return new Found(p.part(), p.stems().size(), p.stems().getFirst().letters().length());
      }
    }
    return null;
  }

  /** Whose first word fits a word, in the order in which they are tried. */
  private List<Pattern> beginning(String word) {
    List<Pattern> known = beginning.get(word);
    if (known == null) {
      known = sought(word);
      beginning.put(word, known);
    }
    return known;
  }

  private List<Pattern> sought(String word) {
    var all = new ArrayList<Pattern>();
    for (int n = Math.min(HANDLE, word.length()); n > 0; n--) {
      var some = new ArrayList<Pattern>();
      for (int longer = n < HANDLE ? n : Math.min(FINE, word.length()); longer >= n; longer--) {
        for (Pattern p : fine.getOrDefault(word.substring(0, longer), List.of())) {
          if (p.stems().getFirst().fits(word)) {
            some.add(p);
          }
        }
      }
      some.sort(Comparator.comparingInt(Pattern::turn));
      all.addAll(some);
    }
    return List.copyOf(all);
  }

  /** The kinds of institution of which a word is the beginning. */
  Set<String> kindsBeginning(String word) {
    var kinds = new TreeSet<String>();
    if (word.length() >= HANDLE) {
      for (Pattern p : patterns.getOrDefault(word.substring(0, HANDLE), List.of())) {
        Stem first = p.stems().getFirst();
        if (p.part().role() == Role.KIND
            && p.stems().size() == 1
            && (first.letters().startsWith(word) || first.fits(word))) {
          kinds.add(p.part().key());
        }
      }
    }
    return kinds;
  }

  /** Whether a word is, or begins, one that names have in common: a kind, a field, a rank. */
  boolean isUsual(String word) {
    return word.length() >= HANDLE
        && patterns.getOrDefault(word.substring(0, HANDLE), List.of()).stream()
            .filter(p -> p.part().role() != Role.PLACE && p.part().role() != Role.COUNTRY)
            .map(p -> p.stems().getFirst())
            .anyMatch(first -> first.letters().startsWith(word) || first.fits(word));
  }

  /** The part that a long word would be but for one letter; null where none is so near. */
  @Nullable Found misspelt(String word) {
    if (word.length() < LONG) {
      return null;
    }
    boolean adjective = PLACE_ADJECTIVE.matcher(word).find();
    for (Pattern p : single.getOrDefault(word.charAt(0), List.of())) {
      Stem only = p.stems().getFirst();
      String stem = only.letters();
      int length = stem.length();
      if (length > word.length() + 1 || word.length() > length + 1 + only.endings()) {
        continue;
      }
      if (!adjective && p.part().role() == Role.PLACE) {
        continue; // what resembles a place may be somebody
      }
      for (int n = length - 1; n <= Math.min(word.length(), length + 1); n++) {
        if (word.length() - n <= only.endings()
            && Sounding.isHalf(word, stem)
            && Sounding.distance(word.substring(0, n), stem, 1) == 1) {
          return new Found(p.part(), 1);
        }
      }
    }
    return null;
  }

  /** Whether the words behind the first fit, too. */
  private static boolean fits(Pattern p, List<String> words, int from) {
    if (from + p.stems().size() > words.size()) {
      return false;
    }
    for (int i = 1; i < p.stems().size(); i++) {
      if (!p.stems().get(i).fits(words.get(from + i))) {
        return false;
      }
    }
    return true;
  }

  void add(List<Stem> stems, Part part) {
    String first = stems.getFirst().letters();
    String handle = first.substring(0, Math.min(HANDLE, first.length()));
    patterns.computeIfAbsent(handle, h -> new ArrayList<>()).add(new Pattern(stems, part));
  }

  /** Makes it ready when all have been added: the longest stand first. */
  void sort() {
    Comparator<Pattern> longest =
        (one, other) -> {
          int words = other.stems().size() - one.stems().size();
          return words == 0 ? other.letters() - one.letters() : words;
        };
    patterns.replaceAll((handle, list) -> inTurn(list.stream().sorted(longest).toList()));
    patterns.values().forEach(list -> list.forEach(this::finely));
    patterns.values().forEach(list -> list.forEach(this::alone));
    fine.replaceAll((letters, list) -> List.copyOf(list));
  }

  private static List<Pattern> inTurn(List<Pattern> sorted) {
    return IntStream.range(0, sorted.size()).mapToObj(i -> sorted.get(i).at(i)).toList();
  }

  private void alone(Pattern p) {
    String first = p.stems().getFirst().letters();
    if (p.stems().size() == 1 && first.length() >= LONG - 1) {
      single.computeIfAbsent(first.charAt(0), c -> new ArrayList<>()).add(p);
    }
  }

  private void finely(Pattern p) {
    String letters = p.stems().getFirst().letters();
    fine.computeIfAbsent(
            letters.substring(0, Math.min(FINE, letters.length())), l -> new ArrayList<>())
        .add(p);
  }
}
