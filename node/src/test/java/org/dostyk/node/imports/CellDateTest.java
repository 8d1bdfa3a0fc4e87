package org.dostyk.node.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15.04.2024 | 2024-04-15",
        "15.4.24 | 2024-04-15",
        "15-04-2024 | 2024-04-15",
        "2024-04-15 | 2024-04-15",
        "2024/4/15 | 2024-04-15",
        "2024-04-15T00:00:00 | 2024-04-15",
        "15.04.2024 10:30 | 2024-04-15",
        "2024年4月15日 | 2024-04-15",
        "２０２４年４月１５日 | 2024-04-15",
        "2024年4月 | 2024-04",
        "2024年起 | 2024",
        "15 апреля 2024 г. | 2024-04-15",
        "с апреля 2024 года | 2024-04",
        "апрель 2024 | 2024-04",
        "2024 жылғы 15 сәуір | 2024-04-15",
        "15 сәуір 2024 ж. | 2024-04-15",
        "2024 жылдан бастап | 2024",
        "April 15, 2024 | 2024-04-15",
        "15 April 2024 | 2024-04-15",
        "since Apr 2024 | 2024-04",
        "04.2024 | 2024-04",
        "2024 г. | 2024",
        "2024 | 2024",
        "04/25/2024 | 2024-04-25",
        "25/04/2024 | 2024-04-25",
        "04/04/2024 | 2024-04-04",
        "29.02.2024 | 2024-02-29",
      })
  void officesWriteDatesInManyWays(String written, String meant) {
    assertThat(CellDate.of(Cell.of(written)))
        .isEqualTo(new CellDate.Read(PartialDate.parse(meant).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30.02.2024",
        "2024-02-30",
        "30 февраля 2024",
        "29.02.2023",
        "31.04.2024",
        "2024年13月1日",
        "00.04.2024",
        "2024-00-15"
      })
  void thereIsNoThirtiethOfFebruary(String written) {
    assertThat(why(written)).isEqualTo("imports.objection.no_such_day");
  }

  @Test
  void aDateThatMayBeTwoDaysIsAskedBack() {
    assertThat(why("04/05/2024")).isEqualTo("imports.objection.day_or_month");
  }

  @ParameterizedTest
  @ValueSource(strings = {"весна", "скоро", "45397", "2024-2025", "15 Smarch 2024", "—"})
  void whatIsNoDateIsNotTakenForOne(String written) {
    assertThat(why(written)).isEqualTo("imports.objection.no_date");
  }

  @Test
  void everyDayIsReadBackFromHowEachLanguageWritesIt() {
    var random = new Random(20_261_120);
    var texts = new Texts();
    for (int i = 0; i < 400; i++) {
      LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(15_000));
      for (Language language : Language.values()) {
        Say say = texts.in(language);
        assertThat(CellDate.of(Cell.of(say.date(day))))
            .as("seed 20261120, round %d: %s", i, say.date(day))
            .isEqualTo(new CellDate.Read(PartialDate.of(day)));
      }
    }
  }

  private static String why(String written) {
    return CellDate.of(Cell.of(written)) instanceof CellDate.Unclear(Objection why)
        ? why.key()
        : "read";
  }
}
