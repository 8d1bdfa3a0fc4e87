package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an institution is, written behind its name: «…, г. Омск, Институтская площадь, 1». It
 * belongs to the town's column and tells nobody apart there.
 */
final class Addresses {
  private static final String TOWN =
      "(г\\.|гор\\.|город|қ\\.|қаласы|ул\\.|пр\\.|пр-т|площадь|көшесі|city of)";

  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "(?iU)\\s*[(（](?=([^)）]*[\\s,])?((г|гор|қ)\\.|" + TOWN + "([\\s,)]|$)))[^)）]*[)）]");

  private static final Pattern SAID =
      Pattern.compile(
          "(?iU)^(" + TOWN + "\\s*.*|.*\\s(city|қаласы|қ\\.)|факультет.*|\\S+ / \\S+)$");

  private static final Pattern WHERE =
      Pattern.compile(
          "(?U)(?:(?<!\\p{L})(?:г\\.|гор\\.|город[ае]?)\\s*(\\p{Lu}[\\p{L}-]+)|(\\p{Lu}[\\p{L}-]+)\\s+(?:қаласы|қ\\.)(?!\\p{L}))");

  /** （湖北省宜昌市）; （武汉） alone tells one university from another. */
  private static final Pattern IN_CHINA =
      Pattern.compile(
          "[(（]\\s*(\\p{IsHan}{2,6}(省|自治区))?\\p{IsHan}{1,6}[市县州][)）]|[(（]\\p{IsHan}{2,6}(省|自治区)[)）]");

  private static final Pattern CITY_FIRST =
      Pattern.compile("^(中国)?(\\p{IsHan}{2,3}(省|自治区)?)?\\p{IsHan}{2,4}市(?=\\p{IsHan}{4,}$)");

  private static final Pattern TOWN_FIRST =
      Pattern.compile("(?iU)^(г\\.|гор\\.|город)\\s*\\p{L}[\\p{L}-]+$");

  private static final Set<String> HOMES =
      Set.of(
          "china",
          "kazakhstan",
          "russia",
          "uzbekistan",
          "kyrgyzstan",
          "tajikistan",
          "turkmenistan",
          "mongolia",
          "belarus");

  /** A street with its number, a postcode, a province: whatever follows is the address, too. */
  private static final Pattern STREET =
      Pattern.compile(
          "(?iU)^\\d{5,6}$|^\\d{5,6}\\s.*|^(ул\\.|улица|пр\\.|пр-т|просп|проспект|мкр|г\\.|гор\\.)\\s*\\p{L}.*"
              + "|(?=.*\\d).*\\b(ave|avenue|street|str|st|road|rd|blvd|boulevard|lane|district"
              + "|ул|улица|проспект|пр|көшесі|даңғылы)\\b.*"
              + "|^[\\p{L}'-]+( [\\p{L}'-]+)? (province|oblast|prefecture|autonomous region)$"
              + "|^(провинция|пров\\.) \\p{L}+$|^\\p{L}+ская (область|обл\\.)$|^\\p{L}+ (облысы|провинциясы)$");

  private Addresses() {}

  /** The town that an address beside a name says: г. Талгар; empty where it says none. */
  static Optional<String> town(String name) {
    if (name.indexOf('г') < 0 && name.indexOf('қ') < 0) {
      return Optional.empty();
    }
    Matcher at = WHERE.matcher(name);
    return at.find()
        ? Optional.of(at.group(1) == null ? at.group(2) : at.group(1))
        : Optional.empty();
  }

  /** A town in characters: 南宁 and 南宁市, which as a name would be a short form. */
  static Optional<String> townInChinese(String town) {
    String folded = Sound.folded(town.strip());
    if (folded.isEmpty() || !folded.codePoints().allMatch(Sound::isHan)) {
      return Optional.empty();
    }
    Lexicon.Found found = Lexicon.usual().atHan(folded, 0);
    return found != null
            && found.part().role() == Part.Role.PLACE
            && folded.length() - found.words() < 2
        ? Optional.of(found.part().key())
        : Optional.empty();
  }

  /** A name without its address. */
  static String without(String name) {
    if (name.indexOf('市') > 1) {
      return withoutCity(name);
    }
    if (name.indexOf(',') < 0
        && name.indexOf('(') < 0
        && name.indexOf('（') < 0
        && name.indexOf('，') < 0) {
      return name;
    }
    String stated = IN_CHINA.matcher(IN_BRACKETS.matcher(name).replaceAll("")).replaceAll("");
    String bare = withoutStreet(stated);
    int comma = bare.indexOf(", ");
    if (comma < 0) {
      return bare.isBlank() ? name : bare;
    }
    var parts = new ArrayList<>(List.of(bare.split(",\\s+")));
    boolean cyrillic = NameReading.script(parts.getFirst()).equals("cyrl");
    String second = parts.get(1).strip();
    boolean place = cyrillic && isTown(second) || SAID.matcher(second).matches();
    boolean name1 = Words.of(Sound.folded(parts.getFirst())).size() > 1;
    return place && name1 && !startsWithPlace(parts) ? parts.getFirst() : bare;
  }

  /** 湖北省武汉市武汉大学; 北京市第四中学 is called so. */
  private static String withoutCity(String name) {
    String rest = CITY_FIRST.matcher(name).replaceFirst("");
    Lexicon.Found place = rest.isEmpty() ? null : Lexicon.usual().atHan(rest, 0);
    boolean tells = place != null && place.part().role() == Part.Role.PLACE;
    return IN_CHINA.matcher(tells ? rest : name).replaceAll("");
  }

  /** What stands before a street and what follows it, and behind a country that stands first. */
  private static String withoutStreet(String name) {
    List<String> parts = List.of(name.split("\\s*[,，]\\s*"));
    int count = parts.size();
    int from = 0;
    while (from < parts.size() - 1
        && (isCountry(parts.get(from))
            || from > 0
                && (isTown(parts.get(from)) || STREET.matcher(parts.get(from)).matches()))) {
      from++;
    }
    if (from == 0 && parts.size() > 1 && TOWN_FIRST.matcher(parts.getFirst()).matches()) {
      String rest = String.join(", ", parts.subList(1, parts.size()));
      return saysWhat(rest) && tells(rest) ? withoutStreet(rest) : name;
    }
    if (parts.size() - from > 2 && isHome(parts.getLast()) && isTown(parts.get(parts.size() - 2))) {
      parts = parts.subList(0, parts.size() - 2);
    }
    int to = from + 1;
    while (to < parts.size() && !STREET.matcher(parts.get(to)).matches()) {
      to++;
    }
    List<String> kept = parts.subList(from, to);
    boolean all = kept.size() == count;
    return all || kept.stream().noneMatch(Addresses::saysWhat) ? name : String.join(", ", kept);
  }

  private static boolean isCountry(String text) {
    return isOnly(text, Part.Role.COUNTRY);
  }

  /** Where no campus abroad says by its country which it is. */
  private static boolean isHome(String text) {
    List<String> words = Words.of(Sound.folded(text));
    Lexicon.Found found =
        words.isEmpty()
            ? null
            : Sound.isHan(words.getFirst().codePointAt(0))
                ? Lexicon.usual().atHan(words.getFirst(), 0)
                : Lexicon.usual().at(words, 0);
    return found != null && HOMES.contains(found.part().key());
  }

  /** Whether it can be told without its town: which, and not only what. */
  private static boolean tells(String name) {
    NameReading reading = NameReading.of(name);
    return !reading.own().isEmpty()
        || !reading.of(Part.Role.PLACE).isEmpty()
        || !reading.of(Part.Role.COUNTRY).isEmpty();
  }

  private static boolean saysWhat(String text) {
    List<String> words = Words.of(Sound.folded(text));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Lexicon.Found found = Sound.isHan(word.codePointAt(0)) ? null : Lexicon.usual().at(words, i);
      if (found != null && found.part().role() == Part.Role.KIND
          || found == null && Lexicon.usual().isKind(word)) {
        return words.size() > 1 || found == null;
      }
    }
    return false;
  }

  /** Көкшетау қаласы, жоғары техникалық колледж: the address stands first. */
  private static boolean startsWithPlace(List<String> parts) {
    return isTown(parts.getFirst()) || SAID.matcher(parts.getFirst()).matches();
  }

  private static boolean isTown(String text) {
    return isOnly(text, Part.Role.PLACE);
  }

  private static boolean isOnly(String text, Part.Role role) {
    List<String> words = Words.of(Sound.folded(text));
    if (words.isEmpty()) {
      return false;
    }
    String first = words.getFirst();
    if (Sound.isHan(first.codePointAt(0))) {
      Lexicon.Found han = Lexicon.usual().atHan(first, 0);
      return words.size() == 1
          && han != null
          && han.part().role() == role
          && han.words() == first.length();
    }
    Lexicon.Found found = Lexicon.usual().at(words, 0);
    return found != null && found.part().role() == role && found.words() == words.size();
  }
}
