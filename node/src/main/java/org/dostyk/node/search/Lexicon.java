package org.dostyk.node.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dostyk.node.search.Part.Role;
import org.dostyk.node.search.Patterns.Stem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.util.function.SingletonSupplier;

/**
 * The words that institutions' names are made of, and the places in them, in four languages. A
 * pattern is a row of words; Cyrillic words are met with the endings of Russian and Kazakh.
 */
final class Lexicon {
  static final String FILE = "lexicon.bin";

  /** Marks of the prepared lines: a spelling of a part, and how it is met in names. */
  static final char SPELLING = '=';

  static final char HAN = '~';
  static final char WORDS = '+';

  /** From here on a mark is the role of a part, whose lines follow. */
  static final char FIRST_ROLE = 'A';

  private static final Role[] ROLES = Role.values();

  /**
   * Read when it is first needed, by whoever comes first, while the others wait aside: a class's
   * own initialiser would hold on to the few threads that carry all requests.
   */
  private static final Supplier<Lexicon> USUAL = SingletonSupplier.of(Lexicon::open);

  static final List<String> PLACES =
      List.of("places.tsv", "places-further.tsv", "places-world.tsv", "places-neighbours.tsv");

  private static final int LONGEST_HAN = 10;

  private final Patterns patterns = new Patterns();
  private final Map<String, Part> han = new HashMap<>();

  private final Map<Part, List<String>> spellings = new HashMap<>();

  /** By which letters a part may stand in a short form, by its script; found when first asked. */
  private final Map<String, Set<String>> shortForms = new ConcurrentReferenceHashMap<>();

  private final Map<Part, Set<String>> sounds = new ConcurrentReferenceHashMap<>();
  private final Map<Part, Set<String>> syllables = new ConcurrentReferenceHashMap<>();

  static Lexicon usual() {
    return USUAL.get();
  }

  /** A part that begins at a word, how many words it takes, and letters of the first at least. */
  record Found(Part part, int words, int letters) {
    Found(Part part, int words) {
      this(part, words, 0);
    }
  }

  /** The longest part that begins with this word; null where none does. */
  @Nullable Found at(List<String> words, int from) {
    return patterns.at(words, from);
  }

  /** The kinds of institution of which a word is the beginning. */
  Set<String> kindsBeginning(String word) {
    return patterns.kindsBeginning(word);
  }

  /** Whether a word is, or begins, one that names have in common: a kind, a field, a rank. */
  boolean isUsual(String word) {
    return patterns.isUsual(word);
  }

  /** The part that a long word would be but for one letter; null where none is so near. */
  @Nullable Found misspelt(String word) {
    return patterns.misspelt(word);
  }

  /** The letters, by their sound, that may stand for a part in a short form in a script. */
  Set<String> shortForms(Part part, String script) {
    String key = script + part.role() + part.key();
    Set<String> known = shortForms.get(key);
    if (known == null) {
      var forms = new HashSet<String>();
      for (String spelling : spellings.getOrDefault(part, List.of())) {
        List<String> words = Words.of(Sound.folded(spelling.replace("*", "")));
        if (!words.isEmpty() && NameReading.script(words.getFirst()).equals(script)) {
          forms.addAll(ShortForms.ofWords(words));
        }
      }
      if (script.equals("latn")) {
        syllables(part).forEach(s -> forms.add(ShortForms.sound(s)));
      }
      if (script.equals("hani") && part.role() == Role.KIND) {
        forms.addAll(Set.of(ShortForms.sound("大"), ShortForms.sound("院")));
      }
      known = Set.copyOf(forms);
      shortForms.put(key, known);
    }
    return known;
  }

  /** What a part is called, as the lists have it. */
  List<String> spellings(Part part) {
    return spellings.getOrDefault(part, List.of());
  }

  /** How a place sounds in whatever language. */
  Set<String> sounds(String place) {
    Part part = new Part(Role.PLACE, place);
    Set<String> known = sounds.get(part);
    if (known == null) {
      var all = new TreeSet<String>();
      for (String spelling : spellings.getOrDefault(part, List.of())) {
        all.add(Sounding.stem(Sound.of(spelling.replace("*", "").replace(" ", ""))));
      }
      known = Set.copyOf(all);
      sounds.put(part, known);
    }
    return known;
  }

  /** The first letters of the syllables of a Chinese place: NJ for Nanjing. */
  Set<String> syllables(Part part) {
    Set<String> known = syllables.get(part);
    if (known == null) {
      var forms = new TreeSet<String>();
      for (String spelling : spellings.getOrDefault(part, List.of())) {
        if (part.role() == Role.PLACE
            && spelling.length() > 1
            && spelling.length() < 4
            && spelling.codePoints().allMatch(Sound::isHan)) {
          var letters = new StringBuilder();
          Sound.syllables(spelling).forEach(s -> letters.append(s.charAt(0)));
          forms.add(letters.toString());
        }
      }
      known = Collections.unmodifiableSet(forms); // in one order: initials are kept by the first
      syllables.put(part, known);
    }
    return known;
  }

  /** Whether these characters end with what an institution is. */
  boolean isKind(String han) {
    for (int i = 0; i < han.length(); i++) {
      Part part = this.han.get(han.substring(i));
      if (part != null && part.role() == Role.KIND) {
        return true;
      }
    }
    return false;
  }

  /** The longest part that begins with this character; null where none does. */
  @Nullable Found atHan(String text, int from) {
    for (int n = Math.min(LONGEST_HAN, text.length() - from); n > 0; n--) {
      String met = text.substring(from, from + n);
      Part part = han.get(met);
      if (part != null) {
        return new Found(part, n - left(part, met, text.substring(from + n)));
      }
    }
    return null;
  }

  /**
   * How much of it is to be read again: 农业大学 is agrarian and a university, 蒙古国立 Mongolia's
   * national.
   */
  private static int left(Part part, String met, String next) {
    if (part.role() == Role.FIELD && met.length() > 2) {
      boolean school = met.endsWith("学") && next.startsWith("院");
      return met.endsWith("大学") || met.endsWith("学院") ? 2 : school ? 1 : 0;
    }
    return part.role() == Role.COUNTRY
            && met.endsWith("国")
            && met.length() > 2
            && next.startsWith("立")
        ? 1
        : 0;
  }

  private Lexicon(String prepared) {
    var once = new Once();
    var part = new Part(Role.PARTICLE, "");
    List<String> said = new ArrayList<>();
    int from = 0;
    for (int to = prepared.indexOf('\n'); to >= 0; to = prepared.indexOf('\n', from)) {
      String rest = prepared.substring(from + 1, to);
      switch (prepared.charAt(from)) {
        case SPELLING -> said.add(once.letters(rest));
        case HAN -> han.putIfAbsent(once.letters(rest), part);
        case WORDS -> patterns.add(once.stems(rest), part);
        default -> {
          part = new Part(ROLES[prepared.charAt(from) - FIRST_ROLE], rest);
          said = spellings.computeIfAbsent(part, p -> new ArrayList<>());
        }
      }
      from = to + 1;
    }
    patterns.sort();
    spellings.replaceAll((p, all) -> List.copyOf(all));
  }

  /** Words that stand in many names, each held once. */
  private static final class Once {
    private final Map<String, String> letters = new HashMap<>();
    private final Map<Stem, Stem> stems = new HashMap<>();

    String letters(String word) {
      String known = letters.putIfAbsent(word, word);
      return known == null ? word : known;
    }

    List<Stem> stems(String words) {
      var all = new ArrayList<Stem>(2);
      int from = 0;
      for (int to = words.indexOf(' '); to >= 0; to = words.indexOf(' ', from)) {
        all.add(stem(words.substring(from, to - 1), words.charAt(to - 1) - '0'));
        from = to + 1;
      }
      return List.copyOf(all);
    }

    private Stem stem(String word, int endings) {
      return stems.computeIfAbsent(new Stem(word, endings), s -> new Stem(letters(word), endings));
    }
  }

  /** As it was prepared; where nobody has, prepared now. */
  private static Lexicon open() {
    try (InputStream in = Lexicon.class.getResourceAsStream("/search/" + FILE)) {
      return new Lexicon(
          in == null
              ? LexiconWriter.write()
              : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String[]> rows(String file) {
    var rows = new ArrayList<String[]>();
    try (InputStream in = Lexicon.class.getResourceAsStream("/search/" + file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
