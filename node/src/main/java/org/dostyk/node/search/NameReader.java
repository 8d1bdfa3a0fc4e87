package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dostyk.node.search.NameReading.Own;
import org.dostyk.node.search.Part.Role;

/** Reads the words of a name one after the other. */
final class NameReader {
  private static final Pattern TURKIC_NAMED =
      Pattern.compile(
          "(атынд|nomidag|nomli|atynda|adynda|atında|adına|adina|номида|номли|нэрэмжит).*");

  /** Names of people that towns are called like. */
  private static final Set<String> GIVEN =
      Set.of("орал", "темір", "темир", "жамбыл", "шалқар", "алтай", "алтын", "абай", "арыс");

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
          "business-school",
          "xueyuan");

  /** What researches and belongs to nobody, and what it is then. */
  private static final Map<String, String> RESEARCHING =
      Map.of(
          "research-institute",
          "institute",
          "research-center",
          "research-center",
          "affiliated-hospital",
          "hospital");

  /** Жансугурова behind a given name, though there is a town of Жансугуров. */
  private static final Pattern SURNAME =
      Pattern.compile("..(ова|ева|ина|ұлы|улы|ov|ev|uly)$|^(навои|navoiy?)$");

  private static final Pattern PLACE_ADJECTIVE = Pattern.compile("ск(ий|ая|ое|ого|ой)$");

  private static final Pattern HARD_C = Pattern.compile("c(?![hei])");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Characters of a name that may end with a khan's title, more than. */
  private static final int KHAN = 3;

  /** A person's names before "named after", at most. */
  private static final int NAMES = 4;

  final Map<Role, Set<String>> parts = new EnumMap<>(Role.class);
  final List<Own> own = new ArrayList<>();
  boolean named;
  private boolean lastNamed;
  private boolean person;
  private final List<String> titles = new ArrayList<>();
  private String lastKind = "";

  /**
   * Reads them.
   *
   * @param initialed words behind first letters
   */
  void read(List<String> words, Set<String> initialed) {
    Set<Integer> people = people(words);
    for (int j = 0; j < words.size(); j++) {
      Lexicon.Found found = initialed.contains(words.get(j)) ? Lexicon.usual().at(words, j) : null;
      if (found != null && isPlace(found) && !PLACE_ADJECTIVE.matcher(words.get(j)).find()) {
        people.add(j);
      }
    }
    int i = 0;
    while (i < words.size()) {
      String word = words.get(i);
      if (Sound.isUnspaced(word.codePointAt(0))) {
        readHan(word);
        i++;
        continue;
      }
      Lexicon.Found found = Lexicon.usual().at(words, i);
      if (lastNamed && word.length() == 1) {
        i++; // an initial without its dot
        continue;
      }
      boolean somebody =
          people.contains(i)
              || person
                  && found != null
                  && (isRather(word, found)
                      || isPlace(found) && !own.isEmpty() && SURNAME.matcher(word).find());
      if (somebody || found != null && lastNamed && isPlace(found)) {
        person = true;
        readOwn(word);
        person = !people.contains(i);
        i++;
        continue;
      }
      if (found == null) {
        found = Lexicon.usual().misspelt(word);
      }
      if (found != null) {
        if (found.part().key().equals("title") && found.words() == 1) {
          titles.add(word);
        }
        note(isCentral(words, i) ? new Part(Role.RANK, "central") : found.part());
        lastNamed &= !TURKIC_NAMED.matcher(word).matches();
        person = lastNamed;
        i += found.words();
      } else {
        readOwn(word);
        i++;
      }
    }
  }

  /** The words before атындағы that are somebody's names: Байқоңыров атындағы, Орал Таңсықбаев. */
  private static Set<Integer> people(List<String> words) {
    var people = new HashSet<Integer>();
    for (int i = 1; i < words.size(); i++) {
      if (!TURKIC_NAMED.matcher(words.get(i)).matches()) {
        continue;
      }
      for (int j = i - 1; j >= 0 && i - j <= NAMES; j--) {
        Lexicon.Found found = Lexicon.usual().at(words, j);
        boolean name =
            found == null
                || isRather(words.get(j), found)
                || found.part().key().equals("title")
                || isPlace(found) && (j == i - 1 || GIVEN.contains(words.get(j)));
        if (!name) {
          break;
        }
        if (found == null || isPlace(found) || isRather(words.get(j), found)) {
          people.add(j);
        }
      }
    }
    return people;
  }

  /** Сапарбаева, where a person's names stand, though сапа is quality. */
  private static boolean isRather(String word, Lexicon.Found found) {
    Role role = found.part().role();
    boolean word1 = found.words() == 1 && (role == Role.FIELD || role == Role.RANK);
    return word1 && (word.length() - found.letters() > 3 || found.part().key().equals("theology"));
  }

  /** Орталық музей is the central museum, музей орталығы a museum's centre. */
  private static boolean isCentral(List<String> words, int at) {
    if (!words.get(at).equals("орталық") || at + 1 == words.size()) {
      return false;
    }
    Lexicon.Found next = Lexicon.usual().at(words, at + 1);
    return next != null && next.part().role() == Role.KIND;
  }

  private static boolean isPlace(Lexicon.Found found) {
    return found.part().role() == Role.PLACE && found.words() == 1;
  }

  /** A school of arts is a school, unless there is a university that it may belong to. */
  void endReading() {
    if (!saysMore() && titles.size() == 1) {
      readOwn(titles.getFirst()); // Khan Bank: nobody's title
    }
    Set<String> fields = parts.getOrDefault(Role.FIELD, Set.of());
    if (fields.size() > 1
        && fields.contains("science")
        && parts.getOrDefault(Role.KIND, Set.of()).equals(Set.of("academy"))) {
      fields.remove("science"); // an academy of agricultural sciences teaches nobody
      parts.put(Role.KIND, new TreeSet<>(Set.of("academy-of-sciences")));
    }
    Set<String> units = parts.get(Role.UNIT);
    if (units != null && RESEARCHING.keySet().containsAll(units) && !parts.containsKey(Role.KIND)) {
      parts.remove(Role.UNIT);
      units.forEach(
          u ->
              parts
                  .computeIfAbsent(Role.KIND, r -> new TreeSet<>())
                  .add(RESEARCHING.getOrDefault(u, u)));
      return;
    }
    if (units != null
        && units.contains("school-inside")
        && (!parts.containsKey(Role.KIND) || parts.get(Role.KIND).equals(Set.of("school")))) {
      parts.remove(Role.UNIT);
      parts
          .computeIfAbsent(Role.KIND, r -> new TreeSet<>())
          .addAll(Set.of("school", "higher-school"));
    }
  }

  /** Whether it says what it is and something more: no short form is needed to know it. */
  boolean saysMore() {
    return parts.containsKey(Role.KIND)
        && (parts.containsKey(Role.FIELD)
            || parts.containsKey(Role.PLACE)
            || parts.containsKey(Role.COUNTRY)
            || parts.containsKey(Role.DIRECTION)
            || !own.isEmpty());
  }

  /** Reads letters that stand beside a full name: where nothing else is its own, they are. */
  void readBeside(String letters) {
    if (own.isEmpty()
        && Near.told(parts.getOrDefault(Role.FIELD, Set.of())) < 2
        && !parts.containsKey(Role.PLACE)
        && !parts.containsKey(Role.COUNTRY)
        && !parts.containsKey(Role.DIRECTION)) {
      person = false;
      readOwn(Sound.folded(letters));
    }
  }

  /** A college named with the university that it belongs to. */
  boolean isPart() {
    Set<String> kinds = parts.getOrDefault(Role.KIND, Set.of());
    return kinds.contains("university")
        && kinds.stream().anyMatch(LOWER::contains)
        && (!lastKind.equals("university") || kinds.contains("hospital"));
  }

  private void readHan(String run) {
    var unknown = new StringBuilder();
    int i = 0;
    while (i < run.length()) {
      if (Countries.areTwo(run, i)) {
        own(unknown);
        Countries.two(run, i).forEach(this::note);
        i += 2;
        continue;
      }
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
      if (han.length() > KHAN && han.charAt(han.length() - 1) == '汗') {
        han.setLength(han.length() - 1); // Khan
      }
      own.add(Own.ofCharacters(han.toString()));
      han.setLength(0);
    }
  }

  private void readOwn(String word) {
    lastNamed = false;
    if (NUMBER.matcher(word).matches()) {
      parts.computeIfAbsent(Role.NUMBER, r -> new TreeSet<>()).add(word);
    } else if (word.codePointCount(0, word.length()) > 1) {
      Own read = own(word);
      own.add(person ? read.ofPerson() : read);
    }
  }

  private static Own own(String word) {
    if (Sound.isArabic(word.codePointAt(0))) {
      String sound = Sound.of(Arabic.sound(word));
      return Own.of(sound, sound, true, false);
    }
    String sound = Sound.of(word);
    boolean cyrillic = Sound.isCyrillic(word.codePointAt(0));
    // X is kh where Kazakhs and Uzbeks write in Latin letters.
    // Russians write Japanese names by another system: Meiji, Мэйдзи; and c is k in Marconi.
    Set<String> abroad =
        cyrillic
            ? Set.of()
            : new HashSet<>(
                List.of(
                    Sound.of(word.replace('x', 'h')),
                    Sound.of(
                        word.replace("sh", "s")
                            .replace("ch", "t")
                            .replace("ts", "c")
                            .replace("j", "dz")),
                    Sound.of(HARD_C.matcher(word).replaceAll("k"))));
    return Own.of(
        sound, Palladius.pinyin(word).map(Sound::of).orElse(sound), false, cyrillic, abroad);
  }

  private void note(Part part) {
    lastNamed = part.key().equals("named-after") || lastNamed && part.key().equals("title");
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
