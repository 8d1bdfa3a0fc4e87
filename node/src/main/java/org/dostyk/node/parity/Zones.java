package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/** By which city's clock an hour is meant. */
final class Zones {
  /**
   * @param offset minutes ahead of UTC
   */
  record Zone(Piece piece, int offset) {}

  /** How places are called, in the oblique case or the adjective that stands beside the hour. */
  private static final String CHINA =
      "пекин|шанха|кита|гуанчжоу|сиан|ханчжоу|тяньцзин|сингапур|улан-батор";

  private static final String KAZAKHSTAN =
      "астан|алмат|казахстан|актау|атырау|актоб|уральск|кызылорд|костана|кокшетау|петропавловск"
          + "|павлодар|сем(?:ей|ея)|усть-каменогорск|шымкент|тараз|караганд|туркестан|жезказган"
          + "|экибастуз|ташкент|самарканд|екатеринбург|душанбе";
  private static final String ENGLISH_CHINA =
      "beijing|china|shanghai|guangzhou|xi'an|hangzhou|tianjin|singapore|ulaanbaatar";
  private static final String ENGLISH_KAZAKHSTAN =
      "astana|almaty|kazakhstan|qazaqstan|aktau|atyrau|aktobe|oral|kyzylorda|kostanay|kokshetau"
          + "|petropavl|pavlodar|semey|oskemen|ust-kamenogorsk|shymkent|taraz|karaganda|turkistan"
          + "|zhezkazgan|ekibastuz|tashkent|samarkand|yekaterinburg|dushanbe";
  private static final String HAN_KAZAKHSTAN =
      "阿斯塔纳|阿拉木图|哈萨克斯坦|阿克套|阿特劳|阿克托别|乌拉尔斯克|克孜勒奥尔达|科斯塔奈|科克舍套|彼得罗巴甫洛夫斯克"
          + "|巴甫洛达尔|塞米|乌斯季卡缅诺戈尔斯克|厄斯克门|[奇希]姆肯特|塔拉兹|卡拉干达|突厥斯坦|图尔克斯坦|杰兹卡兹甘"
          + "|埃基巴斯图兹|塔什干|撒马尔罕|叶卡捷琳堡|杜尚别";
  private static final String KAZAKH_KAZAKHSTAN =
      "астана|алматы|қазақстан|ақтау|атырау|ақтөбе|орал|қызылорда|қостанай|көкшетау|петропавл"
          + "|павлодар|семей|өскемен|шымкент|тараз|қарағанды|түркістан|жезқазған|екібастұз|ташкент"
          + "|самарқанд|душанбе";

  private static final Pattern SAID =
      Pattern.compile(
          said(
                  "utc8",
                  CHINA,
                  ENGLISH_CHINA,
                  "北京|中国|上海|新加坡|乌兰巴托",
                  "пекин|бейжің|бейжин|шанхай|қытай")
              + "|"
              + said("utc5", KAZAKHSTAN, ENGLISH_KAZAKHSTAN, HAN_KAZAKHSTAN, KAZAKH_KAZAKHSTAN)
              + "|"
              + said(
                  "utc6",
                  "урумчи|синьцзян|бишкек",
                  "urumqi|xinjiang|bishkek",
                  "乌鲁木齐|新疆|比什凯克",
                  "үрімжі|шыңжаң|бішкек")
              + "|"
              + said(
                  "utc3",
                  "москв|московск|минск|стамбул",
                  "moscow|minsk|istanbul",
                  "莫斯科|明斯克|伊斯坦布尔",
                  "мәскеу|минск|ыстанбұл"));
  private static final int AGAINST_CUSTOM = 15;

  private static String said(String clock, String ru, String en, String zh, String kk) {
    return "(?<"
        + clock
        + ">(?<!\\p{L})(?:(?:"
        + ru
        + ")\\p{L}*ск\\p{L}+(?: врем\\p{L}+)?|времени (?:города )?(?:"
        + ru
        + ")\\p{L}*|(?<=\\d )в (?:"
        + ru
        + ")\\p{L}*|(?:"
        + en
        + ")(?: standard)? time|time (?:in|of) (?:"
        + en
        + ")|(?:(?<=\\d )|(?<=m\\. ))in (?:"
        + en
        + ")|(?:"
        + kk
        + ")(?:ның|нің|дың|дің|тың|тің)? (?:қаласының )?уақыт\\p{L}*)|(?:"
        + zh
        + ")(?:当地)?时间)";
  }

  private Zones() {}

  static List<Zone> in(String plain) {
    var found = new ArrayList<Zone>();
    Matcher at = SAID.matcher(plain);
    while (at.find()) {
      int offset =
          60
              * (at.group("utc8") != null
                  ? 8
                  : at.group("utc5") != null ? 5 : at.group("utc6") != null ? 6 : 3);
      found.add(new Zone(new Piece(at.start(), at.end()), offset));
    }
    return found;
  }

  /** Russian and English name the clock behind the hour, Kazakh and Chinese before it. */
  static @Nullable Zone nearest(Language language, List<Zone> zones, Piece hour) {
    boolean behind = language == Language.RU || language == Language.EN;
    Zone nearest = null;
    int least = Integer.MAX_VALUE;
    for (Zone zone : zones) {
      boolean after = zone.piece.from() >= hour.to();
      int distance = after ? zone.piece.from() - hour.to() : hour.from() - zone.piece.to();
      distance += after == behind ? 0 : AGAINST_CUSTOM;
      if (distance < least) {
        least = distance;
        nearest = zone;
      }
    }
    return nearest;
  }
}
