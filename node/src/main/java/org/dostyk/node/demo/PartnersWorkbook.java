package org.dostyk.node.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.imports.Tsv;

/**
 * The workbook in which the university's office keeps its partners, with all that such workbooks
 * have: a merged title, a country merged over its rows, two scripts in one cell, dates in three
 * forms, a row that stands there twice, a college under two names. Its text is in {@code
 * demo/partners.tsv}.
 */
public final class PartnersWorkbook {
  /** As the office calls it. */
  public static final String FILE_NAME = "Партнёры ВКУ.xlsx";

  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
  private static final String AS_ABOVE = "^";

  private PartnersWorkbook() {}

  /** Writes the workbook. */
  public static void writeTo(OutputStream out) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Партнёры");
      CellStyle wrapped = workbook.createCellStyle();
      wrapped.setWrapText(true);
      List<List<String>> lines = Tsv.read("demo/partners.tsv");
      int columns = lines.stream().mapToInt(List::size).max().orElse(1) - 1;
      for (int i = 0; i < lines.size(); i++) {
        List<String> line = lines.get(i);
        write(sheet.createRow(i), line, wrapped);
        if (line.getFirst().equals("title")) {
          sheet.addMergedRegion(new CellRangeAddress(i, i, 0, columns - 1));
        }
      }
      for (int column = 0; column < columns; column++) {
        mergeAsAbove(sheet, lines, column);
        sheet.setColumnWidth(column, column == 0 ? 5 * 256 : 28 * 256);
      }
      workbook.write(out);
    }
  }

  private static void write(XSSFRow row, List<String> line, CellStyle wrapped) {
    for (int i = 1; i < line.size(); i++) {
      String text = line.get(i).replace("\\n", "\n");
      if (DIGITS.matcher(text).matches()) {
        row.createCell(i - 1).setCellValue(Integer.parseInt(text));
      } else if (!text.isEmpty() && !text.equals(AS_ABOVE)) {
        row.createCell(i - 1).setCellValue(text);
        row.getCell(i - 1).setCellStyle(wrapped);
      }
    }
  }

  /** Merges each run of cells that say the same as the one above them. */
  private static void mergeAsAbove(XSSFSheet sheet, List<List<String>> lines, int column) {
    int first = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean above =
          i < lines.size()
              && lines.get(i).size() > column + 1
              && lines.get(i).get(column + 1).equals(AS_ABOVE);
      if (!above) {
        if (i - 1 > first) {
          sheet.addMergedRegion(new CellRangeAddress(first, i - 1, column, column));
        }
        first = i;
      }
    }
  }
}
