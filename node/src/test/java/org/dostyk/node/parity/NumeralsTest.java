package org.dostyk.node.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;

class NumeralsTest {
  private static final long SEED = 20_261_121;

  @Test
  void aNumberInWordsIsTheNumber() {
    var random = new Random(SEED);
    for (int i = 0; i < 4000; i++) {
      int below = List.of(100, 1000, 10_000, 1_000_000, 99_999_999).get(i % 5);
      int n = 1 + random.nextInt(below);
      for (Language language : Language.values()) {
        String said = SpokenNumbers.in(language, n);
        assertThat(values(language, said))
            .as("%s %s, seed %d", language, said, SEED)
            .containsExactly(String.valueOf(n));
      }
    }
  }

  @Test
  void everyNumberBelowTwoThousandIsRead() {
    for (int n = 1; n < 2000; n++) {
      for (Language language : Language.values()) {
        String said = SpokenNumbers.in(language, n);
        assertThat(values(language, said))
            .as("%s %s", language, said)
            .containsExactly(String.valueOf(n));
      }
    }
  }

  @Test
  void inflectedNumbersAreRead() {
    assertReads(Language.RU, "до двадцати пяти студентов", "25");
    assertReads(Language.RU, "с тремястами сорока двумя участниками", "342");
    assertReads(Language.KK, "жиырма бестен асады", "25");
    assertReads(Language.KK, "бес жүзінші орын", "500");
    assertReads(Language.EN, "the twenty-first of them", "21");
    assertReads(Language.ZH, "贰拾伍万元", "250000");
    assertReads(Language.ZH, "两万三千人", "23000");
    assertReads(Language.ZH, "一百零五册", "105");
    assertReads(Language.ZH, "三千五", "3500");
  }

  @Test
  void figuresAreGroupedInManyWays() {
    assertReads(Language.RU, "12 000 тенге и 3,6 млн юаней", "12000", "3600000");
    assertReads(Language.EN, "12,000 and 1.5 million", "12000", "1500000");
    assertReads(Language.ZH, "3万册和1.5亿元", "30000", "150000000");
    assertReads(Language.RU, "30 тыс. экземпляров", "30000");
    assertReads(Language.KK, "500 мың теңге", "500000");
  }

  @Test
  void numbersThatAreSharedOutAreRead() {
    assertReads(Language.KK, "үш-үштен адам", "3", "3");
    assertReads(Language.KK, "он бірден адам", "11");
    assertReads(Language.RU, "по трое и по семеро", "3", "7");
    assertReads(Language.ZH, "各三人，每组七人", "3", "7");
  }

  @Test
  void digitsAndScalesMakeOneNumber() {
    assertReads(Language.ZH, "14万5千卢布", "145000");
    assertReads(Language.ZH, "每月18 000坚戈", "18000");
    assertReads(Language.EN, "KZT 1.5m and $145k", "1500000", "145000");
  }

  @Test
  void sharesAreExact() {
    assertReads(Language.RU, "две трети и одна пятая", "2/3", "1/5");
    assertReads(Language.KK, "үштен екісі, төрттен бірі", "2/3", "1/4");
    assertReads(Language.EN, "two thirds and three quarters of it", "2/3", "3/4");
    assertReads(Language.ZH, "三分之二，七成，一半", "2/3", "7/10", "1/2");
  }

  @Test
  void aWordThatOnlyHoldsANumberHoldsNone() {
    for (String said : List.of("双方一致同意", "统一安排", "任何一方", "第三方", "进一步")) {
      assertThat(firm(Language.ZH, said)).as(said).isEmpty();
    }
    assertThat(firm(Language.EN, "one another, third parties, at once")).isEmpty();
    assertThat(firm(Language.RU, "друг другу, третьим лицам, в первую очередь")).isEmpty();
    assertThat(firm(Language.KK, "бір-біріне, үшінші тұлғаларға, үшін, онда")).isEmpty();
  }

  private static void assertReads(Language language, String said, String... values) {
    assertThat(values(language, said)).as(said).containsExactly(values);
  }

  private static List<String> values(Language language, String said) {
    return Numerals.in(language, said, Plain.of(said)).stream()
        .map(n -> n.value().toString())
        .toList();
  }

  private static List<Numeral> firm(Language language, String said) {
    return Numerals.in(language, said, Plain.of(said)).stream().filter(n -> !n.faint()).toList();
  }
}
