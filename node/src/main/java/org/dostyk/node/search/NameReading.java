package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.search.Part.Role;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * An institution's name, read: the parts that mean the same in every language, and the words that
 * are its own, by their sound.
 *
 * @param text the name as it was folded
 * @param joined its words without what stands between them
 * @param script the script that tells its language: Chinese, Cyrillic or another
 * @param parts the keys of its parts, by what they tell
 * @param own the words of no known meaning: people it is named after, brands
 * @param letters the letters of an abbreviation, where the name is nothing else
 * @param named whether it says that it is named after somebody
 */
record NameReading(
    String text,
    String joined,
    String script,
    Map<Role, Set<String>> parts,
    List<Own> own,
    Optional<String> letters,
    boolean named) {
  private static final Pattern QUOTES = Pattern.compile("[«»\"“”.]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");
  private static final Pattern IN_BRACKETS = Pattern.compile("[(（\\[]([^)）\\]]*)[)）\\]]");
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?U)\\p{Lu}[\\p{L}]{0,3}\\p{Lu}[\\p{L}]{0,4}|\\p{Lu}{2,8}");
  private static final String HANI = "hani";
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /**
   * A word of no known meaning.
   *
   * @param sound its sound in Latin letters
   * @param chinese its sound if it is a Chinese word in Cyrillic letters; else the same
   * @param han whether it was read from Chinese characters, which carry sounds roughly
   * @param cyrillic whether it was read from Cyrillic letters
   * @param root the sound without a surname's ending
   * @param bones the bones of the sound
   */
  record Own(
      String sound, String chinese, boolean han, boolean cyrillic, String root, String bones) {
    static Own of(String sound, String chinese, boolean han, boolean cyrillic) {
      return new Own(sound, chinese, han, cyrillic, Sounding.root(sound), Sound.bones(sound));
    }
  }

  /** What was read of late, as long as there is room: an import reads its names several times. */
  private static final Map<String, NameReading> READ = new ConcurrentReferenceHashMap<>();

  static NameReading of(String name) {
    NameReading known = READ.get(name);
    if (known == null) {
      known = read(name);
      READ.put(name, known);
    }
    return known;
  }

  private static NameReading read(String name) {
    String main = withoutAbbreviations(name);
    Optional<String> letters = abbreviation(main);
    String folded = Sound.folded(main);
    var reading = new Reader();
    reading.read(Words.of(letters.map(l -> folded.replace(Sound.folded(l), " ")).orElse(folded)));
    return new NameReading(
        folded,
        String.join("", Words.of(folded)),
        script(folded),
        Map.copyOf(reading.parts),
        List.copyOf(reading.own),
        letters,
        reading.named);
  }

  private static String script(String text) {
    if (text.codePoints().anyMatch(Sound::isHan)) {
      return HANI;
    }
    return text.codePoints().anyMatch(Sound::isCyrillic) ? "cyrl" : "latn";
  }

  /** Whether it is written in Chinese characters. */
  boolean han() {
    return script.equals(HANI);
  }

  Set<String> of(Role role) {
    return parts.getOrDefault(role, Set.of());
  }

  /** Short forms in brackets beside a full name say nothing more. */
  private static String withoutAbbreviations(String name) {
    Matcher brackets = IN_BRACKETS.matcher(name);
    var main = new StringBuilder();
    while (brackets.find()) {
      String inside = brackets.group(1).strip();
      boolean all = brackets.start() == 0 && brackets.end() == name.length();
      brackets.appendReplacement(
          main,
          Matcher.quoteReplacement(
              !all && ABBREVIATION.matcher(inside).matches() ? " " : " " + inside + " "));
    }
    return brackets.appendTail(main).toString();
  }

  /** The letters of an abbreviation that stands for the name, alone or beside a person's. */
  private static Optional<String> abbreviation(String name) {
    String bare = QUOTES.matcher(name).replaceAll(" ").strip();
    boolean han = bare.length() <= 4 && !bare.isEmpty() && bare.codePoints().allMatch(Sound::isHan);
    if (han) {
      return Lexicon.usual().isKind(Sound.folded(bare))
          ? Optional.empty()
          : Optional.of(Sound.folded(bare));
    }
    if (bare.codePoints().noneMatch(Character::isLowerCase) && bare.indexOf(' ') > 0) {
      return Optional.empty();
    }
    for (String word : BETWEEN_WORDS.split(bare)) {
      if (ABBREVIATION.matcher(word).matches()
          && Lexicon.usual().at(List.of(Sound.folded(word)), 0) == null) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Reads words one after the other. */
  private static final class Reader {
    final Map<Role, Set<String>> parts = new EnumMap<>(Role.class);
    final List<Own> own = new ArrayList<>();
    boolean named;

    void read(List<String> words) {
      int i = 0;
      while (i < words.size()) {
        String word = words.get(i);
        if (Sound.isHan(word.codePointAt(0))) {
          readHan(word);
          i++;
          continue;
        }
        Lexicon.Found found = Lexicon.usual().at(words, i);
        if (found == null) {
          found = Lexicon.usual().misspelt(word);
        }
        if (found != null) {
          note(found.part());
          i += found.words();
        } else {
          readOwn(word);
          i++;
        }
      }
    }

    private void readHan(String run) {
      var unknown = new StringBuilder();
      int i = 0;
      while (i < run.length()) {
        Lexicon.Found found = Lexicon.usual().atHan(run, i);
        if (found == null || startsAPerson(run, i, found) || isLoose(run, i, found, unknown)) {
          int letters = found == null ? 1 : found.words();
          unknown.append(run, i, i + letters);
          i += letters;
        } else {
          own(unknown);
          note(found.part());
          i += found.words();
        }
      }
      own(unknown);
    }

    /** 阿曼 is Oman; in 阿曼卓洛夫东哈萨克斯坦大学 it begins a name: more sounds follow, then a place. */
    private static boolean startsAPerson(String run, int at, Lexicon.Found found) {
      if (found.part().role() != Role.PLACE && found.part().role() != Role.COUNTRY) {
        return false;
      }
      int next = at + found.words();
      if (next >= run.length() || Lexicon.usual().atHan(run, next) != null) {
        return false;
      }
      for (int i = next + 1; i < run.length(); i++) {
        Lexicon.Found later = Lexicon.usual().atHan(run, i);
        if (later != null) {
          return later.part().role() == Role.PLACE || later.part().role() == Role.COUNTRY;
        }
      }
      return false;
    }

    /** A single character among unknown ones is part of them: 南 in 南开. */
    private static boolean isLoose(String run, int at, Lexicon.Found found, StringBuilder unknown) {
      return found.words() == 1
          && (!unknown.isEmpty()
              || at + 1 < run.length() && Lexicon.usual().atHan(run, at + 1) == null);
    }

    private void own(StringBuilder han) {
      if (!han.isEmpty()) {
        String sound = Sound.of(han.toString());
        own.add(Own.of(sound, sound, true, false));
        han.setLength(0);
      }
    }

    private void readOwn(String word) {
      if (NUMBER.matcher(word).matches()) {
        parts.computeIfAbsent(Role.NUMBER, r -> new TreeSet<>()).add(word);
      } else if (word.codePointCount(0, word.length()) > 1) {
        String sound = Sound.of(word);
        boolean cyrillic = Sound.isCyrillic(word.codePointAt(0));
        own.add(
            Own.of(sound, Palladius.pinyin(word).map(Sound::of).orElse(sound), false, cyrillic));
      }
    }

    private void note(Part part) {
      if (part.role() == Role.PARTICLE) {
        named |= part.key().equals("named-after");
      } else if (part.role() != Role.LEGAL) {
        parts.computeIfAbsent(part.role(), r -> new TreeSet<>()).add(part.key());
      }
    }
  }
}
