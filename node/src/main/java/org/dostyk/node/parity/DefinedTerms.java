package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.parity.OwnNames.Own;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.search.NamedPlaces;
import org.dostyk.node.search.Namesakes;
import org.dostyk.node.values.Language;

/**
 * The words by which one agreement calls its parties in a language: those it defines (далее —
 * Колледж, 以下简称学院, the “Provider”), sides by letter, and words for what an institution is that
 * stand with a capital, or in Chinese without a name before them, as the names of parties do.
 */
final class DefinedTerms {
  /**
   * A word for a party.
   *
   * @param kinds what the party is, by its name in full or by the word itself
   * @param clauses in which it stands
   * @param clause the one that defines it; negative if none does
   * @param place which of the definitions of its clause it is
   * @param telling whether the word itself says what the party is
   * @param own the name in full of whom it is defined for
   */
  record Term(
      Language language,
      String name,
      Set<String> kinds,
      BitSet clauses,
      int clause,
      int place,
      boolean telling,
      OwnNames.Own own) {
    boolean isDefined() {
      return clause >= 0;
    }
  }

  private static final String WORDS =
      "[«“\"‘]?(?:the )?[«“\"‘]?(?<term>\\p{Lu}[\\p{L}\\d-]*(?: [«“\"]?[\\p{L}-]+[»”\"]?){0,2}?)[»”\"’]?";
  private static final String END =
      "(?=\\s*(?:[),;.]|$)| (?:и|және|мен|бен|пен|and|в лице|с )(?!\\p{L}))";

  private static final Map<Language, Pattern> DEFINITIONS =
      Map.of(
          Language.RU,
          Pattern.compile(
              "(?:[Дд]алее(?: по тексту)?|именуем\\p{L}+(?: в дальнейшем)?|в дальнейшем(?: именуем\\p{L}+)?)"
                  + "\\s*(?:[-–—:]\\s*)?"
                  + WORDS
                  + END),
          Language.KK,
          Pattern.compile(
              "(?:[Бб]ұдан (?:әрі|былай)(?: мәтін бойынша)?)\\s*(?:[-–—:]\\s*)?" + WORDS + END),
          Language.EN,
          Pattern.compile(
              "(?:(?:herein|here)after,?(?: (?:referred to as|called|known as))?,? |\\()"
                  + WORDS
                  + "(?=\\s*[),;.])"),
          Language.ZH,
          Pattern.compile(
              "(?:(?:以下|下|后)(?:简)?称|简称)(?:为|作)?[“「‘]?(?<term>\\p{IsHan}{1,8}?)(?=[”」’）)，,、。；]|$)"));

  /** （甲方）, （“诺方”）: in brackets without a word. */
  private static final Pattern HAN_SIDE =
      Pattern.compile("[（(](?:[“「](?<quoted>\\p{IsHan}{1,8})[”」]|(?<side>[甲乙丙丁]方))[）)]");

  /** What is defined besides: the agreement itself, all parties together. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?iu)(?:сторон[ыа]?|тараптар|part(?:y|ies)|sides?|соглашени|договор|меморандум|agreement|memorand|contract|келісім|шарт|программ|бағдарлама|programme|project|проект|жоба|annex|приложени|қосымша)\\p{L}*"
              + "|双方|各方|协议|本协议|备忘录|合同|项目|计划|三方|两校");

  private static final Set<String> OTHER = Set.of("ANY");

  /** The Kazakhstani University, which in a name is no side of the agreement. */
  private static final Set<String> NATIONS = Set.of("CN", "KZ");

  /** Who is called like the place that it governs. */
  private static final Set<String> GOVERNING = Set.of("DEPT", "GOV");

  private static final int BEFORE = 140;
  private static final Pattern CAPITAL = Pattern.compile("(?<!\\p{L})\\p{Lu}[\\p{Ll}’']{3,}");
  private static final int LONG = 4;

  /** Of each word as much as no case changes. */
  private static final Pattern BEGINNING = Pattern.compile("(\\p{L}{1,5})\\p{L}*");

  private final Language language;
  private final Map<String, Draft> found = new LinkedHashMap<>();

  private static final class Draft {
    private String name;
    private final Set<String> kinds = new HashSet<>();
    private final BitSet clauses = new BitSet();
    private int clause = -1;
    private int place;
    private boolean telling = true;
    private OwnNames.Own own = OwnNames.Own.NONE;

    Draft(String name) {
      this.name = name;
    }
  }

  private DefinedTerms(Language language) {
    this.language = language;
  }

  /**
   * The terms of a language.
   *
   * @param clauses the agreement’s, in order; blank where a clause lacks the language
   */
  static List<Term> in(Language language, List<String> clauses) {
    var terms = new DefinedTerms(language);
    for (int i = 0; i < clauses.size(); i++) {
      terms.define(i, clauses.get(i));
    }
    clauses.forEach(terms::mention);
    return terms.all(clauses);
  }

  /** Names of their own that institutions have in the clauses, and what those are. */
  static Map<String, Set<String>> names(Language language, List<String> clauses) {
    var names = new TreeMap<String, Set<String>>();
    for (String text : clauses) {
      int behindLast = 0;
      for (Mention one : Parties.in(language, text, List.of())) {
        Own own =
            Parties.isPart(one) ? Own.NONE : OwnNames.of(language, text, one.piece(), behindLast);
        behindLast = one.piece().to();
        String name = own.sure() ? name(own) : "";
        if (!name.isEmpty() && isTelling(name) && !one.isOf(GOVERNING)) {
          names.computeIfAbsent(name, n -> new HashSet<>()).addAll(one.readings());
        }
      }
    }
    return names;
  }

  /** Words of letters that have a capital, are no place and stand in no table of words. */
  static Set<String> capitals(Language language, List<String> clauses) {
    var words = new TreeSet<String>();
    if (language != Language.ZH) {
      for (String text : clauses) {
        CAPITAL
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(word -> isTelling(word) && OwnNames.isOwn(language, word))
            .forEach(words::add);
      }
    }
    return words;
  }

  /** A place is no name of an institution where it stands alone. */
  private static boolean isTelling(String name) {
    return name.length() > 1
        && NamedPlaces.in(name).stream().noneMatch(p -> p.from() == 0 && p.to() == name.length());
  }

  /** The word by which an own name is told; in Chinese without the field: 青屿 of 青屿科技. */
  private static String name(Own own) {
    if (own.han().isEmpty()) {
      return own.words().stream()
          .filter(Namesakes::isTelling)
          .findFirst()
          .or(() -> own.words().stream().filter(word -> word.length() >= LONG).findFirst())
          .orElse("");
    }
    String near = own.near();
    for (int i = 2; i < near.length(); i++) {
      String rest = near.substring(i);
      if (Vocabulary.begins(rest) || Namesakes.usualHan(rest) > 0) {
        return near.substring(0, i);
      }
    }
    return near;
  }

  private void define(int clause, String text) {
    int place = 0;
    var at = new ArrayList<MatchResult>();
    Objects.requireNonNull(DEFINITIONS.get(language)).matcher(text).results().forEach(at::add);
    if (language == Language.ZH) {
      HAN_SIDE.matcher(text).results().forEach(at::add);
    }
    at.sort(Comparator.comparingInt(MatchResult::start));
    int behindLast = 0;
    for (MatchResult one : at) {
      String name = name(one);
      var named = namedBefore(text, Math.max(behindLast, one.start() - BEFORE), one.start());
      behindLast = one.end();
      if (named.isEmpty()
          || named.get().readings().isEmpty()
          || NOBODY.matcher(name).matches()
          || isPlace(text, one)) {
        continue;
      }
      Draft draft = found.computeIfAbsent(key(name), k -> new Draft(name));
      if (draft.clause < 0) {
        draft.name = name;
        draft.clause = clause;
        draft.place = place;
        var itself = kinds(name);
        draft.kinds.addAll(itself.isEmpty() ? named.get().readings() : itself);
        draft.telling = !itself.isEmpty();
        draft.own = OwnNames.of(language, text, named.get().piece(), 0);
      }
      place++;
    }
  }

  private static String name(MatchResult one) {
    for (String group : one.namedGroups().keySet()) {
      String name = one.group(group);
      if (name != null) {
        boolean opened = name.indexOf('«') >= 0 || name.indexOf('“') >= 0;
        return opened ? name.strip() : name.replaceAll("[»”\"]", "").strip();
      }
    }
    throw new IllegalStateException(one.group());
  }

  /** In English a place, too, may stand in brackets behind a name. */
  private boolean isPlace(String text, MatchResult one) {
    if (language != Language.EN || !text.startsWith("(", one.start())) {
      return false;
    }
    int from = one.start("term");
    boolean marked = from > 1 && "“\"‘ ".indexOf(text.charAt(from - 1)) >= 0;
    return !marked
        && NamedPlaces.in(text).stream().anyMatch(p -> p.from() <= from && from < p.to());
  }

  /** What the word for somebody says that it is, if it says so. */
  private Set<String> kinds(String name) {
    var kinds = new HashSet<String>();
    Parties.in(language, name, List.of()).stream()
        .filter(
            one ->
                one.piece().from() == 0
                    || one.piece().to() == name.length()
                    || language == Language.ZH)
        .forEach(one -> kinds.addAll(one.readings()));
    return kinds;
  }

  private static String lastWord(String said) {
    return said.substring(said.lastIndexOf(' ') + 1);
  }

  /** The last institution that is named before a definition, with its place in the text. */
  private Optional<Mention> namedBefore(String text, int from, int to) {
    String before = text.substring(from, to);
    return Parties.in(language, before, List.of()).stream()
        .filter(one -> !one.isOf(OTHER) && (!Parties.isPart(one) || one.isOf(NATIONS)))
        .reduce((first, second) -> second)
        .map(
            one ->
                new Mention(
                    one.isOf(NATIONS) ? kinds(lastWord(one.piece().of(before))) : one.readings(),
                    one.anyone(),
                    new Piece(one.piece().from() + from, one.piece().to() + from),
                    ""));
  }

  private void mention(String text) {
    int behindLast = 0;
    for (Mention one : Parties.in(language, text, List.of())) {
      String said = one.piece().of(text);
      boolean side = one.isOf(Parties.SIDES);
      if (!one.isOf(Parties.ROLES)
          && !one.isOf(OTHER)
          && (side || isCalled(text, one, behindLast))) {
        Draft draft = found.computeIfAbsent(key(said), k -> new Draft(said));
        if (!side) {
          draft.kinds.addAll(one.readings());
        }
        if (draft.clause < 0 && said.length() < draft.name.length()) {
          draft.name = said;
        }
      }
      behindLast = one.piece().to();
    }
  }

  /** Whether it stands as parties are called: with a capital inside a sentence and no own name. */
  private boolean isCalled(String text, Mention one, int behindLast) {
    var own = OwnNames.of(language, text, one.piece(), behindLast);
    if (own.sure()) {
      return false;
    }
    if (language == Language.ZH) {
      return true;
    }
    int from = one.piece().from();
    return Character.isUpperCase(text.charAt(from))
        && one.piece().of(text).indexOf(' ') < 0
        && from > 1
        && Character.isLetterOrDigit(text.charAt(from - 2))
        && text.charAt(from - 1) == ' ';
  }

  private String key(String name) {
    String plain = Plain.of(name);
    return language == Language.ZH ? plain : BEGINNING.matcher(plain).replaceAll("$1");
  }

  private List<Term> all(List<String> clauses) {
    var terms = new ArrayList<Term>();
    for (Draft draft : found.values()) {
      if (draft.kinds.isEmpty()) {
        continue;
      }
      Matcher words = TermWords.pattern(language, draft.name).matcher("");
      for (int i = 0; i < clauses.size(); i++) {
        if (TermWords.stands(language, clauses.get(i), words)) {
          draft.clauses.set(i);
        }
      }
      terms.add(
          new Term(
              language,
              draft.name,
              Set.copyOf(draft.kinds),
              draft.clauses,
              draft.clause,
              draft.place,
              draft.telling,
              draft.own));
    }
    return terms;
  }
}
