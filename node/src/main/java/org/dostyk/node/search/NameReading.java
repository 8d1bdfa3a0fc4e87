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
 * @param further abbreviations beside that one: МСХА in РГАУ-МСХА
 * @param named whether it says that it is named after somebody
 */
record NameReading(
    String text,
    String joined,
    String script,
    Map<Role, Set<String>> parts,
    List<Own> own,
    Optional<String> letters,
    List<String> further,
    boolean named) {
  private static final String HANI = "hani";
  static final String KAZAKH = "әғқңөұүһі";
  private static final char FIRST_KAZAKH = 'і';

  /** First letters of a person's names: К. И., Kh., Дж.; not No. and St. */
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?U)(?<![\\p{L}\\p{N}.&])(?!No\\.|St\\.|Ст\\.|Св\\.)\\p{Lu}\\p{Ll}?\\.[\\s-]?(?=\\p{Lu})");

  private static final Pattern INITIALED =
      Pattern.compile(
          "(?U)(?<![\\p{L}\\p{N}.&])(?!No\\.|St\\.|Ст\\.|Св\\.)\\p{Lu}\\p{Ll}?\\.[\\s-]?(\\p{Lu}\\p{L}{2,})");

  private static final Pattern ADJECTIVE = Pattern.compile("(sk|n|ov)(i|a|oe|oi|ogo|ih)$");

  private static final Pattern PART_OF_UNIVERSITY =
      Pattern.compile(
          ".*\\b(институт|факультет|школа|колледж|лицей|гимназия|училище|техникум)\\b.*"
              + "\\b(университета|академии)\\b.*|.*\\b(university|university's) "
              + "(school|institute|faculty) .*|.*(институт|факультет|школа|колледж|лицей|гимназия|училище|техникум)\\s"
              + "([\\p{L}-]+\\s){0,3}([\\p{Lu}]+\\s)?[«\"“].*(университет|академия).*|.*\\b(school|faculty) of \\b.*\\buniversit(y|ies)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Letters without which it is none. */
  private static final Mentions UNIVERSITY = new Mentions("университет", "академи", "universit");

  private static final Mentions PART_OF_IT =
      new Mentions(
          "институт",
          "факультет",
          "школа",
          "колледж",
          "лицей",
          "гимназия",
          "училище",
          "техникум",
          "school",
          "institute",
          "faculty");

  /**
   * A word of no known meaning.
   *
   * @param sound its sound in Latin letters
   * @param chinese its sound if it is a Chinese word in Cyrillic letters; else the same
   * @param han whether it was read from characters that carry sounds roughly
   * @param cyrillic whether it was read from Cyrillic letters
   * @param root the sound without a surname's ending
   * @param bones the bones of the sound
   * @param stem the sound without an adjective's ending
   * @param abroad how else it is read, in Korea and Japan
   * @param person whether the name says that somebody is called so
   */
  record Own(
      String sound,
      String chinese,
      boolean han,
      boolean cyrillic,
      String root,
      String bones,
      String stem,
      Set<String> abroad,
      boolean person) {
    static Own of(String sound, String chinese, boolean han, boolean cyrillic) {
      return of(sound, chinese, han, cyrillic, Set.of());
    }

    static Own of(String sound, String chinese, boolean han, boolean cyrillic, Set<String> abroad) {
      return new Own(
          sound,
          chinese,
          han,
          cyrillic,
          Sounding.root(sound, cyrillic),
          Sound.bones(sound),
          han ? sound : Sounding.stem(sound),
          abroad,
          false);
    }

    /** Whether it ends as a Russian adjective does. */
    boolean isAdjective() {
      return cyrillic && !person && ADJECTIVE.matcher(sound).find();
    }

    Own ofPerson() {
      return new Own(sound, chinese, han, cyrillic, root, bones, stem, abroad, true);
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
      return of(sound, sound, true, false, Set.copyOf(abroad));
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
    String alone =
        Authorities.without(
            Expansions.of(
                Abbreviations.without(
                    Addresses.without(RussianLatin.read(KazakhLatin.read(name))))));
    String main = INITIALS.matcher(alone).replaceAll(" ");
    String folded = Sound.folded(main);
    List<String> letters = Abbreviations.of(main);
    var rest = new StringBuilder(folded);
    for (String l : letters) {
      int at = rest.indexOf(Sound.folded(l));
      if (at >= 0) {
        rest.replace(at, at + Sound.folded(l).length(), " ");
      }
    }
    var reader = new NameReader();
    reader.read(Words.of(rest.toString()), initialed(alone));
    reader.endReading();
    if (!letters.isEmpty() && reader.saysMore()) {
      letters.forEach(reader::readBeside);
      letters = List.of();
    }
    if (reader.isPart() || isPartOfUniversity(folded)) {
      reader.parts.computeIfAbsent(Role.UNIT, r -> new TreeSet<>()).add("affiliated");
    }
    return new NameReading(
        folded,
        String.join("", Words.of(folded)),
        script(folded),
        Map.copyOf(reader.parts),
        List.copyOf(reader.own),
        letters.stream().findFirst(),
        letters.isEmpty() ? List.of() : List.copyOf(letters.subList(1, letters.size())),
        reader.named);
  }

  private static boolean isPartOfUniversity(String folded) {
    return UNIVERSITY.inSmall(folded)
        && PART_OF_IT.inSmall(folded)
        && PART_OF_UNIVERSITY.matcher(folded).matches();
  }

  /** The words behind first letters, which are somebody's: M. Gorky is no town. */
  private static Set<String> initialed(String name) {
    var words = new TreeSet<String>();
    Matcher at = INITIALED.matcher(name);
    while (at.find()) {
      words.addAll(Words.of(Sound.folded(at.group(1))));
    }
    return words;
  }

  static String script(String text) {
    boolean hangul = false;
    boolean arabic = false;
    boolean cyrillic = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int letter = text.codePointAt(i);
      if (Sound.isHan(letter)) {
        return HANI;
      }
      hangul |= Sound.isHangul(letter);
      arabic |= Sound.isArabic(letter);
      cyrillic |= Sound.isCyrillic(letter);
    }
    return hangul ? "hang" : arabic ? "arab" : cyrillic ? "cyrl" : "latn";
  }

  /** The same, with a word of its own read as the place that another name says. */
  NameReading placedAs(NameReading other) {
    if (own.isEmpty() || !of(Role.PLACE).isEmpty() || other.of(Role.PLACE).size() != 1) {
      return this;
    }
    String place = other.of(Role.PLACE).iterator().next();
    Own named =
        own.stream()
            .filter(o -> !o.person() && Sounding.isPlace(o, place))
            .findFirst()
            .orElse(null);
    if (named == null) {
      return this;
    }
    var parts = new EnumMap<Role, Set<String>>(Role.class);
    parts.putAll(this.parts);
    parts.put(Role.PLACE, Set.of(place));
    var rest = new ArrayList<>(own);
    rest.remove(named);
    return new NameReading(
        text, joined, script, Map.copyOf(parts), List.copyOf(rest), letters, further, this.named);
  }

  /** Its script, and of Cyrillic whether Kazakh or Russian. */
  String language() {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_KAZAKH && KAZAKH.indexOf(text.charAt(i)) >= 0) {
        return "kk";
      }
    }
    return script;
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
}
