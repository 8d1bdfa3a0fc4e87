package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/**
 * Who of those whom one wording names the other would have to name and does not; who stands where
 * another stands; and who does what another does.
 */
final class PartyDifferences {
  private static final Set<String> ANY = Set.of("ANY");
  private static final Set<String> ANYBODY = Set.of("ANY", "EDU");
  private static final List<Set<String>> OPPOSED =
      List.of(
          Set.of("HOST", "COORG"),
          Set.of("LENDER", "BORROWER"),
          Set.of("HOST", "SEND"),
          Set.of("CN", "KZ"),
          Set.of("PA", "PB"));

  private static final Map<String, Pattern> NATIONS =
      Map.of(
          "CN", Pattern.compile("қытай|китай|chin|中"),
          "KZ", Pattern.compile("қазақ|казах|kazakh|qazaq|哈"));

  /** Whom one names by a pronoun, or does not name, since it is whoever was named before. */
  private static final Pattern ITSELF =
      Pattern.compile(
          "对方|自行|各自|自己|本[校方]|其他|(?<!\\p{L})(?:сво[йеяию]\\p{L}*|собственн\\p{L}+|друг(?:ая|ой|ую)|сам(?:а|о|и)?"
              + "|each|own|other|its?|their|өз(?:і|інің|дері)?|басқа|екінші|әр(?:қайсысы)?|кажд\\p{L}+)(?!\\p{L})");

  /** By which somebody is named who is called by no name before; “it” is whoever was. */
  private static final Pattern HIMSELF =
      Pattern.compile(
          "对方|各[自方]|[后前]者|本[校方]|合作方|其他|(?<!\\p{L})(?:друг(?:ая|ой|ую)|партн[её]р\\p{L}*|последн\\p{L}+"
              + "|each|other|another|latter|former|partners?|басқа|екінші|соңғы|серіктес\\p{L}*|әріптес\\p{L}*|әр(?:қайсысы)?|кажд\\p{L}+)(?!\\p{L})");

  /** БИКМ, ҚазҰУ: some party whose name is not spelt out. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?<!\\p{L})(?!(?:USD|KZT|CNY|EUR|GBP|RUB|ECTS|GPA|IELTS|TOEFL|HSK|PDF|ISO|UTC|GMT|SWIFT|IBAN|МРП|АЕК|НДС|ҚҚС|КНР|ҚХР|США|АҚШ|ЭЦП|ЭЦҚ)(?!\\p{L}))"
              + "\\p{Lu}\\p{L}{0,2}\\p{Lu}{1,4}(?!\\p{L})");

  /** Sides of a contract that no school is called by. */
  private static final Set<String> TRADING =
      Set.of("CONTRACTOR", "CLIENT", "BUYER", "SELLER", "LESSOR", "LESSEE");

  static final Set<String> SCHOOLS =
      Set.of("UNIV", "COLL", "INST", "ACAD", "SCHOOL", "FAC", "CONSERV");
  private static final Set<String> PUBLIC =
      Set.of("MIN", "INSP", "CONS", "EMB", "UNION", "MUSEUM", "DEPT", "GOV", "HOSP", "GALLERY");

  /** Both of them, whoever they are. */
  private static final Pattern BOTH =
      Pattern.compile(
          "双方|两[校院方馆]|[各他其]方|(?<!\\p{L})(?:the )?(?:parties|sides|both|each other|сторон(?:ы|ам|ами|ах)?|об[аеои]\\p{L}*|тараптар\\p{L}*|екі(?:нші)?)(?!\\p{L})");

  private static final Pattern JOINT =
      Pattern.compile(
          "(?:[和与及、]|会同|连同)\\p{IsHan}{0,8}|(?: [«“\"][^»”\"]+[»”\"]| \\p{Lu}\\p{L}+){0,2},? (?:and|(?:jointly|together) with|и|вместе с|совместно с|және|мен|бен|пен) (?:the )?(?:[«“\"]?[\\p{L}’-]+[»”\"]? ){0,5}[«“\"]?");

  private static final Pattern BRACKETS = Pattern.compile(" ?[(（][^)）]*[)）]");

  private PartyDifferences() {}

  /**
   * Of whom the wordings speak otherwise.
   *
   * @param same whether who does what is known to be the same
   */
  static Optional<Difference> compare(
      Language a,
      String textA,
      List<Mention> inA,
      Language b,
      String textB,
      List<Mention> inB,
      boolean same) {
    var onlyA = new ArrayList<>(missed(a, textA, inA, b, textB, inB));
    var onlyB = new ArrayList<>(missed(b, textB, inB, a, textA, inA));
    if (same) {
      onlyA.removeIf(Parties::isPart);
      onlyB.removeIf(Parties::isPart);
    }
    if (!onlyA.isEmpty() || !onlyB.isEmpty()) {
      return Optional.of(new Difference(pieces(onlyA), pieces(onlyB)));
    }
    return same
        ? Optional.empty()
        : exchanged(a, textA, inA, b, textB, inB)
            .or(() -> exchanged(a, textA, parts(inA), b, textB, parts(inB)))
            .or(() -> oftener(inA, inB));
  }

  /**
   * Of whom two wordings speak that introduce the parties: in full, in any order, by name and
   * place. Who has a name there that the other lacks has to be missed on both sides, and be
   * something else: names of one kind, one for one, may be translated or spelt in many ways.
   */
  static Optional<Difference> named(List<Mention> inA, List<Mention> inB) {
    var onlyA = unnamed(inA, inB);
    var onlyB = unnamed(inB, inA);
    boolean kindred =
        onlyA.size() == onlyB.size()
            && onlyA.stream()
                .allMatch(one -> onlyB.stream().anyMatch(two -> two.isOf(one.readings())));
    return onlyA.isEmpty() || onlyB.isEmpty() || kindred
        ? Optional.empty()
        : Optional.of(new Difference(pieces(onlyA), pieces(onlyB)));
  }

  private static List<Mention> unnamed(List<Mention> some, List<Mention> others) {
    return some.stream()
        .filter(one -> !one.name().isEmpty() && others.stream().noneMatch(one::answers))
        .toList();
  }

  /** Those who are called by a part in the agreement. */
  private static List<Mention> parts(List<Mention> mentions) {
    return mentions.stream().filter(Parties::isPart).toList();
  }

  /** All are called by terms, and as often, but one oftener here and another there. */
  private static Optional<Difference> oftener(List<Mention> inA, List<Mention> inB) {
    var termsA = inA.stream().filter(Mention::isTerm).toList();
    var termsB = inB.stream().filter(Mention::isTerm).toList();
    boolean comparable =
        termsA.size() == termsB.size()
            && termsA.stream().allMatch(one -> termsB.stream().anyMatch(one::answers));
    var moreA = termsA.stream().filter(one -> isOftener(one, termsA, termsB)).toList();
    var moreB = termsB.stream().filter(one -> isOftener(one, termsB, termsA)).toList();
    return comparable && !moreA.isEmpty() && !moreB.isEmpty()
        ? Optional.of(new Difference(pieces(moreA), pieces(moreB)))
        : Optional.empty();
  }

  private static boolean isOftener(Mention one, List<Mention> here, List<Mention> there) {
    return here.stream().filter(one::answers).count() > there.stream().filter(one::answers).count();
  }

  private static List<Piece> pieces(List<Mention> mentions) {
    return mentions.stream().map(Mention::piece).toList();
  }

  /** Those whom the other wording does not name, by any reading, though it would have to. */
  private static List<Mention> missed(
      Language language,
      String text,
      List<Mention> some,
      Language otherLanguage,
      String otherText,
      List<Mention> others) {
    return some.stream()
        .filter(one -> !one.anyone() && others.stream().noneMatch(one::answers))
        .filter(
            one ->
                isMissed(text, one, some, otherText, others)
                    || Doers.isDoer(language, Plain.of(text), one)
                        && isOneOfTwo(one, some, otherLanguage, otherText, others)
                    || isAdded(text, one, some, otherText, others)
                    || Doers.isDoer(language, Plain.of(text), one)
                        && isTermBeside(one, otherLanguage, otherText, others))
        .toList();
  }

  private static boolean isMissed(
      String text, Mention one, List<Mention> some, String otherText, List<Mention> others) {
    var strangers =
        others.stream()
            .filter(other -> !other.anyone() && some.stream().noneMatch(other::answers))
            .toList();
    if (one.isTerm()) {
      return strangers.stream()
              .anyMatch(
                  other ->
                      other.isNamed() || !other.isOf(Parties.ROLES) && !other.isOf(Parties.SIDES))
          || isReplaced(some, others) && others.stream().anyMatch(Mention::isTerm)
          || isJoined(text, one, some, others) && !BOTH.matcher(Plain.of(otherText)).find();
    }
    if (one.isNamed()) {
      return strangers.stream().anyMatch(Mention::isNamed)
          || others.stream().allMatch(Mention::anyone);
    }
    if (one.isOf(Parties.ROLES)) {
      boolean bothRoles =
          some.stream().anyMatch(m -> m.readings().contains("HOST"))
              && some.stream().anyMatch(m -> m.readings().contains("SEND"))
              && others.stream().noneMatch(m -> m.isOf(Parties.ROLES))
              && Parties.once(others).size() > 1;
      return !bothRoles
          && (strangers.stream().anyMatch(other -> other.isOf(Parties.ROLES) || isNoSchool(other))
              || isReplaced(some, others));
    }
    if (one.isOf(Parties.SIDES)) {
      return strangers.stream().anyMatch(other -> other.isOf(Parties.SIDES));
    }
    if (one.isOnly(PUBLIC)) {
      return !others.isEmpty()
          && (!ABBREVIATED.matcher(otherText).find()
              || strangers.stream().anyMatch(other -> other.isOnly(PUBLIC)));
    }
    if (others.stream().anyMatch(other -> other.isOf(ANY)) || ABBREVIATED.matcher(text).find()) {
      return false;
    }
    boolean asMany = count(some) == count(others) && count(some) > 1;
    return asMany
        || isJoined(text, one, some, others) && !BOTH.matcher(Plain.of(otherText)).find()
        || strangers.stream()
            .anyMatch(
                other ->
                    !other.isOf(Parties.ROLES) && !other.isOf(Parties.SIDES) && !other.isNamed());
  }

  /** Named by its own name, where the other names others by theirs and speaks of nobody else. */
  private static boolean isAdded(
      String text, Mention one, List<Mention> some, String otherText, List<Mention> others) {
    return !one.name().isEmpty()
        && others.stream().anyMatch(other -> !other.name().isEmpty())
        && others.stream()
            .allMatch(
                other ->
                    !other.name().isEmpty()
                        || !mayBe(other, one)
                        || isShortFor(other, others)
                        || some.stream().anyMatch(m -> m.name().isEmpty() && m.answers(other)))
        && (BOTH.matcher(Plain.of(text)).find() || !BOTH.matcher(Plain.of(otherText)).find());
  }

  /** Who does something by a term of his own, where the other speaks of other terms alone. */
  private static boolean isTermBeside(
      Mention one, Language otherLanguage, String otherText, List<Mention> others) {
    String plain = Plain.of(otherText);
    boolean role = one.isOf(Parties.ROLES) && others.stream().noneMatch(o -> o.isOf(SCHOOLS));
    return (one.isTerm() || role)
        && !one.isOf(Parties.WHOEVER)
        && others.stream().anyMatch(o -> Doers.isDoer(otherLanguage, plain, o))
        && others.stream().anyMatch(other -> other.isTerm() || other.isOf(TRADING))
        && others.stream().allMatch(other -> other.isTerm() || !mayBe(other, one))
        && !BOTH.matcher(plain).find()
        && !HIMSELF.matcher(plain).find();
  }

  /** Whether a word without a name may stand for who is named: the school, the host, the other. */
  private static boolean mayBe(Mention other, Mention one) {
    return other.answers(one)
        || other.isOf(Parties.ROLES)
        || other.isOf(Parties.SIDES)
        || other.isOf(ANYBODY)
        || other.isOf(SCHOOLS) && one.isOf(SCHOOLS);
  }

  /** The university, where one is named. */
  private static boolean isShortFor(Mention one, List<Mention> others) {
    return others.stream().anyMatch(other -> !other.name().isEmpty() && other.answers(one));
  }

  /** Host and sender stand here, and there one of them does all. */
  private static boolean isOneOfTwo(
      Mention one,
      List<Mention> some,
      Language otherLanguage,
      String otherText,
      List<Mention> others) {
    String plain = Plain.of(otherText);
    return OPPOSED.stream()
            .anyMatch(
                pair ->
                    one.isOf(pair)
                        && others.stream()
                            .anyMatch(
                                other ->
                                    other.isOf(pair) && Doers.isDoer(otherLanguage, plain, other))
                        && some.stream()
                            .anyMatch(
                                m -> others.stream().anyMatch(o -> o.isOf(pair) && o.answers(m))))
        && others.stream().noneMatch(Mention::anyone)
        && !ITSELF.matcher(plain).find()
        && !NATIONS.entrySet().stream()
            .anyMatch(
                nation ->
                    one.readings().contains(nation.getKey())
                        && nation.getValue().matcher(plain).find());
  }

  /** As many are named, but one of them oftener: she stands where another stood. */
  private static boolean isReplaced(List<Mention> some, List<Mention> others) {
    return count(some) == count(others)
        && some.stream()
            .anyMatch(
                one ->
                    !one.anyone()
                        && others.stream().filter(one::answers).count()
                            > some.stream().filter(one::answers).count());
  }

  /** Somebody who sends or receives nobody: a bank, a fund, a company. */
  private static boolean isNoSchool(Mention one) {
    return !one.isOf(SCHOOLS) && !one.isOf(Parties.SIDES) && !one.isNamed();
  }

  /** “The University and the College”, where the other names one of them. */
  private static boolean isJoined(
      String text, Mention one, List<Mention> some, List<Mention> others) {
    int i = some.indexOf(one);
    return i > 0
        && others.stream().anyMatch(some.get(i - 1)::answers)
        && JOINT
            .matcher(text.substring(some.get(i - 1).piece().to(), one.piece().from()))
            .matches();
  }

  /** One and the other, who do together what is said. */
  static boolean areJoined(String text, List<Mention> two) {
    int from = two.get(0).piece().to();
    int to = two.get(1).piece().from();
    return from <= to
        && JOINT.matcher(BRACKETS.matcher(text.substring(from, to)).replaceAll("")).matches();
  }

  private static long count(List<Mention> mentions) {
    return mentions.stream().filter(m -> !m.anyone()).count();
  }

  /** Two who are each named once, in another order: the one does what the other does. */
  private static Optional<Difference> exchanged(
      Language a, String textA, List<Mention> inA, Language b, String textB, List<Mention> inB) {
    var order = Doers.order(a, textA, inA, b, textB, inB);
    var onceA = Parties.once(inA);
    var onceB = Parties.once(inB);
    if (onceA.size() != 2
        || onceB.size() != 2
        || areJoined(textA, onceA)
        || areJoined(textB, onceB)) {
      return Optional.empty();
    }
    boolean same = onceA.get(0).answers(onceB.get(0)) && onceA.get(1).answers(onceB.get(1));
    boolean crossed = onceA.get(0).answers(onceB.get(1)) && onceA.get(1).answers(onceB.get(0));
    if (order == Doers.Order.EXCHANGED && (same || crossed)
        || order == Doers.Order.BOTH && crossed && !same) {
      return Optional.of(new Difference(pieces(onceA), pieces(onceB)));
    }
    return Optional.empty();
  }

  /** Whether a wording speaks of both, whoever they are. */
  static boolean isOfBoth(String text) {
    return BOTH.matcher(Plain.of(text)).find();
  }

  /** Whether a stretch names somebody by a pronoun or by letters alone. */
  static boolean isVeiled(String stretch) {
    return ITSELF.matcher(Plain.of(stretch)).find() || ABBREVIATED.matcher(stretch).find();
  }
}
