package org.dostyk.node.parity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/** Russian adjectives that begin with a number: двухнедельный, двадцатиминутный, полугодовой. */
final class Compound {
  private static final String[] STEMS = {
    "одно", "двух", "трех", "четырех", "пяти", "шести", "семи", "восьми", "девяти"
  };
  private static final Pattern WORD =
      Pattern.compile(
          "(?<tens>двадцати|тридцати|сорока|пятидесяти|шестидесяти|семидесяти|восьмидесяти"
              + "|девяносто)?(?<teen>десяти|одиннадцати|двенадцати|тринадцати|четырнадцати"
              + "|пятнадцати|шестнадцати|семнадцати|восемнадцати|девятнадцати|сто)?"
              + "(?<unit>"
              + String.join("|", STEMS)
              + "|полутора|полу(?=год|месяч|часов|дневн|процентн)|пол(?=года|часа|месяца|дня|недели|минуты|суток|процента|литра|кило|тонны|метра|балла|ставки|срока|цены))?"
              + "(?<rest>недел|месяч|дневн|летн|летия|летие|летий|часов|минутн|годичн|годов|суточн|процентн|кратн|балл"
              + "|этапн|местн|язычн|года|годи|часа|месяца|дня|разов|недели|минуты|суток|процента|литра|кило|тонн|метр|ставки"
              + "|срока|цены|страничн|семестров|модульн|комнатн|ступенч|раундов).*");
  private static final String[] TENS = {
    "двадцати",
    "тридцати",
    "сорока",
    "пятидесяти",
    "шестидесяти",
    "семидесяти",
    "восьмидесяти",
    "девяносто"
  };
  private static final String[] TEENS = {
    "десяти",
    "одиннадцати",
    "двенадцати",
    "тринадцати",
    "четырнадцати",
    "пятнадцати",
    "шестнадцати",
    "семнадцати",
    "восемнадцати",
    "девятнадцати"
  };

  private Compound() {}

  static Optional<Numeral> read(Language language, String word, int from) {
    if (language != Language.RU) {
      return Optional.empty();
    }
    Matcher at = WORD.matcher(word);
    if (!at.matches() || at.start("rest") == 0) {
      return Optional.empty();
    }
    int to = from + at.start("rest");
    String unit = at.group("unit");
    if ("полутора".equals(unit)) {
      return Optional.of(Numeral.plain(from, to, Ratio.of(3, 2)));
    }
    if (unit != null && unit.startsWith("пол")) {
      return Optional.of(Numeral.plain(from, to, Ratio.of(1, 2)).asShare());
    }
    String teen = at.group("teen");
    int value =
        tableValue(TENS, at.group("tens"), 20, 10)
            + ("сто".equals(teen) ? 100 : tableValue(TEENS, teen, 10, 1))
            + tableValue(STEMS, unit, 1, 1);
    Numeral numeral = Numeral.plain(from, to, Ratio.of(value));
    return Optional.of(at.group("rest").matches("язычн|местн|разов") ? numeral.asFaint() : numeral);
  }

  private static int tableValue(String[] words, @Nullable String word, int first, int step) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals(word)) {
        return first + i * step;
      }
    }
    return 0;
  }
}
