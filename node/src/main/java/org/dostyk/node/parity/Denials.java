package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/**
 * What a sentence plainly denies, without a word that forbids: расходы не возмещаются. It is told
 * by the few words of a language that deny; and so is that another sentence denies nothing, by all
 * the words that may deny, except, limit or refuse.
 */
final class Denials {
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  /** A denial that is what the sentence says, and no attribute or condition of it. */
  private static final Map<Language, Pattern> FINITE =
      Map.of(
          Language.RU,
          Pattern.compile(
              "(?<!\\p{L})не (?:\\p{L}+(?:ет|ют|ит|ат|ят)(?:ся)?|\\p{L}{3,}[еая]н[аоы]?|обязательн\\p{L}+)(?!\\p{L})"),
          Language.KK,
          Pattern.compile(
              "(?<!\\p{L})\\p{L}+[мбп][ае]йд[ыі](?=[.;,!:]|$)|(?<!\\p{L})(?:емес|жоқ)(?=[.;,]|$)"),
          Language.EN,
          Pattern.compile(
              "(?<!\\p{L})(?:do|does|is|are|has|have|will) not(?= \\p{L})"
                  + "|(?<!\\p{L})no (?:\\p{L}+ ){1,3}(?:is|are|shall be)(?!\\p{L})"),
          Language.ZH,
          Pattern.compile("不(?=[再予另作计收退享列纳参承负对向支提安接发包属补报赔返开调变公授给办设派])|无(?=[偿此该])"));

  /** What makes of a denial a condition or an attribute, from the last mark on. */
  private static final Map<Language, Pattern> UNDER =
      Map.of(
          Language.RU,
          Pattern.compile(
              "(?<!\\p{L})(?:если|пока|когда|котор\\p{L}+|чтобы|кто|как|что)(?!\\p{L})"),
          Language.KK,
          Pattern.compile("(?<!\\p{L})(?:егер)(?!\\p{L})"),
          Language.EN,
          Pattern.compile(
              "(?<!\\p{L})(?:if|unless|who|that|which|where|when|whether|until|provided)(?!\\p{L})"),
          Language.ZH,
          Pattern.compile("如|若|倘|凡|因"));

  private static final Pattern MARK = Pattern.compile("[,;.:，；。]");

  /** Whatever may deny, except, limit, refuse or end something. */
  private static final Map<Language, Pattern> ANY =
      Map.of(
          Language.RU,
          Pattern.compile(
              "(?<!\\p{L})(?:не(?!дел|обход|с[еу]|котор|зависим|мед|замед|посред|фт)|ни(?!ж)|нет|без|бес|отказ|откл|отсут|лиш|кром"
                  + "|запре|исключ|воздерж|освоб|прекращ|приостан|утра|потер|наруш|вне|против|ран[еь]|до (?=\\p{L})|только|пока"
                  + "|избе|тайн|конфид|огранич|сохран|самост|иначе|ин(?:ой|ые|ых|ого|ым)(?!\\p{L})|друг|поз[дж]|более|мен[еь]|больш"
                  + "|свыше|превыш|миним|максим|единств|после|лишь|закры|по истеч|остается|остаются|льгот|отмен|отстран)"),
          Language.KK,
          Pattern.compile(
              "(?<!\\p{L})(?:\\p{L}+[мбп][ае](?:й|с|ғ|г|у|ң)\\p{L}*|емес|жоқ|еш|\\p{L}{2,}с[ыі]з\\p{L}*|тыйым|бас тарт|қоспағ|басқа|өзге"
                  + "|тек|ғана|\\p{L}*дейін|бұрын|босат|шекте|тоқта|айыр|құпия|артық|кем|асп|көп|аз|жалғыз|қарсы|орнына|тыс|сақта|кейін"
                  + "|қалады|тегін|жабық|күшін жоя|жойыл|үзіл)"),
          Language.EN,
          Pattern.compile(
              "(?<!\\p{L})(?:no|not|non\\p{L}*|nor|none|nobody|nothing|never|neither|without|cannot|un(?!der|it|iv|ion)\\p{L}+|in(?:valid|admis|elig)\\p{L}*"
                  + "|lack\\p{L}*|fail\\p{L}*|free|exempt\\p{L}*|waiv\\p{L}*|refus\\p{L}*|declin\\p{L}*|reject\\p{L}*|except\\p{L}*|exclu\\p{L}*"
                  + "|other\\p{L}*|only|sole\\p{L}*|before|until|instead|rather|outside|beyond|against|prohib\\p{L}*|forbid\\p{L}*|ban\\p{L}*"
                  + "|refrain\\p{L}*|avoid\\p{L}*|prevent\\p{L}*|confident\\p{L}*|secret\\p{L}*|limit\\p{L}*|less|fewer|more|than|least|most"
                  + "|ceas\\p{L}*|stop\\p{L}*|terminat\\p{L}*|with(?:hold|held|draw)\\p{L}*|independ\\p{L}*|disqual\\p{L}*|remain\\p{L}*|keep\\p{L}*"
                  + "|los[et]\\p{L}*|after|save|but|apart|irrespective|regardless|reserv\\p{L}*|cancel\\p{L}*|spar\\p{L}*|closed)(?!\\p{L})"),
          Language.ZH,
          Pattern.compile(
              "[不未无免非没禁拒仍仅只才限勿否缺失丧避密独超逾]|停[止发付收缴供]|[终中废阻]止|除|以外|之外|例外|(?<![双对甲乙丙各他我本己一另该三四两多中哈俄外校收出入遣送供需买卖租借贷包办资任何执客主投融转让聘雇政校企官警军民展受])方[可能]|(?<!提|学期|假期)前|至[少多]|最[高低多少迟]|以[上下]"));

  private Denials() {}

  /** Where a stretch plainly denies what it says is done. */
  static List<Piece> in(Language language, String wording, Piece stretch) {
    String plain = Plain.of(stretch.of(wording));
    var pieces = new ArrayList<Piece>();
    FINITE
        .getOrDefault(language, NOTHING)
        .matcher(plain)
        .results()
        .filter(at -> !isUnder(language, plain, at))
        .forEach(
            at -> pieces.add(new Piece(stretch.from() + at.start(), stretch.from() + at.end())));
    return pieces;
  }

  private static boolean isUnder(Language language, String plain, MatchResult at) {
    int from = 0;
    var mark = MARK.matcher(plain).region(0, at.start());
    while (mark.find()) {
      from = mark.end();
    }
    return UNDER.getOrDefault(language, NOTHING).matcher(plain.substring(from, at.start())).find();
  }

  /** Whether a wording has a word by which something may be denied, in whichever way. */
  static boolean mayDeny(Language language, String stretch) {
    return ANY.getOrDefault(language, NOTHING).matcher(Plain.of(stretch)).find();
  }
}
