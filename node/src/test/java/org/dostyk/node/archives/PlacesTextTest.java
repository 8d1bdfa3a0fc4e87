package org.dostyk.node.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.dostyk.node.imports.Cell;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTextTest {
  private final PaperWords words = new PaperWords(new Texts());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5+5 | STUDY SENT 5, STUDY RECEIVED 5",
        "5/5 | STUDY SENT 5, STUDY RECEIVED 5",
        "2 / 3 преп. | TEACHING SENT 2, TEACHING RECEIVED 3",
        "5 студ. + 2 преп. | STUDY UNSAID 5, TEACHING UNSAID 2",
        "5 студентов и 2 преподавателя | STUDY UNSAID 5, TEACHING UNSAID 2",
        "10 out, 8 in | STUDY SENT 10, STUDY RECEIVED 8",
        "до 10 чел. | STUDY UNSAID 10",
        "派出5人，接收3人 | STUDY SENT 5, STUDY RECEIVED 3",
        "3名教师 | TEACHING UNSAID 3",
        "7 | STUDY UNSAID 7",
        "по договорённости | ?",
        "5-7 | ?",
        "0 | ?",
        "5+5+5 | ?",
        "99999999+1 | ?"
      })
  void placesAreReadAsOfficesWriteThem(String written, String read) {
    assertThat(
            PlacesText.read(new Cell(written, null, false), words)
                .map(
                    all ->
                        all.stream()
                            .map(p -> p.kind() + " " + p.way() + " " + p.people())
                            .collect(Collectors.joining(", ")))
                .orElse("?"))
        .isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"2025-05-05, true", "2025-05-03, false"})
  void aDayThatExcelMadeOfTwoNumbersIsReadWhereTheyAreEqual(LocalDate day, boolean known) {
    var cell = new Cell(day.toString(), PartialDate.of(day), false);
    assertThat(PlacesText.read(cell, words).isPresent()).isEqualTo(known);
  }
}
