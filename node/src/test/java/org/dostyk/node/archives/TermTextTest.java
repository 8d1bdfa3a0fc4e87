package org.dostyk.node.archives;

import static org.assertj.core.api.Assertions.assertThat;

import org.dostyk.node.imports.Cell;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTextTest {
  private final PaperWords words = new PaperWords(new Texts());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31.12.2025 | 2025-12-31",
        "2025-12-31 | 2025-12-31",
        "12/31/2025 | 2025-12-31",
        "46022 | 2025-12-31",
        "June 2025 | 2025-06-30",
        "июнь 2025 г. | 2025-06-30",
        "2025 ж. | 2025-12-31",
        "до 31.12.2025 | 2025-12-31",
        "31.12.2025 дейін | 2025-12-31",
        "至2025年12月31日 | 2025-12-31",
        "15.04.2020 – 15.04.2025 | 2025-04-15",
        "2020-2025 | 2025-12-31",
        "с 15.04.2020 по 15.04.2025 | 2025-04-15",
        "2020年6月1日至2025年5月31日 | 2025-05-31",
        "сроком на 5 лет | 2029-04-15",
        "5 (пять) лет | 2029-04-15",
        "бес жыл | 2029-04-15",
        "5 жылға | 2029-04-15",
        "for five years | 2029-04-15",
        "有效期五年 | 2029-04-15",
        "18 months | 2025-10-15",
        "бессрочно | endless",
        "мерзімсіз | endless",
        "长期有效 | endless",
        "open-ended | endless",
        "30.02.2025 | ?",
        "03/04/2025 | ?",
        "уточняется | ?"
      })
  void termsAreReadAsOfficesWriteThem(String written, String read) {
    var signed = PartialDate.parse("2024-04-15").orElseThrow();
    assertThat(
            switch (TermText.of(new Cell(written, null, false), false, signed, words)) {
              case TermText.Until until -> until.last().toString();
              case TermText.Endless none -> "endless";
              case TermText.Unclear unclear -> "?";
            })
        .isEqualTo(read);
  }
}
