package org.dostyk.node.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * How Chinese characters are read, the first as a surname, and how traditional ones are written on
 * the mainland. ICU knows both, but needs seconds of a processor to read its rules; {@link
 * CharactersWriter} asks it when the program is built. Thread-safe.
 */
final class Characters {
  static final String FILE = "characters.bin";

  /** Marks of the lines: the usual reading, the reading as the first of several. */
  static final char USUAL = '=';

  static final char FIRST = '^';

  /** The reading before another character, also as the first of several. */
  static final char BEFORE = '+';

  static final char FIRST_BEFORE = '*';

  /** Traditional characters and their simpler form. */
  static final char SIMPLER = '~';

  private static final Normalizer2 APART = Normalizer2.getNFDInstance();

  private static final Supplier<Characters> USED = SingletonSupplier.of(Characters::open);

  /** Which of the sounds a character usually has; 0 where it has none. */
  private final char[] usual = new char[1 << 18];

  private final List<String> sounds = new ArrayList<>(List.of(""));
  private final Map<Integer, String> first = new HashMap<>();
  private final Map<String, String> before = new HashMap<>();
  private final Map<String, String> firstBefore = new HashMap<>();
  private final Map<String, String> simpler = new HashMap<>();

  /** By its first character how long a row of traditional ones may be. */
  private final Map<Character, Integer> longest = new HashMap<>();

  private Characters(String prepared) {
    for (String line : prepared.split("\n")) {
      int tab = line.indexOf('\t');
      String what = line.substring(1, tab).intern();
      String of = line.substring(tab + 1);
      switch (line.charAt(0)) {
        case USUAL -> {
          char sound = (char) sounds.size();
          sounds.add(what);
          of.codePoints().forEach(c -> usual[c] = sound);
        }
        case FIRST -> of.codePoints().forEach(c -> first.put(c, what));
        case BEFORE -> before.put(of, what);
        case FIRST_BEFORE -> firstBefore.put(of, what);
        default -> {
          simpler.put(of, what);
          longest.merge(of.charAt(0), of.length(), Math::max);
        }
      }
    }
  }

  static Characters used() {
    return USED.get();
  }

  /** As they were prepared; where nobody has, prepared now. */
  private static Characters open() {
    try (InputStream in = Characters.class.getResourceAsStream("/search/" + FILE)) {
      byte[] prepared = in == null ? CharactersWriter.write() : in.readAllBytes();
      return new Characters(new String(prepared, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Traditional characters as the mainland writes them; the longest row of them counts. */
  String simplified(String text) {
    StringBuilder simplified = null;
    int i = 0;
    while (i < text.length()) {
      String met = null;
      int most = Math.min(longest.getOrDefault(text.charAt(i), 0), text.length() - i);
      int length = most;
      while (length > 0 && met == null) {
        met = simpler.get(text.substring(i, i + length));
        length -= met == null ? 1 : 0;
      }
      if (met != null && simplified == null) {
        simplified = new StringBuilder(text.substring(0, i));
      }
      if (simplified != null) {
        simplified.append(met == null ? text.substring(i, i + 1) : met);
      }
      i += met == null ? 1 : length;
    }
    return simplified == null ? text : simplified.toString();
  }

  /** The syllables without tones, one for each character, and the words between them. */
  List<String> syllables(String text) {
    var syllables = new ArrayList<String>();
    var word = new StringBuilder();
    boolean begins = true;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean han = Sound.isHan(c);
      if (han || Character.isWhitespace(c)) {
        note(syllables, plain(word.toString()));
        word.setLength(0);
      } else {
        word.appendCodePoint(c);
      }
      if (han) {
        note(syllables, syllable(text, i, next, begins));
      }
      begins = !han;
      i = next;
    }
    note(syllables, plain(word.toString()));
    return List.copyOf(syllables);
  }

  private @Nullable String syllable(String text, int at, int next, boolean begins) {
    if (next < text.length()) {
      String pair = text.substring(at, next + 1);
      String read = begins ? firstBefore.get(pair) : before.get(pair);
      if (read != null) {
        return read;
      }
    }
    int c = text.codePointAt(at);
    String surname = begins ? first.get(c) : null;
    return surname == null ? sounds.get(usual[c]) : surname;
  }

  private static void note(List<String> syllables, @Nullable String syllable) {
    if (syllable != null && !syllable.isEmpty()) {
      syllables.add(syllable);
    }
  }

  /** A syllable without its tone. */
  static String plain(String syllable) {
    return syllable.isEmpty()
        ? ""
        : APART
            .normalize(syllable.toLowerCase(Locale.ROOT).replace("ü", "u"))
            .replaceAll("[^a-z]", "");
  }
}
