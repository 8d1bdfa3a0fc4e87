package org.dostyk.node.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.values.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

  @Test
  void whatLooksLikeAFormulaStaysAText() throws IOException {
    XSSFSheet sheet = written("=1+1", "+77", "@x", "plain");
    for (int i = 0; i < 3; i++) {
      var cell = sheet.getRow(1).getCell(i);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
    assertThat(sheet.getRow(1).getCell(3).getCellStyle().getQuotePrefixed()).isFalse();
  }

  @Test
  void aDayIsADateAndANumberIsANumber() throws IOException {
    XSSFSheet sheet = written(PartialDate.parse("2024-04-15").orElseThrow(), 12, null, "x");
    assertThat(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue())
        .isEqualTo(LocalDateTime.of(2024, 4, 15, 0, 0));
    assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(12);
    assertThat(sheet.getRow(1).getCell(2)).isNull();
  }

  @Test
  void aDateKnownToTheMonthIsWrittenAsFarAsItIsKnown() throws IOException {
    assertThat(
            written(PartialDate.parse("2024-04").orElseThrow())
                .getRow(1)
                .getCell(0)
                .getStringCellValue())
        .isEqualTo("2024-04");
  }

  private static XSSFSheet written(@Nullable Object... values) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sheet = new Spreadsheet("Серіктестер: [бәрі]", List.of("A", "B", "C", "D"))) {
      sheet.row(Arrays.asList(values)).writeTo(out);
    }
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return workbook.getSheetAt(0);
    }
  }
}
