package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether letters are the short form of a full name: ВКУ, KazNU, 北外. The letters are taken in order
 * from the beginnings of the words; every word that tells the name from others gives some.
 */
final class ShortForms {
  /** First halves of words that give a letter each: агротехнический is АТ. */
  private static final List<String> HALVES =
      List.of(
          "агро",
          "авиа",
          "аэро",
          "авто",
          "био",
          "гео",
          "гидро",
          "зоо",
          "лесо",
          "нефте",
          "радио",
          "тепло",
          "физико",
          "химико",
          "электро",
          "энерго",
          "медико",
          "инженерно",
          "архитектурно",
          "ауыл",
          "electro",
          "agro",
          "geo",
          "hydro",
          "bio",
          "radio",
          "petro");

  /** Letters of state, national, regional, research in Russian, Kazakh and English. */
  private static final String RANKS = "ГНИРМҰӨЗФSNRF";

  private ShortForms() {}

  /**
   * Whether letters are short for a full name.
   *
   * @param beside the name that the letters stand in: what it says in words needs no letter
   */
  static boolean fits(String letters, NameReading full, NameReading beside) {
    List<String> words = Words.of(full.text());
    if (words.isEmpty()) {
      return false;
    }
    String sought = Sound.folded(letters);
    if (Sound.isHan(sought.codePointAt(0))) {
      return full.han() && InCharacters.fits(sought, words, beside);
    }
    List<Word> said = said(words, beside);
    return said.stream().filter(w -> w.use() != Use.FREE).count() > 1
        && alphabet(sought.toLowerCase(Locale.ROOT), said, 0, 0, 0);
  }

  /**
   * The usual short forms of a full name: first letters, with and without whom it is named after.
   */
  static Set<String> initials(NameReading full) {
    if (full.han()) {
      return InCharacters.usual(full.text());
    }
    var all = new StringBuilder();
    var known = new StringBuilder();
    var syllables = new StringBuilder();
    var compounds = new StringBuilder();
    var elsewhere = new StringBuilder();
    List<Word> words = said(Words.of(full.text()), full);
    for (Word word : words) {
      boolean second = word.use() == Use.FREE && word.text().length() > 2;
      if (second) {
        compounds.append(word.text().charAt(0));
      } else if (word.text().length() > 1) {
        char first = word.text().charAt(0);
        all.append(first);
        compounds.append(first);
        syllables.append(word.forms().stream().findFirst().orElse(String.valueOf(first)));
        if (word.known()) {
          known.append(first);
        }
        if (!word.place()) {
          elsewhere.append(first);
        }
      }
    }
    return new HashSet<>(
        List.of(
            all.toString(),
            known.toString(),
            syllables.toString(),
            compounds.toString(),
            elsewhere.length() > 1 ? elsewhere.toString() : all.toString()));
  }

  /** Letters as they are looked for: КазАТиСО also as КАТСО. */
  static Set<String> looked(String letters) {
    var capitals = new StringBuilder();
    letters.codePoints().filter(Character::isUpperCase).forEach(capitals::appendCodePoint);
    return new HashSet<>(
        List.of(
            Sound.folded(letters),
            Sound.folded(capitals.length() > 1 ? capitals.toString() : letters)));
  }

  /**
   * Whether letters are the short form of a name in another language: ENU of Евразийский
   * национальный университет. Words stand in another order there, so that each part gives its
   * letters once; a place, a field and a kind have to.
   */
  static boolean fitsElsewhere(NameReading letters, NameReading full) {
    if (letters.letters().isEmpty()
        || full.letters().isPresent()
        || letters.letters().get().length() < (letters.han() ? 2 : 3)
        || letters.script().equals(full.script()) && isKazakh(letters) == isKazakh(full)
        || !letters.of(Part.Role.FIELD).isEmpty()
        || !Near.plainKinds(letters.of(Part.Role.KIND))) {
      return false;
    }
    return spelt(sound(letters.letters().get()), letters, full);
  }

  private static boolean spelt(String spelling, NameReading letters, NameReading full) {
    String script = letters.script();
    var needed = new ArrayList<Set<String>>();
    var free = new ArrayList<Set<String>>();
    full.parts()
        .forEach(
            (role, keys) ->
                keys.forEach(
                    k ->
                        (isNeeded(role)
                                    && !(letters.han() && role == Part.Role.KIND)
                                    && !letters.of(role).contains(k)
                                ? needed
                                : free)
                            .add(forms(new Part(role, k), script))));
    if (letters.own().isEmpty()) {
      full.own().forEach(o -> free.add(beginnings(o.sound(), 2)));
    }
    if (needed.size() + free.size() > 8) {
      return false;
    }
    return spells(spelling, 0, needed, free);
  }

  /** A field also by what translators do not tell from it: 理工 gives ST in NJUST. */
  private static Set<String> forms(Part part, String script) {
    Set<String> forms = Lexicon.usual().shortForms(part, script);
    Set<String> near = part.role() == Part.Role.FIELD ? Near.beside(part.key()) : Set.of();
    if (near.isEmpty()) {
      return forms;
    }
    var all = new HashSet<>(forms);
    near.forEach(f -> all.addAll(Lexicon.usual().shortForms(new Part(part.role(), f), script)));
    return all;
  }

  /**
   * Whether letters beside a person's name may stand for a full name with that person's: a
   * university that says neither where nor what for, or one that has gained or lost a rank since.
   */
  static boolean mayBe(NameReading letters, NameReading full) {
    if (letters.letters().isEmpty()
        || full.letters().isPresent()
        || !Near.plainKinds(full.of(Part.Role.KIND))
        || !letters.of(Part.Role.FIELD).isEmpty()) {
      return false;
    }
    if (full.of(Part.Role.PLACE).isEmpty() && full.of(Part.Role.FIELD).isEmpty()) {
      return true;
    }
    String all = letters.letters().get();
    for (int i = 1; i < all.length() - 1; i++) {
      String fewer = all.substring(0, i) + all.substring(i + 1);
      if (RANKS.indexOf(all.charAt(i)) >= 0
          && (fits(fewer, full, letters) || spelt(sound(fewer), letters, full))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKazakh(NameReading name) {
    return name.language().equals("kk");
  }

  /** Letter by letter: Ш is sh. */
  static String sound(String letters) {
    var sound = new StringBuilder();
    for (int i = 0; i < letters.length(); i += Character.charCount(letters.codePointAt(i))) {
      sound.append(Sound.of(letters.codePointAt(i)));
    }
    return sound.toString();
  }

  /** A word gives one letter or up to three, several words their first ones. */
  static Set<String> ofWords(List<String> words) {
    var forms = new HashSet<String>();
    if (words.size() == 1) {
      String word = words.getFirst();
      int most = Sound.isUnspaced(word.codePointAt(0)) ? 1 : 3;
      for (int n = 1; n <= Math.min(most, word.length()); n++) {
        forms.add(sound(word.substring(0, n)));
      }
      return forms;
    }
    var telling = new StringBuilder();
    var all = new StringBuilder();
    for (String word : words) {
      all.append(word.charAt(0));
      if (word.length() > 3 || words.size() < 3) {
        telling.append(word.charAt(0));
      }
    }
    forms.add(sound(telling.toString()));
    forms.add(sound(all.toString()));
    return forms;
  }

  private static Set<String> beginnings(String word, int most) {
    var beginnings = new HashSet<String>();
    for (int n = 1; n <= Math.min(most, word.length()); n++) {
      beginnings.add(word.substring(0, n));
    }
    return beginnings;
  }

  private static boolean isNeeded(Part.Role role) {
    return switch (role) {
      case KIND, FIELD, PLACE, COUNTRY, DIRECTION, UNIT, NUMBER -> true;
      default -> false;
    };
  }

  private static boolean spells(
      String letters, int at, List<Set<String>> needed, List<Set<String>> free) {
    if (at == letters.length()) {
      return needed.isEmpty();
    }
    return spellsBy(letters, at, needed, needed, free) || spellsBy(letters, at, free, needed, free);
  }

  private static boolean spellsBy(
      String letters,
      int at,
      List<Set<String>> from,
      List<Set<String>> needed,
      List<Set<String>> free) {
    for (int i = 0; i < from.size(); i++) {
      Set<String> taken = from.remove(i);
      for (String beginning : taken) {
        if (letters.startsWith(beginning, at)
            && spells(letters, at + beginning.length(), needed, free)) {
          from.add(i, taken);
          return true;
        }
      }
      from.add(i, taken);
    }
    return false;
  }

  /** How a word takes part in a short form. */
  private enum Use {
    /** It has to give a letter: a place, a field. */
    NEEDED,
    /** It usually gives one. */
    USUAL,
    /** It may: и in КазАТиСО. */
    FREE
  }

  /**
   * A word that a short form takes letters from.
   *
   * @param forms what it may give beside its beginning: NJ for Nanjing
   * @param known whether it is a word of known meaning
   * @param place whether it says where
   */
  private record Word(String text, Use use, Set<String> forms, boolean known, boolean place) {
    Word(String text, Use use, Set<String> forms, boolean known) {
      this(text, use, forms, known, false);
    }
  }

  private static List<Word> said(List<String> words, NameReading beside) {
    var said = new ArrayList<Word>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Lexicon.Found found = Lexicon.usual().at(words, i);
      if (found == null) {
        if (word.length() > 1) {
          said.add(new Word(word, Use.USUAL, Set.of(), false));
        }
        continue;
      }
      Part part = found.part();
      if (part.role() == Part.Role.PARTICLE || part.role() == Part.Role.LEGAL) {
        if (word.length() < 4 && part.role() == Part.Role.PARTICLE) {
          said.add(new Word(word.substring(0, 1), Use.FREE, Set.of(), false));
        }
        continue;
      }
      boolean told =
          beside.letters().isPresent() && beside.of(part.role()).contains(part.key())
              || part.role() == Part.Role.FIELD && Near.isLittle(part.key());
      // A place and a field have to give a letter: neither the branch in another town is meant,
      // nor the university of economics in the same.
      Use use = told ? Use.FREE : tells(part.role()) ? Use.NEEDED : Use.USUAL;
      Set<String> forms =
          part.role() == Part.Role.PLACE ? Lexicon.usual().syllables(part) : Set.of();
      int inner = compound(word);
      String start = inner > 0 ? word.substring(0, inner) : word;
      said.add(
          new Word(
              start,
              use,
              forms,
              true,
              part.role() == Part.Role.PLACE || part.role() == Part.Role.COUNTRY));
      if (inner > 0) {
        said.add(new Word(word.substring(inner), Use.FREE, Set.of(), true));
      }
    }
    return said;
  }

  /** Where the second half of a word begins: агро-технический; 0 where it has none. */
  private static int compound(String word) {
    for (String half : HALVES) {
      if (word.startsWith(half) && word.length() > half.length() + 4) {
        return half.length();
      }
    }
    return 0;
  }

  private static boolean tells(Part.Role role) {
    return role == Part.Role.PLACE || role == Part.Role.FIELD || role == Part.Role.UNIT;
  }

  /** Takes letters from the word's beginning, or passes over a word: at most a third of them. */
  private static boolean alphabet(String letters, List<Word> words, int at, int word, int passed) {
    List<Word> left = words.subList(word, words.size());
    if (at == letters.length()) {
      long usual = left.stream().filter(w -> w.use() == Use.USUAL).count();
      return left.stream().noneMatch(w -> w.use() == Use.NEEDED)
          && passed + usual <= words.size() / 3 + 1;
    }
    if (left.isEmpty()) {
      return false;
    }
    Word next = left.getFirst();
    for (String form : next.forms()) {
      if (letters.startsWith(form, at)
          && alphabet(letters, words, at + form.length(), word + 1, passed)) {
        return true;
      }
    }
    for (int n = 1; n <= 3 && n <= next.text().length() && at + n <= letters.length(); n++) {
      if (!next.text().startsWith(letters.substring(at, at + n))) {
        break;
      }
      if (alphabet(letters, words, at + n, word + 1, passed)) {
        return true;
      }
    }
    int more = next.use() == Use.FREE ? 0 : 1;
    return next.use() != Use.NEEDED
        && passed + more < words.size() / 3 + 2
        && alphabet(letters, words, at, word + 1, passed + more);
  }
}
