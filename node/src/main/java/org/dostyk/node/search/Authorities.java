package org.dostyk.node.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The authority that an institution stands under, which a register writes beside its name: a
 * region's education department, a ministry, an academy of sciences. It says nothing of who the
 * institution is, and the next register leaves it out. Who teaches the police says so by its
 * ministry; that one stays.
 */
final class Authorities {
  private static final String OF_WHAT =
      "(здравоохранения|просвещения|образования|науки|культуры|сельского хозяйства|спорта"
          + "|высшего образования|экономического развития|транспорта|цифрового развития|энергетики|экологии"
          + "|индустрии|промышленности|инноваци|природных ресурсов|водных ресурсов|информации|труда|туризма"
          + "|строительства|связи|торговли|национальной экономики)";

  /** What follows a name in Russian and English. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}»”\")])[\\s,]+("
              + "((К?ГУ|ГККП|РГУ)\\s+)?[«\"“]?(при )?(управлени[ияе]|отдел[ае]?|департамент[ае]?) "
              + "(общественного )?(здравоохранения|образования|просвещения|культуры|предпринимательства)\\b.*"
              + "|при (акимате|управлении|министерстве)\\b.*"
              + "|(акимата|УОЗ|УЗ|УО|ГУ УО|ГУЗ) (г\\.|города|области|\\p{Lu}).*"
              + "|агентства (РК|Республики Казахстан|по)\\b.*"
              + "|министерства "
              + OF_WHAT
              + "\\b.*"
              + "|комитета (науки|здравоохранения|культуры)\\b.*"
              + "|(минздрава|минобрнауки|минпросвещения|минсельхоза|минкультуры|минтранса)\\b.*"
              + "|(МЭ|МЗ|МП|МСХ|МКС|МКИ|МНВО|МОН|МТ|МИИР|МЦРИАП) (РК|РФ)"
              + "|(?<=,) ?(the )?ministry of (energy|health|healthcare|education|science|agriculture"
              + "|culture|enlightenment|transport|ecology|industry)\\b.*"
              + "|филиал (ФГ\\p{L}+ (ВО )?)?[«\"]?(?-i:\\p{Lu}{2}\\p{L}*)[»\"]?"
              + "|КН (МОН|МНВО|МНиВО)( РК)?"
              + "|(СО|ДВО|УрО|ЮНЦ|НАН)? ?(РАН|РАМН|РАО|РАСХН)"
              + "|(сибирского|дальневосточного|уральского) отделения (российской академии наук|РАН)"
              + "|российской академии наук"
              + "|китайской академии наук|КАН"
              + "|(?<=,) ?(CAS|chinese academy of sciences)"
              + "|(SB|FEB|UB)? ?RAS\\b"
              + "|(of )?(the )?((siberian|far eastern|ural) branch,? (of )?(the )?)?russian academy of sciences"
              + "|(of|under) (the )?(department of (education|health|healthcare)|education department"
              + "|health department|akimat)\\b.*"
              + "|of the ministry of (health|healthcare|education|science|higher education|agriculture"
              + "|culture|enlightenment)\\b.*"
              + ")$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** What stands before a name in Kazakh. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(CAS|RAS|Chinese Academy of Sciences|Russian Academy of Sciences)[,:]\\s+(?=\\S+\\s+\\S)|^(中国科学院|中科院)(?=.+(研究所|研究院|研究中心|天文台|植物园)$)|^.*\\b(білім|денсаулық сақтау|мәдениет|ауыл шаруашылығы|оқу-ағарту|жоғары білім|ғылым"
              + "|қоғамдық денсаулық( сақтау)?)\\s(басқармасы|бөлімі|министрлігі|комитеті)"
              + "(ның|нің|ны|ні)?(\\s(жанындағы|қарамағындағы))?\\s+(?=\\S+\\s+\\S)"
              + "|^.*\\bәкімдігінің\\s+(?=\\S+\\s+\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** A word of an authority; most names hold none, and need not be looked at more closely. */
  private static final Pattern ANY =
      Pattern.compile(
          "управлени|отдел|филиал|департамент|акимат|уоз|уз |агентств|министерств|комитета|минздрав|мино|минпро"
              + "|минсел|минкул|минтранс|кн мон|кн мн| (мэ|мз|мп|мсх|мкс|мки|мнво|мон|мт|миир|мцриап) р[кф]|ран|ras\\b|\\bcas\\b|科学院|中科院|кан|academy of sci|академии наук|ministry"
              + "|department|health|басқарма|бөлім|министр|комитет|әкімд",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Letters without which there is no such word. */
  private static final Mentions PERHAPS =
      new Mentions(
          "управлени",
          "отдел",
          "филиал",
          "департамент",
          "акимат",
          "уоз",
          "уз ",
          "агентств",
          "министерств",
          "комитета",
          "минздрав",
          "мино",
          "минпро",
          "минсел",
          "минкул",
          "минтранс",
          "кн м",
          "рк",
          "рф",
          "ран",
          "ras",
          "cas",
          "科学院",
          "中科院",
          "кан",
          "academy of sci",
          "академии наук",
          "ministry",
          "department",
          "health",
          "басқарма",
          "бөлім",
          "министр",
          "комитет",
          "әкімд");

  private static final Pattern REGION =
      Pattern.compile("(?U)\\p{Lu}[\\p{L}-]+ской области|(г\\.|города) ?\\p{Lu}[\\p{L}-]+");

  private Authorities() {}

  /** A name without the authority beside it; the name of an authority as it stands. */
  static String without(String name) {
    if (!PERHAPS.in(name) || !ANY.matcher(name).find()) {
      return name;
    }
    String before = BEFORE.matcher(name).replaceFirst("");
    String rest = says(before) ? before : name;
    String behind = BEHIND.matcher(rest).replaceFirst("");
    return says(behind) ? behind + where(behind, rest.substring(behind.length())) : rest;
  }

  /** The region of which it is the hospital, where only its authority says that. */
  private static String where(String name, String authority) {
    Matcher region = REGION.matcher(authority);
    if (!name.contains("бластн") && !name.contains("ородск") || !region.find()) {
      return "";
    }
    NameReading reading = NameReading.of(name);
    boolean told =
        !reading.own().isEmpty()
            || !reading.of(Part.Role.PLACE).isEmpty()
            || !reading.of(Part.Role.NUMBER).isEmpty();
    return told ? "" : " " + region.group();
  }

  /** Whether it still says what it is, or is a name in quotes. */
  private static boolean says(String name) {
    if (NameReading.script(name).equals("hani")) {
      return name.length() > 3;
    }
    List<String> words = Words.of(Sound.folded(name));
    for (int i = 0; i < words.size(); i++) {
      Lexicon.Found found = Lexicon.usual().at(words, i);
      if (found != null
          && (found.part().role() == Part.Role.KIND || found.part().role() == Part.Role.UNIT)) {
        return words.size() > 1;
      }
    }
    return false;
  }
}
