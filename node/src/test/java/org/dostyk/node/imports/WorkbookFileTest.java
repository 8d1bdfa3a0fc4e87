package org.dostyk.node.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dostyk.node.imports.SampleWorkbook.part;
import static org.dostyk.node.imports.SampleWorkbook.with;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFileTest {
  private static final byte[] HONEST =
      SampleWorkbook.of(new String[] {"Название", "Страна"}, new String[] {"青岛大学", "КНР"});
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;

  @Test
  void anHonestWorkbookIsRead() {
    Sheet sheet = read(HONEST).getFirst();
    assertThat(sheet.name()).isEqualTo("Лист1");
    assertThat(cell(sheet, 2, 0).text()).isEqualTo("青岛大学");
  }

  @Test
  void aTruncatedWorkbookIsDamaged() {
    assertRefused(Arrays.copyOf(HONEST, HONEST.length / 2), "broken");
    assertRefused(Arrays.copyOf(HONEST, HONEST.length - 30), "broken");
    assertRefused(with(HONEST, SHEET, "<worksheet><sheetData><row"), "broken");
    assertRefused(
        with(HONEST, SHEET, "<worksheet><c r='A1' t='s'><v>999</v></c></worksheet>"), "broken");
  }

  @Test
  void anEmptyFileSaysSo() {
    assertRefused(new byte[0], "empty");
  }

  @Test
  void macrosAreRefusedWhateverTheFileIsCalled() {
    assertRefused(with(HONEST, "xl/vbaProject.bin", "Sub"), "macros");
    assertRefused(with(HONEST, "xl/macrosheets/sheet1.xml", "<a/>"), "macros");
    String types =
        part(HONEST, "[Content_Types].xml")
            .replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main");
    assertRefused(with(HONEST, "[Content_Types].xml", types), "macros");
  }

  @Test
  void aPartThatUnpacksToTooMuchIsNotReadToTheEnd() {
    byte[] bomb = with(HONEST, "xl/sharedStrings.xml", new byte[(int) Limits.PART + 1]);
    assertThat(bomb.length).isLessThan(200_000);
    assertRefused(bomb, "unpacked");
  }

  @Test
  void aSheetOfEndlessRowsIsRefused() {
    var rows = new StringBuilder("<worksheet><sheetData>");
    for (int i = 1; i <= Limits.ROWS + 1; i++) {
      rows.append("<row r='").append(i).append("'><c t='str'><v>x</v></c></row>");
    }
    assertRefused(with(HONEST, SHEET, rows + "</sheetData></worksheet>"), "rows");
  }

  @Test
  void aSheetCannotReachForOtherFiles() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret", UTF_8);
    String reaching =
        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM '%s'>]>".formatted(secret.toUri())
            + "<worksheet><sheetData><row r='1'><c t='str'><v>&x;</v></c></row></sheetData></worksheet>";
    assertRefused(with(HONEST, SHEET, reaching), "broken");
    assertRefused(
        with(HONEST, "xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a 'b'>]><sst/>"), "broken");
  }

  @Test
  void aWorkbookUnderAPasswordSaysSo() throws Exception {
    assertRefused(encrypted(), "encrypted");
  }

  @Test
  void anOldWorkbookIsToBeSavedAnew() throws IOException {
    try (var old = new HSSFWorkbook()) {
      old.createSheet().createRow(0).createCell(0).setCellValue("x");
      assertRefused(old.getBytes(), "not_a_workbook", "old_workbook");
      var out = new ByteArrayOutputStream();
      old.write(out);
      assertRefused(out.toByteArray(), "old_workbook");
    }
  }

  @Test
  void whatIsNoTableIsNotTakenForOne() {
    assertRefused("%PDF-1.7 …".getBytes(UTF_8), "not_a_workbook");
    assertRefused("just a letter".getBytes(UTF_8), "not_a_workbook");
    String types = part(HONEST, "[Content_Types].xml").replace("spreadsheetml", "wordprocessingml");
    assertRefused(with(HONEST, "[Content_Types].xml", types), "not_a_workbook");
  }

  @Test
  void twoHundredMegabytesAreRefusedUnread() throws IOException {
    Path large = folder.resolve("large.xlsx");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(200L * 1024 * 1024);
    }
    assertThatThrownBy(() -> WorkbookFile.read(large, "large.xlsx"))
        .isInstanceOf(Refused.class)
        .hasMessage("imports.objection.too_large");
  }

  @Test
  void aFormulaIsNeverComputedAndItsSavedValueIsRead() {
    String sheet =
        "<worksheet><sheetData><row r='1'>"
            + "<c r='A1' t='str'><f>HYPERLINK(\"http://x.example\")</f><v>saved</v></c>"
            + "<c r='B1'><f>[1]Sheet1!A1</f><v>42</v></c>"
            + "<c r='C1' t='e'><f>1/0</f><v>#DIV/0!</v></c>"
            + "</row></sheetData></worksheet>";
    Sheet read = read(with(HONEST, SHEET, sheet)).getFirst();
    assertThat(cell(read, 1, 0).text()).isEqualTo("saved");
    assertThat(cell(read, 1, 1).text()).isEqualTo("42");
    assertThat(cell(read, 1, 2).error()).isTrue();
  }

  @Test
  void datesAndLongNumbersAreReadAsTheyAreMeant() {
    byte[] workbook =
        SampleWorkbook.of(
            sheet -> {
              CellStyle day = sheet.getWorkbook().createCellStyle();
              day.setDataFormat(
                  sheet.getWorkbook().createDataFormat().getFormat("[$-419]d mmmm yyyy;@"));
              var row = sheet.createRow(0);
              row.createCell(0).setCellValue(45397);
              row.getCell(0).setCellStyle(day);
              row.createCell(1).setCellValue(990_140_000_123d);
              row.createCell(2).setCellValue(0.1 + 0.2);
            });
    Sheet read = read(workbook).getFirst();
    assertThat(cell(read, 1, 0).date()).isEqualTo(PartialDate.parse("2024-04-15").orElseThrow());
    assertThat(cell(read, 1, 1).text()).isEqualTo("990140000123");
    assertThat(cell(read, 1, 2).text()).isEqualTo("0.3");
  }

  @Test
  void aCellMergedOverRowsSaysTheSameInEach() {
    byte[] workbook =
        SampleWorkbook.of(
            sheet -> {
              for (int i = 0; i < 4; i++) {
                sheet.createRow(i).createCell(0).setCellValue("row " + i);
              }
              sheet.getRow(1).createCell(1).setCellValue("КНР");
              sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 1));
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            });
    Sheet read = read(workbook).getFirst();
    assertThat(cell(read, 4, 1).text()).isEqualTo("КНР");
    assertThat(read.row(1)).doesNotContainKey(1);
  }

  @Test
  void invisibleMarksThatTurnTheTextAreTakenOut() {
    byte[] workbook = SampleWorkbook.of(new String[] {"A\u202EB\u200FC\u00A0 D"});
    assertThat(cell(read(workbook).getFirst(), 1, 0).text()).isEqualTo("ABC D");
  }

  private static Cell cell(Sheet sheet, int row, int column) {
    return Objects.requireNonNull(sheet.row(row).get(column));
  }

  private List<Sheet> read(byte[] workbook) {
    return WorkbookFile.read(SampleWorkbook.write(folder, "a.xlsx", workbook), "a.xlsx");
  }

  private void assertRefused(byte[] file, String... why) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(Refused.class)
        .satisfies(
            e ->
                assertThat(String.valueOf(e.getMessage()).replace("imports.objection.", ""))
                    .isIn((Object[]) why));
  }

  private static byte[] encrypted() throws Exception {
    try (var wrapping = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var inside = encryptor.getDataStream(wrapping);
          var workbook = OPCPackage.open(new ByteArrayInputStream(HONEST))) {
        workbook.save(inside);
      } catch (InvalidFormatException e) {
        throw new IllegalStateException(e);
      }
      var out = new ByteArrayOutputStream();
      wrapping.writeFilesystem(out);
      return out.toByteArray();
    }
  }
}
