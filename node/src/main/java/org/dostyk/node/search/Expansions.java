package org.dostyk.node.search;

import java.util.LinkedHashMap;
import java.util.Locale;
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
          "[12]-[йяыао]|(?i:№|#|(?<![\\p{L}\\p{N}])n[o.]?\\.?)\\d|СОШ|СШ|ДЮСШ|БЖСМ|ДМШ|ДШИ| & |\\p{IsHan}院$|ЖББМ|ЖОББМ|\\p{IsHan}[中小]$|ГКБ|ГДБ|ОКБ|ОДБ|ЦРБ|НИИ|НПЦ|ННЦ|НИЦ|ҒЗИ|(?iu)мед(ин|ун|ко)|пед(ин|ун|ко)|политехк|сельхози|госун|(гос|нац|рег|пед|мед|тех)\\.|с/х|ск(ий|ая) г\\p{L}+|(гос|тех|агро)\\p{L}*университет|\\b(Univ|Inst|Coll|Acad|Tech|Sci|Agric|Med|Lang|Dept|Min)\\.|\\p{IsHan}大$|\\buni\\b");

  /** Letters without which there is none of these. */
  private static final Mentions PERHAPS =
      new Mentions(
          "1-",
          "2-",
          "№",
          "#",
          "сош",
          "сш",
          "дюсш",
          "бжсм",
          "дмш",
          "дши",
          " & ",
          "院",
          "жббм",
          "жоббм",
          "中",
          "小",
          "гкб",
          "гдб",
          "окб",
          "одб",
          "црб",
          "нии",
          "нпц",
          "ннц",
          "ниц",
          "ғзи",
          "медин",
          "медун",
          "медко",
          "педин",
          "педун",
          "педко",
          "политехк",
          "сельхози",
          "госун",
          "гос",
          "нац.",
          "рег.",
          "пед.",
          "мед.",
          "тех",
          "агро",
          "с/х",
          "ский г",
          "ская г",
          "univ.",
          "inst.",
          "coll.",
          "acad.",
          "tech.",
          "sci.",
          "agric.",
          "med.",
          "lang.",
          "dept.",
          "min.",
          "大",
          "uni of");

  /** Slips of the pen that are mended below. */
  private static final Mentions SLIPS =
      new Mentions(
          "universty",
          "univercity",
          "unversity",
          "univesity",
          "univeristy",
          "universiti",
          "colege",
          "colledge",
          "collage",
          "colladge",
          "acadamy",
          "accademy",
          "acedemy",
          "shool",
          "scool",
          "nomal",
          "noraml",
          "langage",
          "langauge");

  private Expansions() {}

  /** A name with what is usually said in short said in full, and the usual slips mended. */
  static String of(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    boolean any = mayHoldAny(small) && ANY.matcher(name).find();
    if (!any && !SLIPS.inSmall(small)) {
      return name;
    }
    String full = name;
    for (Map.Entry<Pattern, String> said : SAID.entrySet()) {
      full = said.getKey().matcher(full).replaceAll(said.getValue());
    }
    return full;
  }

  private static boolean mayHoldAny(String small) {
    return PERHAPS.inSmall(small)
        || small.endsWith("uni")
        || small.codePoints().anyMatch(Character::isDigit);
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
      "№(?=\\d)", "№ ",
      "(?i)(?<![\\p{L}\\p{N}])(no?\\.?|#)(?=\\d)", "№ ",
      "(?<![\\p{L}])СО?Ш(?!\\p{L})", "средняя школа",
      "(?<![\\p{L}])ЖО?ББМ(?!\\p{L})", "орта мектеп",
      "(?<=\\p{IsHan}{2})第?([一二三四五六七八九十]+)中$", "第$1中学",
      "(?<=\\p{IsHan}{2})第?([一二三四五六七八九十]+)小$", "第$1小学",
      "ДЮСШ", "детско-юношеская спортивная школа",
      "БЖСМ", "балалар-жасөспірімдер спорт мектебі",
      "ДМШ", "детская музыкальная школа",
      "ДШИ", "детская школа искусств",
      "(?<=[A-Za-z.]) & (?=[A-Za-z])", " and ",
      "(?<=\\p{IsHan}{2})师院$", "师范学院",
      "(?<=\\p{IsHan}{2})体院$", "体育学院",
      "(?<=\\p{IsHan}{2})农科院$", "农业科学院",
      "(?<=\\p{IsHan}{2})社科院$", "社会科学院",
      "(?<=\\p{IsHan}{2})林科院$", "林业科学研究院",
      "(?<=\\p{IsHan}{2})师大$", "师范大学",
      "(?<=\\p{IsHan}{2})交大$", "交通大学",
      "(?<=\\p{IsHan}{2})农大$", "农业大学",
      "(?<=\\p{IsHan}{2})医大$", "医科大学",
      "(?<=\\p{IsHan}{2})财大$", "财经大学",
      "(?<=\\p{IsHan}{2})矿大$", "矿业大学",
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
