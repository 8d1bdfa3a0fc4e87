package org.dostyk.node.parity;

import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/**
 * Which of two who are named does what is said, by the cases and prepositions of each language:
 * “the grant is paid to the University by the Fund” and 基金会向大学拨款 say the same.
 */
final class Doers {
  /** Whether two wordings have the same one act. */
  enum Order {
    SAME,
    EXCHANGED,
    /** Each wording has two acts, with a doer each. */
    BOTH,
    /** So it has, and the acts stand in another order. */
    MOVED,
    UNKNOWN
  }

  private enum Part {
    DOER,
    OTHER,
    OPEN
  }

  private static final int NEAR = 40;

  /** ПМУ: letters that stand in every case. */
  private static final int SHORT = 4;

  private static final Pattern BY =
      Pattern.compile("(?<!\\p{L})by (?:the )?(?:(?!(?:the|an?) )[\\p{L}'-]+ ){0,3}$");

  /** It is for the School to buy the tickets. */
  private static final Pattern FOR_TO = Pattern.compile("(?<!\\p{L})(?:is|be) for (?:the )?$");

  private static final Pattern TO =
      Pattern.compile(
          "(?<!\\p{L})pays? the $|(?<!\\p{L})(?:to|from|with|for|at|in|of|on behalf of) (?:the )?(?:(?!(?:the|an?) )[\\p{L}'-]+ ){0,3}$");

  /** The College is informed: to whom something is done. */
  private static final Pattern ENGLISH_PASSIVE =
      Pattern.compile(
          "^ (?:(?:shall|must|will|may) )?(?:be|is|are) (?!obliged|entitled|required|bound|authori[sz]ed|allowed|permitted|responsible|located)[\\p{L}]+(?:ed|en)(?!\\p{L})");

  /** Колледж бұл туралы хабардар етіледі. */
  private static final Pattern KAZAKH_PASSIVE =
      Pattern.compile(
          "^[^,;.]* (?:\\p{L}+ )?(?:етіледі|хабарланады|шақырылады|ескертіледі|босатылады)(?=[,;.])");

  private static final Pattern KAZAKH_VERB_BEHIND =
      Pattern.compile("^» \\p{L}+(?:йды|йді|ады|еді)(?!\\p{L})");

  private static final Pattern HAN_DOER = Pattern.compile("由[\\p{IsHan}&&[^向对给为]]{0,8}$");
  private static final Pattern HAN_OTHER =
      Pattern.compile("(?:向|对|给|商|征求|通知|告知|经|交|送|报|供|从|为|与|在|到|报|经|归|代|按)\\p{IsHan}{0,8}$");
  private static final Pattern KAZAKH_OTHER =
      Pattern.compile(
          ".*(?:ға|ге|қа|ке|(?<!ха)на|не|ның|нің|дың|дің|тың|тің|нан|нен|дан|ден|тан|тен|мен|пен|бен|да|де|та|те|нда|нде|ды|ді|тты|тті|(?<!ор)ны|ні|(?<!кәсіпор)ын|ін)");

  /** Колледж директоры: whose director it is. */
  private static final Pattern KAZAKH_OF =
      Pattern.compile(
          "^ (?:өкіл|қызметкер|оқытушы|мұғалім|директор|ректор|проректор|студент|әкімшілі|басшы|кеңес|бөлім|кітапхана|ғимарат|үйлестіруші|мүше|аума|кампус|маман|бухгалтер|хатшы|тіркеуші|комиссия)\\p{L}*[ыіғ]\\p{L}{0,3}(?!\\p{L})");

  /** Институттың міндеті. */
  private static final Pattern KAZAKH_DUTY = Pattern.compile("^ міндеті(?=[,;.])");

  /** Расходы относятся на счёт принимающей стороны. */
  private static final Pattern ACCOUNT = Pattern.compile("(?:за|на) счет $");

  private static final Pattern RUSSIAN_PREPOSITION =
      Pattern.compile(
          "(?<!\\p{L})(?:в|во|на|к|ко|от|из|для|до|у|при|за|через|с|со|между) (?:\\p{L}+(?:ий|ый|ой|ую|ом|ем|их|ых|ого|ему|ому) )?[«“\"]?$");
  private static final Pattern RUSSIAN_PLURAL = Pattern.compile(".*(?:[ая]м|[ая]ми|[ая]х)");
  private static final Pattern RUSSIAN_OTHER = Pattern.compile(".*(?:у|е|ю)");
  private static final Pattern RUSSIAN_DOER =
      Pattern.compile(
          ".*(?:[бвгджзклмнпрстфхцчшщ]|й|о|ом|ем|ние|тие|[юя]щая|сторона|компания|академия|организация|школа|больница|клиника|фирма|консерватория|библиотека|ассоциация|федерация|гостиница|палата|полиция|станция|лаборатория|галерея|типография|дирекция|служба|таможня|обсерватория|гимназия|филармония|студия)");

  private Doers() {}

  static Order order(
      Language a, String textA, List<Mention> inA, Language b, String textB, List<Mention> inB) {
    Mention one = doer(a, textA, inA);
    Mention two = doer(b, textB, inB);
    if (one == null || two == null) {
      if (!areDoers(a, textA, inA) || !areDoers(b, textB, inB)) {
        return Order.UNKNOWN;
      }
      return Acts.areMoved(a, textA, Parties.once(inA), b, textB, Parties.once(inB))
          ? Order.MOVED
          : Order.BOTH;
    }
    return one.answers(two) ? Order.SAME : Order.EXCHANGED;
  }

  /** Who is the first to do something, of those named in a stretch. */
  static java.util.Optional<Mention> first(
      Language language, String text, List<Mention> named, Piece stretch) {
    String plain = Plain.of(text);
    return named.stream()
        .filter(m -> m.piece().meets(stretch) && part(language, plain, m) == Part.DOER)
        .findFirst();
  }

  private static boolean areDoers(Language language, String text, List<Mention> named) {
    String plain = Plain.of(text);
    return Parties.once(named).stream().allMatch(m -> part(language, plain, m) == Part.DOER);
  }

  /** The one doer of two who are named, if the other is plainly none. */
  private static @org.jspecify.annotations.Nullable Mention doer(
      Language language, String text, List<Mention> named) {
    var once = Parties.once(named);
    if (once.size() != 2 || named.stream().filter(m -> !m.anyone()).count() != 2) {
      return null;
    }
    Part first = part(language, Plain.of(text), once.get(0));
    Part second = part(language, Plain.of(text), once.get(1));
    if (first == Part.DOER && second == Part.OTHER) {
      return once.get(0);
    }
    return first == Part.OTHER && second == Part.DOER ? once.get(1) : null;
  }

  /** Whether case and preposition let somebody be the one who acts. */
  static boolean isDoer(Language language, String plain, Mention mention) {
    return part(language, plain, mention) == Part.DOER;
  }

  /** «Вельден» төлейді: a name that no ending follows. */
  private static boolean isQuoted(String before, String behind) {
    return before.endsWith("«") && KAZAKH_VERB_BEHIND.matcher(behind).find();
  }

  private static Part part(Language language, String plain, Mention mention) {
    String word = mention.piece().of(plain).replaceFirst(" [\\p{L}\\d]$", "");
    String before =
        plain.substring(Math.max(0, mention.piece().from() - NEAR), mention.piece().from());
    String behind = plain.substring(mention.piece().to());
    return switch (language) {
      case EN ->
          BY.matcher(before).find() || FOR_TO.matcher(before).find() && behind.startsWith(" to ")
              ? Part.DOER
              : ENGLISH_PASSIVE.matcher(behind).find()
                  ? Part.OPEN
                  : TO.matcher(before).find()
                      ? Part.OTHER
                      : word.endsWith("'s") ? Part.OPEN : Part.DOER;
      case ZH ->
          behind.startsWith("的")
              ? Part.OPEN
              : HAN_DOER.matcher(before).find()
                  ? Part.DOER
                  : HAN_OTHER.matcher(before).find() ? Part.OTHER : Part.DOER;
      case KK ->
          KAZAKH_DUTY.matcher(behind).find() || behind.startsWith(" есебінен")
              ? Part.DOER
              : KAZAKH_OF.matcher(behind).find()
                  ? Part.OPEN
                  : KAZAKH_OTHER.matcher(word).matches() && !isQuoted(before, behind)
                      ? Part.OTHER
                      : KAZAKH_PASSIVE.matcher(behind).find() ? Part.OPEN : Part.DOER;
      case RU ->
          ACCOUNT.matcher(before).find()
              ? Part.DOER
              : RUSSIAN_PREPOSITION.matcher(before).find()
                  ? Part.OTHER
                  : mention.isTerm() && word.length() <= SHORT
                      ? Part.DOER
                      : RUSSIAN_PLURAL.matcher(word).matches()
                          ? Part.OTHER
                          : RUSSIAN_DOER.matcher(word).matches()
                              ? Part.DOER
                              : RUSSIAN_OTHER.matcher(word).matches() ? Part.OTHER : Part.OPEN;
    };
  }
}
