package org.dostyk.node.parity;

import java.util.Map;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/**
 * Whether a word of force stands in what is only supposed or told of somebody: “if the sides cannot
 * agree”, келісе алмаса, 不能按时到校的，, “students who wish to stay”. Nobody is forbidden or advised by
 * it.
 */
final class Suppositions {
  private static final Pattern NOTHING = Pattern.compile("(?!)");
  private static final Pattern MARK = Pattern.compile("[,;.:，；。：]");

  /** What begins a supposition; nothing but the supposition stands between it and the word. */
  private static final Map<Language, Pattern> BEGINS =
      Map.of(
          Language.RU, Pattern.compile("(?<!\\p{L})(?:если|когда|пока|поскольку)(?!\\p{L})"),
          Language.EN, Pattern.compile("(?<!\\p{L})(?:if|unless|in case|whenever)(?!\\p{L})"),
          Language.ZH, Pattern.compile("如(?![下期实同何约此])|若(?!干)|倘|一旦|凡"));

  /** What ends one, right behind the word. */
  private static final Map<Language, Pattern> ENDS =
      Map.of(
          Language.KK,
          Pattern.compile(
              " (?:\\p{L}+ )?(?:бол(?:ма)?са|қалса|келсе|бол(?:ма)?ған (?:жағдай|кез)|қалған"
                  + " (?:жағдай|кез)|жағдайда|болып шықса)"),
          Language.ZH,
          Pattern.compile("[^，。；]{0,14}(?:[的者时]|情况下|情形)[，,]"));

  /** Somebody of whom a wish is told. */
  private static final Map<Language, Pattern> OF_SOMEBODY =
      Map.of(
          Language.RU, Pattern.compile("(?<!\\p{L})(?:если|когда|котор\\p{L}+|кто)(?!\\p{L})"),
          Language.EN,
              Pattern.compile(
                  "(?<!\\p{L})(?:if|who|which|whoever|whenever|should|whose)(?!\\p{L})"),
          Language.ZH, Pattern.compile("如(?![下期实同何约此])|若(?!干)|倘|凡"));

  private static final Map<Language, Pattern> RELATIVE =
      Map.of(Language.RU, Pattern.compile("^ ?котор(?:ый|ая|ое|ые) (?:\\p{L}+ )?$"));

  private static final Pattern HAN_OF_SOMEBODY =
      Pattern.compile("[^，。；]{0,16}[的者](?=[，、]|学[生员]|教师|人员|申请|单位|企业|一方|方|院校|研究生)");

  private Suppositions() {}

  /** Whether what a word bids, permits or forbids is only supposed. */
  static boolean isSupposed(Language language, String plain, int from, int to) {
    String before = clause(plain, from);
    if (BEGINS.getOrDefault(language, NOTHING).matcher(before).find()
        && (language != Language.ZH
            || Pattern.compile("^[^。；]*?[，,]").matcher(plain.substring(to)).find())) {
      return true;
    }
    return ENDS.getOrDefault(language, NOTHING)
        .matcher(plain)
        .region(to, plain.length())
        .lookingAt();
  }

  /** “Who cannot come”: what is told of somebody bids nothing. */
  static boolean isTold(Language language, String plain, int from) {
    return RELATIVE.getOrDefault(language, NOTHING).matcher(clause(plain, from)).find();
  }

  /** Whether it is told of somebody what he means to do, and nobody is advised. */
  static boolean isWish(Language language, String plain, int from, int to) {
    return OF_SOMEBODY.getOrDefault(language, NOTHING).matcher(clause(plain, from)).find()
        || language == Language.ZH
            && HAN_OF_SOMEBODY.matcher(plain).region(to, plain.length()).lookingAt();
  }

  /** From the last mark on. */
  private static String clause(String plain, int to) {
    int from = 0;
    var mark = MARK.matcher(plain).region(0, to);
    while (mark.find()) {
      from = mark.end();
    }
    return plain.substring(from, to);
  }
}
