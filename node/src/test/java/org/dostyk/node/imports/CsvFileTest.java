package org.dostyk.node.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.Test;

class CsvFileTest {

  @Test
  void theSeparatorIsTheOneThatTheLinesHave() {
    for (String separator : List.of(";", ",", "\t")) {
      Sheet sheet = read("a" + separator + "b\r\nc" + separator + separator + "d");
      assertThat(row(sheet, 1)).as(separator).containsExactly("a", "b");
      assertThat(sheet.row(2)).as(separator).containsKey(2);
    }
  }

  @Test
  void aQuotedCellHoldsSeparatorsQuotesAndLines() {
    Sheet sheet = read("name,note\n\"Haier, \"\"Haitech\"\"\",\"one\ntwo\"\nnext,x\n");
    assertThat(row(sheet, 2)).containsExactly("Haier, \"Haitech\"", "one\ntwo");
    assertThat(row(sheet, 3)).containsExactly("next", "x");
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefusedWithItsRow() {
    assertThatThrownBy(() -> read("a,b\n1,2\n\"3,4\n5,6\n"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.objections().getFirst().values()).containsExactly(3));
  }

  @Test
  void aListOfEndlessRowsIsRefused() {
    String row = "a,b\n";
    assertThatThrownBy(() -> read(row.repeat(Limits.ROWS + 1)))
        .isInstanceOf(Refused.class)
        .hasMessage("imports.objection.rows");
  }

  @Test
  void aLineOfEndlessColumnsIsRefused() {
    assertThatThrownBy(() -> read("a,".repeat(Limits.COLUMNS + 2)))
        .isInstanceOf(Refused.class)
        .hasMessage("imports.objection.columns");
  }

  private static Sheet read(String text) {
    return CsvFile.read(text);
  }

  private static List<String> row(Sheet sheet, int number) {
    return sheet.row(number).values().stream().map(Cell::text).toList();
  }
}
