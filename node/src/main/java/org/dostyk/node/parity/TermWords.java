package org.dostyk.node.parity;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dostyk.node.values.Language;

/** A term of an agreement in the cases in which it stands; a single word only with its capital. */
final class TermWords {
  private static final int LONG = 5;
  private static final int BEFORE = 48;

  /** What stands before a term where it is defined. */
  private static final Pattern DEFINED =
      Pattern.compile(
          "(?:(?:[Дд]алее|именуем\\p{L}+|в дальнейшем|[Бб]ұдан (?:әрі|былай))(?: \\p{L}+){0,2}|(?:以下|下|后)(?:简)?称(?:为|作)?"
              + "|简称(?:为)?|(?:herein|here)after,?(?: \\p{L}+){0,3})\\s*(?:[-–—:]\\s*)?[«“\"「]?(?:the )?[«“\"]?$"
              + "|[（(](?:the )?[«“\"「]?(?:the )?$");

  /** A case that a word may stand in where it was met, and its stem. */
  private static final Pattern RUSSIAN_CASE =
      Pattern.compile("(.{3,}?)(?:[аеиоуыэюяйь]+|ом|ем|ой|ей|ою|ею|ием|ией)");

  private static final Pattern KAZAKH_CASE =
      Pattern.compile(
          "(.{3,}?)(?:[ғқ]а|[гк]е|н[ыі]ң|[дт][ыі]ң|н[ыі]|[дт][ыі]|[дт][ае]|[ндт][ае]н|[мбп]ен)");

  /** The Vercors Institute: a name, and no term. */
  private static final Pattern PART_OF_NAME =
      Pattern.compile(
          "(?<=[\\p{Ll},;(] )(?:[Tt]he )?(?!The )\\p{Lu}[\\p{Ll}’'-]{2,} $|^The \\p{Lu}[\\p{Ll}’'-]{2,} $");

  private static final Pattern NAMING =
      Pattern.compile(
          "(?:называются|именуются|аталады|деп атал\\p{L}+|(?:are|is) (?:hereinafter )?(?:referred to as|called)|以下(?:简)?称)[^.。]{0,20}[«“\"]");

  private static final Pattern DEFINES =
      Pattern.compile(
          "[Дд]алее(?: по тексту)? ?[-–—:«]|именуем\\p{L}+|[Бб]ұдан (?:әрі|былай) ?[-–—:«]|简称|(?:以下|下|后)称|(?:herein|here)after|[(（](?:the )?[«“\"]|\\(the \\p{Lu}|[(（]\\p{Lu}[\\p{L}-]+[)）]|, далее \\p{Lu}");

  /** Музей-отправитель: each half in its case. */
  private static final Pattern HYPHENATED = Pattern.compile("\\p{L}{4,}-\\p{L}{4,}");

  private TermWords() {}

  /** On a text made {@link Plain}. */
  static Pattern pattern(Language language, String name) {
    String plain = Plain.of(name.strip());
    return Pattern.compile(
        language == Language.ZH
            ? Pattern.quote(plain)
            : Arrays.stream(plain.split(" +", -1))
                .map(word -> word(language, word))
                .collect(Collectors.joining(" +", "(?<!\\p{L})", "(?!\\p{L})")));
  }

  private static String word(Language language, String word) {
    if (HYPHENATED.matcher(word).matches()) {
      return Arrays.stream(word.split("-", -1))
          .map(part -> word(language, part))
          .collect(Collectors.joining("-"));
    }
    if (!word.chars().allMatch(Character::isLetter)) {
      return Pattern.quote(word);
    }
    if (language == Language.EN) {
      return Pattern.quote(word) + "(?:'s|')?";
    }
    if (word.length() < LONG) {
      return Pattern.quote(word) + (language == Language.RU ? "(?:а|у|ом|е)?" : "\\p{L}{0,4}");
    }
    return language == Language.RU ? russian(word) : kazakh(word);
  }

  private static String russian(String word) {
    Matcher oblique = RUSSIAN_CASE.matcher(word);
    String stem = oblique.matches() ? oblique.group(1) : word;
    return Pattern.quote(stem)
        + "(?:о|а|у|ом|е|ы|ей|ея|ею|еем|ее|ой|ою|я|ю|ем|и|й|ия|ие|ии|ию|ием|ией|ый|ий|ого|его|ому|ему|ым|им|ая|яя|ую|ое|ее)?";
  }

  private static String kazakh(String word) {
    Matcher oblique = KAZAKH_CASE.matcher(word);
    String stem = oblique.matches() ? oblique.group(1) : word;
    char last = stem.charAt(stem.length() - 1);
    boolean soft = "қкпғгб".indexOf(last) >= 0;
    return (soft
            ? Pattern.quote(stem.substring(0, stem.length() - 1)) + "\\p{L}"
            : Pattern.quote(stem))
        + "(?![лдт][ае]р)\\p{L}{0,6}";
  }

  /** Whether the term stands in a text, be it only where it is defined. */
  static boolean stands(Language language, String text, Matcher words) {
    words.reset(Plain.of(text));
    while (words.find()) {
      if (fits(language, text, words.start(), words.end()) || isDefinition(text, words.start())) {
        return true;
      }
    }
    return false;
  }

  /** Whether what was found at a place is the term: with a capital, and in Chinese with no name. */
  static boolean fits(Language language, String text, int from, int to) {
    if (language == Language.EN && PART_OF_NAME.matcher(text.substring(0, from)).find()) {
      return false;
    }
    if (language != Language.ZH) {
      return Character.isUpperCase(text.charAt(from)) || !Character.isLetter(text.charAt(from));
    }
    String said = text.substring(from, to);
    return !isKind(said) || !OwnNames.of(language, text, new Piece(from, to), 0).sure();
  }

  /** 学院, 大学: a word for what many are. */
  private static boolean isKind(String han) {
    var kinds = Parties.in(Language.ZH, han, java.util.List.of());
    return kinds.size() == 1
        && kinds.getFirst().piece().to() - kinds.getFirst().piece().from() == han.length()
        && !Parties.isPart(kinds.getFirst());
  }

  /** Whether a sentence says how two are called, and nothing else. */
  static boolean isNaming(String sentence) {
    return NAMING.matcher(sentence).find();
  }

  /** Whether a wording says how somebody is called in what follows. */
  static boolean defines(String text) {
    return DEFINES.matcher(text).find();
  }

  /** Whether a term is only defined at a place, and nobody named besides. */
  static boolean isDefinition(String text, int from) {
    return DEFINED.matcher(text.substring(Math.max(0, from - BEFORE), from)).find();
  }
}
