package org.dostyk.node.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueInWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The delegation will visit in 2026 | 2026",
        "Синьцзянский университет нанесёт ответный визит в 2026 году | 2026",
        "2026 жылы жауап сапармен келеді | 2026",
        "新疆大学将于2026年回访 | 2026",
        "They sign it by March 2027. | 2027-03",
        "подпишут в мае 2027 г. | 2027-05",
        "2027 жылғы наурызда қол қояды | 2027-03",
        "2027年3月前签署 | 2027-03",
        "ten places until 15 September 2026 | 2026-09-15",
        "до 1 июня 2026 года | 2026-06-01",
        "2026 жылғы 5 желтоқсанға дейін | 2026-12-05",
        "2026年12月5日前 | 2026-12-05",
        "to be sent by 2026-04-30 | 2026-04-30",
        "до 30.04.2026 | 2026-04-30",
      })
  void aSentenceSaysByWhenInEachLanguage(String sentence, String said) {
    assertThat(DueInWords.said(sentence)).hasToString("Optional[" + said + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They will sign this fall",
        "Ten students in 2026 and twenty in 2027",
        "20261 square metres",
        "until 31.13.2026",
        "May we visit you?",
        ""
      })
  void whatIsNotSaidIsNotGuessed(String sentence) {
    assertThat(DueInWords.said(sentence)).isEmpty();
  }

  @Test
  void aYearIsKeptUntilItsLastDay() {
    assertThat(DueInWords.last(DueInWords.said("in 2026").orElseThrow()))
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(DueInWords.last(DueInWords.said("in February 2028").orElseThrow()))
        .isEqualTo(LocalDate.of(2028, 2, 29));
  }
}
