package org.dostyk.node.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dostyk.node.values.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as a workbook (.xlsx), row by row, so that a long one needs little memory. Days are
 * dates, numbers are numbers, and a text stays a text: what begins like a formula is marked so that
 * no program takes it for one. Not for use by several threads.
 */
public final class Spreadsheet implements AutoCloseable {
  private static final String FORMULA = "=+-@\t\r";
  private static final int WIDEST = 60;
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final SXSSFWorkbook workbook = new SXSSFWorkbook(200);
  private final SXSSFSheet sheet;
  private final CellStyle heading = workbook.createCellStyle();
  private final CellStyle plain = workbook.createCellStyle();
  private final CellStyle guarded = workbook.createCellStyle();
  private final CellStyle day = workbook.createCellStyle();
  private int next;

  /**
   * @param title the sheet's name
   * @param headings one for each column
   */
  public Spreadsheet(String title, List<String> headings) {
    sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
    Font bold = workbook.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    heading.setWrapText(true);
    heading.setVerticalAlignment(VerticalAlignment.CENTER);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    for (CellStyle style : List.of(plain, guarded)) {
      style.setWrapText(true);
      style.setVerticalAlignment(VerticalAlignment.TOP);
    }
    guarded.setQuotePrefixed(true);
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    day.setVerticalAlignment(VerticalAlignment.TOP);
    sheet.createFreezePane(0, 1);
    var row = sheet.createRow(next++);
    for (int i = 0; i < headings.size(); i++) {
      var cell = row.createCell(i);
      cell.setCellStyle(heading);
      cell.setCellValue(headings.get(i));
    }
  }

  /** How wide a column is, in letters. */
  public Spreadsheet wide(int column, int letters) {
    sheet.setColumnWidth(column, Math.min(letters, WIDEST) * 256);
    return this;
  }

  /**
   * Adds a row.
   *
   * @param values for each column a text, a number or a {@link PartialDate}; null leaves the cell
   *     blank. Workbooks keep fifteen digits of a number
   */
  public Spreadsheet row(List<? extends @Nullable Object> values) {
    var row = sheet.createRow(next++);
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value == null || value.toString().isEmpty()) {
        continue;
      }
      var cell = row.createCell(i);
      if (value instanceof PartialDate date && date.whole().isPresent()) {
        cell.setCellStyle(day);
        cell.setCellValue(date.whole().get());
      } else if (value instanceof Integer || value instanceof Long) {
        cell.setCellStyle(plain);
        cell.setCellValue(((Number) value).longValue());
      } else if (value instanceof BigDecimal number) {
        cell.setCellStyle(plain);
        cell.setCellValue(number.doubleValue());
      } else {
        String text = value.toString();
        cell.setCellStyle(FORMULA.indexOf(text.charAt(0)) >= 0 ? guarded : plain);
        cell.setCellValue(
            text.length() > Limits.LETTERS ? text.substring(0, Limits.LETTERS) : text);
      }
    }
    return this;
  }

  public void writeTo(OutputStream out) throws IOException {
    workbook.write(out);
  }

  /** Removes what was kept aside while writing. */
  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
