package org.dostyk.node.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  private static final Spelling RU = new Spelling("ru", "Циндаоский университет");
  private static final Spelling ZH = new Spelling("zh", "青岛大学");
  private static final Spelling EN = new Spelling("en", "Qingdao University");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Циндаоский университет / 青岛大学",
        "Циндаоский университет/青岛大学",
        "Циндаоский университет\n青岛大学",
        "Циндаоский университет (青岛大学)",
        "Циндаоский университет（青岛大学）",
        "Циндаоский университет 青岛大学",
        "Циндаоский университет青岛大学",
        "Циндаоский университет; 青岛大学",
        "Циндаоский университет – 青岛大学",
        "Циндаоский университет | 青岛大学,",
      })
  void twoScriptsInOneCellAreTwoNames(String cell) {
    assertThat(Spelling.in(cell)).containsExactly(RU, ZH);
  }

  @Test
  void threeNamesStandInOneCellToo() {
    assertThat(Spelling.in("青岛大学 Qingdao University\nЦиндаоский университет"))
        .containsExactly(ZH, EN, RU);
  }

  @Test
  void anAbbreviationInBracketsIsAnotherName() {
    assertThat(Spelling.in("East Kazakhstan University (EKU)"))
        .containsExactly(
            new Spelling("en", "East Kazakhstan University"), new Spelling("en", "EKU"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IT学院",
        "Университет (бывший институт) имени Ауэзова",
        "Колледж №1/2",
        "Alem IT-колледж"
      })
  void whatIsOneNameStaysOne(String cell) {
    assertThat(Spelling.in(cell)).extracting(Spelling::text).isEqualTo(List.of(cell));
  }

  @Test
  void lettersTellTheLanguageAsFarAsTheyCan() {
    assertThat(Spelling.tagOf("Шығыс Қазақстан университеті")).isEqualTo("kk");
    assertThat(Spelling.tagOf("Восточно-Казахстанский университет")).isEqualTo("ru");
    assertThat(Spelling.tagOf("École")).isEqualTo("und-Latn");
    assertThat(Spelling.tagOf("جامعة")).isEqualTo("und");
  }

  @Test
  void aCellWithoutLettersHoldsNoName() {
    assertThat(Spelling.in("— / 12")).isEmpty();
  }
}
