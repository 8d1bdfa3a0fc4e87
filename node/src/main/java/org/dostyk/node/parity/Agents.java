package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/**
 * Who does what a sentence says, where its grammar leaves no doubt, people as well as institutions:
 * “provided by the trainee” against обеспечивает колледж. And at whose expense.
 */
final class Agents {
  private static final int NEAR = 48;

  private static final Pattern ENGLISH_BEFORE =
      Pattern.compile(
          "(?<!\\p{L})by (?:(?:consultation|agreement|negotiation)s? (?:between|among) )?(?:(?!(?:of|between|with|to|for|from|in|on|at|way|means) )[\\w'-]+ ){0,3}$");
  private static final Pattern ENGLISH_NO =
      Pattern.compile(
          "(?<!\\p{L})(?:of|between|with|to|for|from|in|on|at|among|by) (?:[\\w'-]+ ){0,3}$");
  private static final Pattern ENGLISH_BEHIND =
      Pattern.compile(
          "^(?: of [\\w'-]+)?(?: (?:themselves|himself|herself|itself))?"
              + " (?:(?:shall|must|may|will|should)(?: not)?+"
              + " (?!be (?!responsible|liable|obliged))|pays? |bears? |covers? |provides? |(?:is|are)"
              + " (?:responsible|liable) )");

  private static final Pattern RUSSIAN_BEHIND =
      Pattern.compile(
          "^(?: [\\p{L}-]+)? (?:сам\\p{L}* )?(?:обязан[аоы]?|вправе|долж(?:ен|на|но|ны)|мо(?:жет|гут)"
              + "|нес(?:ет|ут)|\\p{L}{3,}(?:ает|яет|ует|ают|яют|уют|ит|ят))(?!\\p{L})");

  /** Студент до выезда приобретает самостоятельно. */
  private static final Pattern RUSSIAN_SELF =
      Pattern.compile(
          "^ [^,;.]{0,60}(?:самостоятельно|сам(?:а|и)?|за (?:свой|собственн\\p{L}+) счет)(?!\\p{L})");

  private static final Pattern RUSSIAN_BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:нес(?:ет|ут)|да(?:ет|ют)|\\p{L}{3,}(?:ает|яет|ует|ают|яют|уют|ит|ят))"
              + " (?:(?:до|после|при|перед|для|на|в) \\p{L}+(?: \\p{L}+)? )?(?:сам\\p{L}* )?(?:\\p{L}+(?:ий|ый|ой|ая|ое) ){0,3}$");
  private static final Pattern RUSSIAN_PREPOSITION =
      Pattern.compile(
          "(?<!\\p{L})(?:с|со|над|под|перед|между|за|в|во|на|по|для|от|до|из|у|о|об|при|кажд\\p{L}+)"
              + " (?:\\p{L}+ ){0,2}$");
  private static final Pattern RUSSIAN_BY = Pattern.compile(".*(?:ом|ем|ой|ей|ами|ями|имся|имися)");
  private static final Pattern RUSSIAN_PASSIVE =
      Pattern.compile(
          "\\p{L}{3,}тся(?!\\p{L})|(?<!\\p{L})(?:долж(?:ен|на|но|ны)|мо(?:жет|гут)) быть ");
  private static final Pattern RUSSIAN_FIRST =
      Pattern.compile("(?:^|[.;,:] |[–-] )(?:сам\\p{L}* )?$");
  private static final Pattern RUSSIAN_PERSON =
      Pattern.compile(".*(?:[тркндчм]|ль|ий|йся|ы|и|еся)");

  private static final Pattern KAZAKH_BEHIND =
      Pattern.compile(
          "^(?: өз\\p{L}*)?(?: \\p{L}+){0,3}? (?:\\p{L}*[^лн\\P{L}](?:йды|йді|ады|еді)|\\p{L}+[еаөү]йді|\\p{L}+[аы]йды"
              + "|\\p{L}*[^лн\\P{L}][уүю](?:ға|ге) (?:міндетті|тиіс|құқылы)\\p{L}*)(?=[.;,!]|$)");
  private static final Pattern KAZAKH_THEMSELVES =
      Pattern.compile("^\\p{L}+[дтн][ыі]ң өз(?:і|дері)(?!\\p{L})");
  private static final Pattern KAZAKH_BARE =
      Pattern.compile(
          ".*(?:студент|ш[ыі]|нт|тор|ндат|ан|лім|гер|үміткер|лар|лер|дар|дер|тар|тер|лары|лері|дары|дері|тары|тері)");

  private static final Pattern HAN_BEFORE = Pattern.compile("由\\p{IsHan}{0,8}$");
  private static final Pattern HAN_NO =
      Pattern.compile("(?:向|对|给|交|送|报|供|从|为|与|在|到|经|归|代|按|使|让|请|和|及)\\p{IsHan}{0,8}$");
  private static final Pattern HAN_BEHIND =
      Pattern.compile("^(?:本人)?(?:自行|自理|自付|自费|应当?|须|必须|可(?!由)|负责|承担|负担|不得|有权|支付|缴纳|提供|组织|撰写)");

  /** Of what somebody pays. */
  private static final Pattern MONEY =
      Pattern.compile(
          "расход|стоимост|плат|взнос|пошлин|проезд|страхов|билет|затрат|ақы|шығын|құны|баж|жарна|cost|fee|expens|pay|charge|dut|fare|rent|premium|费|款|金|薪|票|税");

  private static final Pattern RUSSIAN_PAYS =
      Pattern.compile(
          "(?<!\\p{L})(?:оплачива|нес|возмеща|покрыва|выплачива|уплачива)(?:ет|ют|ут) (?:сам\\p{L}* )?$");
  private static final Pattern RUSSIAN_PAYS_BEHIND =
      Pattern.compile(
          "^ (?:самостоятельно |сам\\p{L}* |еже\\p{L}+ |полностью )?(?:оплачива|нес|возмеща|покрыва|выплачива|уплачива)(?:ет|ют|ут)(?!\\p{L})");
  private static final Pattern KAZAKH_PAYS =
      Pattern.compile("^(?: өз\\p{L}*| толығымен)? (?:төлейді|көтереді|өтейді|жабады)");
  private static final Pattern ENGLISH_PAYS =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:borne|paid|met|covered|financed|funded|reimbursed)(?: [\\p{L}]+)? by|for the account of|payable by) (?:the )?(?:(?!(?:the|an?) )[\\p{L}'-]+ ){0,2}$");
  private static final Pattern ENGLISH_PAYS_BEHIND =
      Pattern.compile(
          "^(?: themselves| itself)? (?:(?:shall|will|must) )?(?:pays?|bears?|covers?|meets?|reimburses?|funds?)(?!\\p{L})");
  private static final Pattern HAN_PAYS_BEHIND =
      Pattern.compile("^(?:本人|自行|全额|共同)?[应须]?(?:负责)?(?:承担|支付|负担|缴纳|出资|偿付|垫付)");

  /** At whose expense. */
  private static final Pattern RUSSIAN_PAYER =
      Pattern.compile("(?<!\\p{L})за счет(?: средств)? (?:(?!собственн)[\\p{L}-]+ ){0,3}$");

  private static final Pattern KAZAKH_PAYER =
      Pattern.compile("^(?:н[ыі]ң|[дт][ыі]ң)?(?: (?:қаражаты|қаржысы))? есебінен");
  private static final Pattern ENGLISH_PAYER =
      Pattern.compile("(?<!\\p{L})at the (?:expense|cost) of (?:[\\w'-]+ ){0,3}$");
  private static final Pattern ENGLISH_PAYER_BEHIND =
      Pattern.compile("^(?:'s?)? (?:expense|cost)(?!\\p{L})");
  private static final Pattern HAN_PAYER_BEHIND = Pattern.compile("^(?:自费|自行承担|自理|自付|承担费用|出资)");
  private static final Pattern OWN =
      Pattern.compile(
          "(?<!\\p{L})(?:өз (?:қаражат\\p{L}*|қаржы\\p{L}*|есебінен)|за (?:свой|собственн\\p{L}+) счет"
              + "|за счет собственн\\p{L}+|at (?:its|their|his(?: or her)?) own (?:expense|cost))|自费|自行承担费用");

  private static final Pattern PRONOUN_PAYS =
      Pattern.compile(
          "(?<!\\p{L})(?:which|who|it|they) (?:(?:shall|will|also|must) ){0,2}(?:pays?|bears?|covers?|meets?)(?!\\p{L})"
              + "|(?<!\\p{L})(?:котор\\p{L}+|он[аои]?) (?:же )?(?:также )?(?:оплачива|нес|покрыва)(?:ет|ют|ёт|ут)");

  private static final Pattern THEMSELVES =
      Pattern.compile(
          "^(?: (?:themselves|himself|herself|themself|own)(?!\\p{L})|[дтн][ыі]ң өз(?:і|дері)(?!\\p{L})|本人|自己|自行|自理| сами?(?!\\p{L})| (?:\\p{L}+ )?(?:самостоятельно|сами?)(?!\\p{L}))");

  private static final Pattern PARTED =
      Pattern.compile("[;；。](?=.)|[.](?= \\p{L})|, (?:ал|а|whereas|while) ");

  private Agents() {}

  /** Who does it in the one wording and in the other, if they surely are not the same. */
  static Optional<Difference> compare(
      Reading a, List<Mention> inA, Reading b, List<Mention> inB, Alignment alignment) {
    var personsA = Parties.outside(a.people(), alignment.onlyA());
    var personsB = Parties.outside(b.people(), alignment.onlyB());
    String plainA = Plain.of(a.text());
    String plainB = Plain.of(b.text());
    for (var pair : alignment.pairs()) {
      var one = new Side(a.language(), plainA, pair.a(), inA, personsA);
      var two = new Side(b.language(), plainB, pair.b(), inB, personsB);
      boolean pronoun = one.isPaidByPronoun() || two.isPaidByPronoun();
      var found =
          one.against(two)
              .or(() -> pronoun ? Optional.empty() : one.paidAgainst(two))
              .or(() -> pronoun ? Optional.empty() : one.sumsAgainst(two))
              .or(() -> one.paidBesides(two))
              .or(() -> two.paidBesides(one).map(Difference::turned));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** All who do something in a wording, in their order: institutions by their case alone. */
  static List<Mention> doers(Reading wording, List<Mention> houses, List<Piece> extras) {
    String plain = Plain.of(wording.text());
    var people = Parties.outside(wording.people(), extras);
    var doers = new ArrayList<Mention>();
    houses.stream()
        .filter(one -> !one.anyone() && Doers.isDoer(wording.language(), plain, one))
        .forEach(doers::add);
    for (Piece sentence : Sentences.of(wording.text())) {
      var side = new Side(wording.language(), plain, sentence, List.of(), people);
      people.stream()
          .filter(one -> one.piece().meets(sentence))
          .filter(one -> !one.anyone() || side.isThemselves(one))
          .filter(one -> houses.stream().noneMatch(house -> house.piece().meets(one.piece())))
          .filter(
              one ->
                  side.pays(one)
                      || side.isPayer(one)
                      || side.isThemselves(one)
                      || wording.language() != Language.KK && side.isAgent(one))
          .forEach(doers::add);
    }
    doers.sort(Comparator.comparingInt(one -> one.piece().from()));
    return doers;
  }

  /** A sentence, and who in it does something. */
  private static final class Side {
    private final Language language;
    private final String plain;
    private final Piece sentence;
    private final List<Mention> houses;
    private final List<Mention> people;

    Side(
        Language language,
        String plain,
        Piece sentence,
        List<Mention> houses,
        List<Mention> people) {
      this.language = language;
      this.plain = plain;
      this.sentence = sentence;
      this.houses = houses.stream().filter(one -> one.piece().meets(sentence)).toList();
      this.people = people.stream().filter(one -> one.piece().meets(sentence)).toList();
    }

    Optional<Difference> against(Side other) {
      var agents = agents();
      var others = other.agents();
      if (agents.size() != 1 || others.size() != 1) {
        return Optional.empty();
      }
      Mention one = agents.getFirst();
      Mention two = others.getFirst();
      boolean personHere = people.contains(one);
      boolean personThere = other.people.contains(two);
      boolean apart =
          personHere && personThere
              ? other.people.stream().noneMatch(one::answers)
                  && people.stream().noneMatch(two::answers)
              : personHere && houses.isEmpty() || personThere && other.houses.isEmpty();
      return apart ? difference(one, two) : Optional.empty();
    }

    Optional<Difference> paidAgainst(Side other) {
      var payer = payer();
      var otherPayer = other.payer();
      boolean apart =
          payer.isPresent() && otherPayer.isPresent() && !payer.get().answers(otherPayer.get());
      return apart ? difference(payer.get(), otherPayer.get()) : Optional.empty();
    }

    /** One alone pays in each sentence, and the other sentence does not speak of one of them. */
    Optional<Difference> sumsAgainst(Side other) {
      var payers = all().stream().filter(one -> pays(one) || isPayer(one)).toList();
      var others =
          other.all().stream().filter(one -> other.pays(one) || other.isPayer(one)).toList();
      boolean apart =
          !payers.isEmpty()
              && !others.isEmpty()
              && payers.stream().allMatch(payers.getFirst()::answers)
              && others.stream().allMatch(others.getFirst()::answers)
              && !payers.getFirst().answers(others.getFirst())
              && (other.speaksNotOf(payers.getFirst()) || speaksNotOf(others.getFirst()));
      return apart ? difference(payers.getFirst(), others.getFirst()) : Optional.empty();
    }

    /** People pay here of whom the other sentence, in which an institution pays, says nothing. */
    Optional<Difference> paidBesides(Side other) {
      var payers = other.houses.stream().filter(m -> other.pays(m) || other.isPayer(m)).toList();
      return payers.isEmpty() || PartyDifferences.isVeiled(other.sentence.of(other.plain))
          ? Optional.empty()
          : people.stream()
              .filter(one -> pays(one) || isPayer(one))
              .filter(one -> other.people.stream().noneMatch(m -> m.anyone() || m.answers(one)))
              .filter(one -> isUntold(one, other))
              .findFirst()
              .flatMap(one -> difference(one, payers.getFirst()));
    }

    /** “Which also pays for travel”: somebody pays who was named before. */
    private boolean isPaidByPronoun() {
      return PRONOUN_PAYS.matcher(sentence.of(plain)).find();
    }

    /** Whether no word for somebody is told by any word of the other wording. */
    private boolean isUntold(Mention one, Side other) {
      var said = Lexicon.said(other.language, other.plain);
      return Lexicon.beginning(language, plain, one.piece()).stream()
          .noneMatch(word -> word.intersects(said));
    }

    private boolean speaksNotOf(Mention one) {
      return people.stream().noneMatch(m -> m.anyone() || m.answers(one))
          && houses.stream().noneMatch(m -> m.anyone() || m.answers(one));
    }

    private static Optional<Difference> difference(Mention one, Mention two) {
      return Optional.of(new Difference(List.of(one.piece()), List.of(two.piece())));
    }

    /** The participants themselves: they, and nobody else. */
    boolean isThemselves(Mention one) {
      return THEMSELVES.matcher(behind(one)).find();
    }

    private List<Mention> all() {
      var all =
          new ArrayList<>(
              people.stream().filter(one -> !one.anyone() || isThemselves(one)).toList());
      houses.stream().filter(one -> !one.anyone()).forEach(all::add);
      return all;
    }

    private List<Mention> agents() {
      return all().stream().filter(this::isAgent).toList();
    }

    /** At whose expense something is done, if at one’s alone. */
    private Optional<Mention> payer() {
      var payers = new ArrayList<>(all().stream().filter(this::isPayer).toList());
      if (payers.isEmpty() && OWN.matcher(sentence.of(plain)).find() && !isParted()) {
        payers.addAll(agents());
        if (language == Language.KK && payers.isEmpty()) {
          houses.stream().filter(one -> Doers.isDoer(language, plain, one)).forEach(payers::add);
        }
      }
      return payers.size() == 1 ? Optional.of(payers.getFirst()) : Optional.empty();
    }

    /** Whether it is of several sentences, of which another may tell who pays. */
    private boolean isParted() {
      return PARTED.matcher(sentence.of(plain)).find();
    }

    private String before(Mention one) {
      int from = Math.max(sentence.from(), one.piece().from() - NEAR);
      return plain.substring(Math.min(from, one.piece().from()), one.piece().from());
    }

    private String behind(Mention one) {
      return plain.substring(one.piece().to(), Math.max(one.piece().to(), sentence.to()));
    }

    private boolean isPayer(Mention one) {
      String before = before(one);
      String behind = behind(one);
      return switch (language) {
        case RU -> RUSSIAN_PAYER.matcher(before).find();
        case KK -> KAZAKH_PAYER.matcher(behind).find();
        case EN ->
            ENGLISH_PAYER.matcher(before).find() || ENGLISH_PAYER_BEHIND.matcher(behind).find();
        case ZH -> HAN_PAYER_BEHIND.matcher(behind).find();
      };
    }

    /** Whether somebody pays, by a verb that says so beside the name. */
    private boolean pays(Mention one) {
      if (!MONEY.matcher(sentence.of(plain)).find()) {
        return false;
      }
      String before = before(one);
      String behind = behind(one);
      return switch (language) {
        case RU ->
            Doers.isDoer(language, plain, one)
                && (RUSSIAN_PAYS.matcher(before).find()
                    || RUSSIAN_PAYS_BEHIND.matcher(behind).find());
        case KK -> Doers.isDoer(language, plain, one) && KAZAKH_PAYS.matcher(behind).find();
        case EN ->
            ENGLISH_PAYS.matcher(before).find()
                || ENGLISH_PAYS_BEHIND.matcher(behind).find() && Doers.isDoer(language, plain, one);
        case ZH -> HAN_PAYS_BEHIND.matcher(behind).find() && !HAN_NO.matcher(before).find();
      };
    }

    private boolean isAgent(Mention one) {
      String word = one.piece().of(plain);
      String before = before(one);
      String behind = behind(one);
      boolean person = people.contains(one);
      return switch (language) {
        case EN ->
            ENGLISH_BEFORE.matcher(before).find()
                || ENGLISH_BEHIND.matcher(behind).find() && !ENGLISH_NO.matcher(before).find();
        case RU ->
            RUSSIAN_BY.matcher(word).matches()
                ? RUSSIAN_PASSIVE.matcher(sentence.of(plain)).find()
                    && !RUSSIAN_PREPOSITION.matcher(before).find()
                : (person
                        ? RUSSIAN_PERSON.matcher(word).matches()
                        : Doers.isDoer(language, plain, one))
                    && (RUSSIAN_BEFORE.matcher(before).find()
                        || person && RUSSIAN_SELF.matcher(behind).find()
                        || RUSSIAN_BEHIND.matcher(behind).find()
                            && RUSSIAN_FIRST.matcher(before).find());
        case KK ->
            ((person ? KAZAKH_BARE.matcher(word).matches() : Doers.isDoer(language, plain, one))
                    || KAZAKH_THEMSELVES.matcher(word + behind).find())
                && KAZAKH_BEHIND.matcher(behind).find();
        case ZH ->
            HAN_BEFORE.matcher(before).find()
                || HAN_BEHIND.matcher(behind).find() && !HAN_NO.matcher(before).find();
      };
    }
  }
}
