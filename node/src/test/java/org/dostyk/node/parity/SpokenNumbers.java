package org.dostyk.node.parity;

import org.dostyk.node.values.Language;

/** Whole numbers below a thousand million in words, written as each language writes them. */
final class SpokenNumbers {
  private static final String[] EN =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
          .split(" ");
  private static final String[] EN_TENS =
      "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  private static final String[] RU =
      "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
          .split(" ");
  private static final String[] RU_TENS =
      "- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" ");
  private static final String[] RU_HUNDREDS =
      "- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ");
  private static final String[] KK = "нөл бір екі үш төрт бес алты жеті сегіз тоғыз".split(" ");
  private static final String[] KK_TENS =
      "- он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(" ");
  private static final String ZH = "零一二三四五六七八九";

  private SpokenNumbers() {}

  static String in(Language language, int n) {
    return switch (language) {
      case EN -> grouped(n, " million", " thousand", SpokenNumbers::english);
      case RU -> russian(n);
      case KK -> grouped(n, " миллион", " мың", SpokenNumbers::kazakh);
      case ZH -> chinese(n);
    };
  }

  private interface Below1000 {
    String say(int n);
  }

  private static String grouped(int n, String million, String thousand, Below1000 small) {
    var said = new StringBuilder();
    if (n >= 1_000_000) {
      said.append(small.say(n / 1_000_000)).append(million).append(' ');
    }
    if (n / 1000 % 1000 > 0) {
      said.append(small.say(n / 1000 % 1000)).append(thousand).append(' ');
    }
    return said.append(n % 1000 > 0 ? small.say(n % 1000) : "").toString().strip();
  }

  private static String english(int n) {
    String rest =
        n % 100 < 20 ? EN[n % 100] : EN_TENS[n % 100 / 10] + (n % 10 > 0 ? "-" + EN[n % 10] : "");
    String hundred = n >= 100 ? EN[n / 100] + " hundred" : "";
    return n % 100 == 0 ? hundred : hundred.isEmpty() ? rest : hundred + " and " + rest;
  }

  private static String kazakh(int n) {
    String said = n >= 200 ? KK[n / 100] + " жүз" : n >= 100 ? "жүз" : "";
    said += n % 100 >= 10 ? " " + KK_TENS[n % 100 / 10] : "";
    return (said + (n % 10 > 0 ? " " + KK[n % 10] : "")).strip();
  }

  private static String russian(int n) {
    int thousands = n / 1000 % 1000;
    String said = n >= 1_000_000 ? russianBelow(n / 1_000_000, false) + " миллионов " : "";
    said += thousands > 0 ? russianBelow(thousands, true) + " тысяч " : "";
    return (said + (n % 1000 > 0 ? russianBelow(n % 1000, false) : "")).strip();
  }

  private static String russianBelow(int n, boolean feminine) {
    String said = n >= 100 ? RU_HUNDREDS[n / 100] + " " : "";
    int rest = n % 100;
    if (rest >= 20) {
      said += RU_TENS[rest / 10] + " ";
      rest %= 10;
    }
    String last =
        rest == 0 ? "" : feminine && rest == 1 ? "одна" : feminine && rest == 2 ? "две" : RU[rest];
    return (said + last).strip();
  }

  private static String chinese(int n) {
    String said = n >= 10_000 ? chineseBelow(n / 10_000) + "万" : "";
    int rest = n % 10_000;
    return said
        + (rest == 0 ? "" : (!said.isEmpty() && rest < 1000 ? "零" : "") + chineseBelow(rest));
  }

  private static String chineseBelow(int n) {
    var said = new StringBuilder();
    boolean gap = false;
    int[] sizes = {1000, 100, 10, 1};
    for (int i = 0; i < sizes.length; i++) {
      int digit = n / sizes[i] % 10;
      if (digit == 0) {
        gap = !said.isEmpty();
      } else {
        said.append(gap ? "零" : "")
            .append(ZH.charAt(digit))
            .append("千百十".substring(Math.min(i, 3), Math.min(i + 1, 3)));
        gap = false;
      }
    }
    return said.toString();
  }
}
