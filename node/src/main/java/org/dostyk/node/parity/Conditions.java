package org.dostyk.node.parity;

import java.util.Map;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/**
 * Under what condition a sentence holds. “May not without consent” and “may only with consent” say
 * one thing, and so do “not without goggles” and “goggles must be worn”; “may without consent” says
 * another.
 *
 * @param excepted whether it holds except in a case: unless, without, before
 * @param lacking whether it holds where something is lacking: without, who has no
 * @param limited whether it sets a limit: closer than, at least
 * @param provided whether it holds in a case: only, if, after, with consent
 * @param even whether that case is no exception: even with consent
 */
record Conditions(
    boolean excepted, boolean lacking, boolean provided, boolean limited, boolean even) {
  private static final Pattern EVEN =
      Pattern.compile("(?<!\\p{L})(?:даже|even|тіпті)(?!\\p{L})|即(?:使|便)|哪怕");

  private record Row(Pattern excepted, Pattern lacking, Pattern provided, Pattern limited) {}

  private static final Map<Language, Row> ROWS =
      Map.of(
          Language.RU,
          row(
              "кроме|за исключением|если (?:только )?не|пока не|до (?=\\p{L})|иначе как|помимо|(?:раньше|прежде),? чем|ранее",
              "без(?!\\p{L})|не (?:име(?!\\p{L}+ (?:прав|обязан|обязат))|получ|прош|явля|оформ)\\p{L}+|в отсутстви\\p{L}+|лиц\\p{L}+,? не|нет ",
              "только|лишь|исключительно|если|при (?:наличии|условии|согласи|предъявлени|присутстви)\\p{L}*"
                  + "|со? (?:\\p{L}+ ){0,3}(?:соглас|разреш|одобр|позвол|ведом|сопровожд)\\p{L}+"
                  + "|после|спустя|по (?:истечении|прошествии|согласованию|окончании|завершении)|в (?:сопровождении|присутствии)|имеющ\\p{L}+",
              "(?:бол|мен)(?:ее|ьше)|выше|ниже|ближе|дальше|раньше|ранее|поз(?:же|днее)|свыше|реже|чаще|старше|младше|дольше|короче|минимум|максимум|превыш\\p{L}+"),
          Language.EN,
          row(
              "unless|except|until|before|other than|otherwise than|save|but (?:with|by|for)",
              "without|absent|in the absence|unaccompanied|who (?:has|have|is|are) not|not having|lacking",
              "only|if|when|once|after|upon|provided|subject to|where|as long as|accompanied|on condition|by agreement"
                  + "|with (?:[\\w']+ ){0,5}(?:consent|leave|permission|approval|agreement)",
              "more|less|fewer|higher|lower|closer|nearer|further|farther|earlier|later|longer|shorter|older|younger|at least|at most|within|beyond|minimum|maximum|exceed\\p{L}*"),
          Language.ZH,
          row(
              "除|以?前|之外|以外",
              "未|非经|没有(?![^，。；]{0,20}(?:权利|权力|义务|必要))|无(?!偿|论|法|权|需|须)|不经|擅自|私自|不(?:持|带|戴|穿|佩|在场|到场)",
              "[只仅才凭须若]|(?<![开原])始|(?<![今最售先前落])后(?![果勤期])|(?<![已曾财])经(?![费济验理营常纪典])|(?<![例比诸假])如(?![下期实同约此])|(?<![双对甲乙丙各他我本己一另该三四两多中哈俄外校收出入遣送供需买卖租借贷包办资任何执客主投融转让聘雇政校企官警军民展受])方[可能得始]|[的者]，|在[^，。；]{1,14}(?:下|时)|的情况",
              "超过|超出|少于|低于|高于|多于|早于|晚于|迟于|以[上下内外]|至[少多]|最[多少]|不足"),
          Language.KK,
          row(
              "дейін|бұрын|басқа(?!р)|болмаса|\\p{L}+[мбп][ае]йынша|қоспағанда",
              "(?<!\\p{L})(?!(?:жарамсыз|заңсыз|ақысыз|себепсіз|негізсіз|дәлелсіз|жеткіліксіз|үздіксіз|шексіз|мерзімсіз)\\p{L}*)\\p{L}+(?:сыз|сіз|ынсыз|інсіз)(?:дар\\p{L}*)?(?!\\p{L})|жоқ \\p{L}+|болмаса(?!да)|\\p{L}+[мбп][ае]ған|\\p{L}+[мбп][ае]й(?= \\p{L})|алмай(?= )",
              "тек|ғана|егер|болса|болған|жағдайда|келісім\\p{L}*|рұқсат\\p{L}*(?:мен|бен|пен)|кейін|соң|\\p{L}+[ғқ]анда|\\p{L}+[гк]енде",
              "артық|кем|көп|аз|жоғары|төмен|жақын|алыс|ерте|кеш|ұзақ|қысқа|асп\\p{L}+|кемінде"));

  private static final Row NONE = row("(?!)", "(?!)", "(?!)", "(?!)");

  private static Row row(String excepted, String lacking, String provided, String limited) {
    return new Row(word(excepted), word(lacking), word(provided), word(limited));
  }

  private static Pattern word(String words) {
    boolean han = words.codePoints().anyMatch(c -> c > 0x4e00);
    return Pattern.compile(han ? words : "(?<!\\p{L})(?:" + words + ")");
  }

  static Conditions in(Language language, String plain) {
    Row row = ROWS.getOrDefault(language, NONE);
    boolean lacking = row.lacking.matcher(plain).find();
    return new Conditions(
        lacking || row.excepted.matcher(plain).find(),
        lacking,
        row.provided.matcher(plain).find(),
        row.limited.matcher(plain).find(),
        EVEN.matcher(plain).find());
  }
}
