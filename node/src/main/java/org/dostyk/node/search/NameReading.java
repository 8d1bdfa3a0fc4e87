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

  /** First letters of a person's names: К. И., Kh., Дж.; not No. and St. */
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?U)(?<![\\p{L}\\p{N}.&])(?!No\\.|St\\.|Ст\\.|Св\\.)\\p{Lu}\\p{Ll}?\\.[\\s-]?(?=\\p{Lu})");

  private static final Pattern TURKIC_NAMED =
      Pattern.compile("(атынд|nomidag|nomli|atynda|adına|adina).*");
  private static final Pattern PART_OF_UNIVERSITY =
      Pattern.compile(
          "(институт|факультет|школа|колледж|лицей|гимназия|училище|техникум)\\b.*"
              + "\\b(университета|академии)\\b.*|.*\\b(university|university's) "
              + "(school|institute|faculty) .*|.*\\b(school|faculty) of \\b.*\\buniversit(y|ies)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Kinds that are a part of a university where they are named beside it. */
  private static final Set<String> LOWER =
      Set.of(
          "college",
          "higher-college",
          "vocational-college",
          "technical-school",
          "secondary-vocational-school",
          "lyceum",
          "gymnasium",
          "school",
          "high-school",
          "boarding-school",
          "hospital",
          "library",
          "xueyuan");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /**
   * A word of no known meaning.
   *
   * @param sound its sound in Latin letters
   * @param chinese its sound if it is a Chinese word in Cyrillic letters; else the same
   * @param han whether it was read from characters that carry sounds roughly
   * @param cyrillic whether it was read from Cyrillic letters
   * @param root the sound without a surname's ending
   * @param bones the bones of the sound
   * @param abroad how else it is read, in Korea and Japan
   */
  record Own(
      String sound,
      String chinese,
      boolean han,
      boolean cyrillic,
      String root,
      String bones,
      Set<String> abroad) {
    static Own of(String sound, String chinese, boolean han, boolean cyrillic) {
      return new Own(
          sound, chinese, han, cyrillic, Sounding.root(sound), Sound.bones(sound), Set.of());
    }

    /** A run of characters, as it sounds in China and wherever else it may be read. */
    static Own ofCharacters(String run) {
      if (Sound.isHangul(run.codePointAt(0))) {
        return of(Sound.of(EastAsian.romanised(run)), "", true, false);
      }
      String sound = Sound.of(run);
      var abroad = new TreeSet<String>();
      EastAsian.korean(run).map(Sound::of).ifPresent(abroad::add);
      EastAsian.japanese(run).map(Sound::of).ifPresent(abroad::add);
      return new Own(
          sound, sound, true, false, Sounding.root(sound), Sound.bones(sound), Set.copyOf(abroad));
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
    String main = INITIALS.matcher(withoutAbbreviations(name)).replaceAll(" ");
    Optional<String> letters = abbreviation(main);
    String folded = Sound.folded(main);
    var reading = new Reader();
    reading.read(Words.of(letters.map(l -> folded.replace(Sound.folded(l), " ")).orElse(folded)));
    if (reading.isPart() || PART_OF_UNIVERSITY.matcher(folded).matches()) {
      reading.parts.computeIfAbsent(Role.UNIT, r -> new TreeSet<>()).add("affiliated");
    }
    return new NameReading(
        folded,
        String.join("", Words.of(folded)),
        script(folded),
        Map.copyOf(reading.parts),
        List.copyOf(reading.own),
        letters,
        reading.named);
  }

  static String script(String text) {
    if (text.codePoints().anyMatch(Sound::isHan)) {
      return HANI;
    }
    if (text.codePoints().anyMatch(Sound::isHangul)) {
      return "hang";
    }
    if (text.codePoints().anyMatch(Sound::isArabic)) {
      return "arab";
    }
    return text.codePoints().anyMatch(Sound::isCyrillic) ? "cyrl" : "latn";
  }

  /** Whether it is written in Chinese characters. */
  boolean han() {
    return script.equals(HANI);
  }

  /** Whether it is written without spaces, in Chinese characters or Hangul. */
  boolean isUnspaced() {
    return han() || script.equals("hang");
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
    private boolean lastNamed;
    private String lastKind = "";

    void read(List<String> words) {
      int i = 0;
      while (i < words.size()) {
        String word = words.get(i);
        if (Sound.isUnspaced(word.codePointAt(0))) {
          readHan(word);
          i++;
          continue;
        }
        Lexicon.Found found = Lexicon.usual().at(words, i);
        if (found != null && isPerson(found, words, i)) {
          readOwn(word);
          i++;
          continue;
        }
        if (found == null) {
          found = Lexicon.usual().misspelt(word);
        }
        if (found != null) {
          note(found.part());
          lastNamed &= !TURKIC_NAMED.matcher(word).matches();
          i += found.words();
        } else {
          readOwn(word);
          i++;
        }
      }
    }

    /** Байқоңыров атындағы, имени Ульянова: a person that a place is called like. */
    private boolean isPerson(Lexicon.Found found, List<String> words, int at) {
      return found.part().role() == Role.PLACE
          && found.words() == 1
          && (lastNamed
              || at + 1 < words.size() && TURKIC_NAMED.matcher(words.get(at + 1)).matches());
    }

    /** A college named with the university that it belongs to. */
    boolean isPart() {
      Set<String> kinds = parts.getOrDefault(Role.KIND, Set.of());
      return kinds.contains("university")
          && kinds.stream().anyMatch(LOWER::contains)
          && !lastKind.equals("university");
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
        own.add(Own.ofCharacters(han.toString()));
        han.setLength(0);
      }
    }

    private void readOwn(String word) {
      lastNamed = false;
      if (NUMBER.matcher(word).matches()) {
        parts.computeIfAbsent(Role.NUMBER, r -> new TreeSet<>()).add(word);
      } else if (word.codePointCount(0, word.length()) > 1) {
        if (Sound.isArabic(word.codePointAt(0))) {
          String sound = Sound.of(Arabic.sound(word));
          own.add(Own.of(sound, sound, true, false));
          return;
        }
        String sound = Sound.of(word);
        boolean cyrillic = Sound.isCyrillic(word.codePointAt(0));
        own.add(
            Own.of(sound, Palladius.pinyin(word).map(Sound::of).orElse(sound), false, cyrillic));
      }
    }

    private void note(Part part) {
      lastNamed = part.key().equals("named-after");
      if (part.role() == Role.KIND) {
        lastKind = part.key();
      }
      if (part.role() == Role.PARTICLE) {
        named |= part.key().equals("named-after");
      } else if (part.role() != Role.LEGAL) {
        parts.computeIfAbsent(part.role(), r -> new TreeSet<>()).add(part.key());
      }
    }
  }
}
