package org.dostyk.node.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Short forms that mean the same wherever they stand and leave room for a name behind them: ГКБ № 7
 * is a city's hospital, КазНИИ онкологии an institute. What is short for one institution is none of
 * these.
 */
final class Expansions {
  private static final Map<Pattern, String> SAID = said();

  private static final Pattern ANY =
      Pattern.compile(
          "[12]-[йяыао]|ГКБ|ГДБ|ОКБ|ОДБ|ЦРБ|НИИ|НПЦ|ННЦ|НИЦ|ҒЗИ|(?iu)мед(ин|ун|ко)|пед(ин|ун|ко)|политехк|сельхози|госун|(гос|нац|рег|пед|мед|тех)\\.|с/х|ск(ий|ая) г\\p{L}+|(гос|тех|агро)\\p{L}*университет|\\b(Univ|Inst|Coll|Acad|Tech|Sci|Agric|Med|Lang|Dept|Min)\\.|\\p{IsHan}大$|(?iu)\\b(uni|univer[a-z]*|co[l]+[ea]d?ge|acc?[ae]d[ae]my|shool|scool|nor?mal|noraml|langages?|langauges?)\\b");

  private Expansions() {}

  /** A name with what is usually said in short said in full, and the usual slips mended. */
  static String of(String name) {
    if (!ANY.matcher(name).find()) {
      return name;
    }
    String full = name;
    for (Map.Entry<Pattern, String> said : SAID.entrySet()) {
      full = said.getKey().matcher(full).replaceAll(said.getValue());
    }
    return full;
  }

  private static Map<Pattern, String> said() {
    String[] pairs = {
      "ГКБ", "городская клиническая больница",
      "ГДБ", "городская детская больница",
      "ОКБ", "областная клиническая больница",
      "ОДБ", "областная детская больница",
      "ЦРБ", "центральная районная больница",
      "(?<=Каз|Қаз)НИИ(?!\\p{L})", " научно-исследовательский институт",
      "(?<=Каз|Қаз)НПЦ(?!\\p{L})", " научно-производственный центр",
      "НИИ", "научно-исследовательский институт",
      "НПЦ", "научно-производственный центр",
      "ННЦ", "национальный научный центр",
      "НИЦ", "научно-исследовательский центр",
      "ҒЗИ", "ғылыми-зерттеу институты",
      "Каз(?= научно)", "Казахский",
      "Қаз(?= научно)", "Қазақ",
      "(?<=ский )ГАУ(?!\\p{L})", "государственный аграрный университет",
      "(?<=ский )ГУ(?!\\p{L})", "государственный университет",
      "(?<=ский )ГПУ(?!\\p{L})", "государственный педагогический университет",
      "(?<=ский )ГТУ(?!\\p{L})", "государственный технический университет",
      "(?<=ский )ГМУ(?!\\p{L})", "государственный медицинский университет",
      "(?<=ский )ГЭУ(?!\\p{L})", "государственный экономический университет",
      "(?<=ский )ГАСУ(?!\\p{L})", "государственный архитектурно-строительный университет",
      "(?<=ская )ГМА(?!\\p{L})", "государственная медицинская академия",
      "(?<=ская )ГСХА(?!\\p{L})", "государственная сельскохозяйственная академия",
      "(?i)(?<!\\p{L})с/х(?!\\p{L})", "сельского хозяйства",
      "(?i)(?<!\\p{L})рег\\. ", "региональный ",
      "(?i)(?<!\\p{L})гос\\. ", "государственный ",
      "(?i)(?<!\\p{L})нац\\. ", "национальный ",
      "(?i)(?<!\\p{L})пед\\. ", "педагогический ",
      "(?i)(?<!\\p{L})мед\\. ", "медицинский ",
      "(?i)(?<!\\p{L})тех\\. ", "технический ",
      "(?i)мединститут(?=\\P{L}|$)", "медицинский институт",
      "(?i)пединститут(?=\\P{L}|$)", "педагогический институт",
      "(?i)медуниверситет(?=\\P{L}|$)", "медицинский университет",
      "(?i)педуниверситет(?=\\P{L}|$)", "педагогический университет",
      "(?i)медколледж(?=\\P{L}|$)", "медицинский колледж",
      "(?i)педколледж(?=\\P{L}|$)", "педагогический колледж",
      "(?i)политехколледж(?=\\P{L}|$)", "политехнический колледж",
      "(?i)сельхозинститут(?=\\P{L}|$)", "сельскохозяйственный институт",
      "(?i)госуниверситет(?=\\P{L}|$)", "государственный университет",
      "(?i)гостех(нический )?университет(?=\\P{L}|$)", "государственный технический университет",
      "(?i)госмедуниверситет(?=\\P{L}|$)", "государственный медицинский университет",
      "(?i)госпедуниверситет(?=\\P{L}|$)", "государственный педагогический университет",
      "(?i)госагроуниверситет(?=\\P{L}|$)", "государственный аграрный университет",
      "(?i)агроуниверситет(?=\\P{L}|$)", "аграрный университет",
      "(?i)(?<!\\p{L})техуниверситет(?=\\P{L}|$)", "технический университет",
      "(?<![\\p{L}\\p{N}])1-(й|я|ый|ая)(?= )", "Первый",
      "(?<![\\p{L}\\p{N}])2-(й|я|ой|ая)(?= )", "Второй",
      "\\bUniv\\.", "University",
      "(?i)\\buni\\b(?=$| of\\b)", "University",
      "(?i)\\b(universty|univercity|unversity|univesity|univeristy|universitiy|universiti)\\b(?= of|$)",
          "University",
      "(?i)\\b(colege|colledge|collage|colladge)\\b", "College",
      "(?i)\\b(acadamy|accademy|acedemy)\\b", "Academy",
      "(?i)\\b(shool|scool)\\b", "School",
      "(?i)\\b(nomal|noraml)\\b", "Normal",
      "(?i)\\b(langages|langauges)\\b", "Languages",
      "(?i)\\b(langage|langauge)\\b", "Language",
      "\\bInst\\.", "Institute",
      "\\bColl\\.", "College",
      "\\bAcad\\.", "Academy",
      "\\bTech\\.", "Technology",
      "\\bSci\\.", "Science",
      "\\bAgric\\.", "Agricultural",
      "\\bMed\\.", "Medical",
      "\\bLang\\.", "Language",
      "\\bDept\\.", "Department",
      "\\bMin\\.(?= of)", "Ministry",
      "(?<=..(理工|科技|师范|农业|医科|财经|语言|交通|工业|民族|林业|石油|邮电|电力|工商|政法|体育|外国语))大$", "大学",
    };
    var said = new LinkedHashMap<Pattern, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      String found = pairs[i];
      boolean whole = found.chars().allMatch(Character::isLetter);
      said.put(
          Pattern.compile(whole ? "(?U)(?<![\\p{L}])" + found + "(?=\\s+\\S)" : "(?U)" + found),
          pairs[i + 1]);
    }
    return said;
  }
}
