package org.dostyk.node.archives;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.dostyk.node.imports.SampleWorkbook;

/** A register of agreements as an office has kept it for years, with the usual mess. */
final class OfficeWorkbook {
  /** The row of the first agreement, as the workbook counts. */
  static final int FIRST = 6;

  private OfficeWorkbook() {}

  static byte[] messy() {
    return SampleWorkbook.of(
        sheet -> {
          headings(sheet);
          String[][] rows = {
            // one partner in merged cells over three agreements, dates each in another manner
            {
              "1",
              "Циндаоский университет / 青岛大学",
              "Китай",
              "Меморандум о взаимопонимании",
              "15.04.2024",
              "",
              "сроком на 5 лет",
              "",
              "действует",
              "папка 3"
            },
            {
              "2",
              "",
              "",
              "Соглашение об обмене студентами",
              "2024-05-20",
              "",
              "31.12.2028",
              "5+5",
              "действует",
              ""
            },
            {
              "3",
              "",
              "",
              "Двойной диплом (2+2)",
              "05/20/2024",
              "",
              "June 2029",
              "5 студ. + 2 преп.",
              "в силе, автоматическая пролонгация",
              ""
            },
            {
              "4",
              "Blue Ocean College",
              "China",
              "Framework agreement",
              "#45000",
              "",
              "бессрочно",
              "",
              "valid",
              ""
            },
            {"5", "蓝海学院", "中国", "合作协议", "2019年6月12日", "", "五年", "3/3", "已到期", ""},
            {
              "6",
              "青岛大学",
              "中国",
              "Соглашение об обмене студентами",
              "20.05.2024",
              "",
              "2028-12-31",
              "5/5",
              "в силе",
              "дубль"
            },
            {
              "7",
              "Университет Рыжей лошади",
              "Казахстан",
              "Меморандум",
              "01.02.2023",
              "",
              "бессрочно",
              "",
              "",
              ""
            },
            {
              "8",
              "Университет Рыжей лошади",
              "Казахстан",
              "договор о практике",
              "02.02.2023",
              "",
              "три года",
              "до 10 чел.",
              "расторгнут 12.03.2024",
              ""
            },
            {
              "9",
              "Green Mare College",
              "Казахстан",
              "MoU",
              "03.03.2023",
              "",
              "03.03.2028",
              "",
              "",
              ""
            },
            {"10", "Blue Ocean College", "Китай", "Меморандум", "30.02.2024", "", "", "", "", ""},
            {
              "11",
              "Blue Ocean College",
              "Китай",
              "Меморандум",
              "10.10.2024",
              "",
              "10.10.2020",
              "",
              "",
              ""
            },
            {"12", "Blue Ocean College", "Китай", "Меморандум", "30.12.1899", "", "", "", "", ""},
            {"13", "Blue Ocean College", "Китай", "Меморандум", "#REF!", "", "", "", "", ""},
            {
              "14",
              "Blue Ocean College",
              "Казахстан / Китай",
              "Меморандум",
              "2024",
              "",
              "",
              "",
              "",
              ""
            },
            {
              "15",
              "Blue Ocean College",
              "Китай",
              "Меморандум",
              "",
              "",
              "",
              "",
              "на согласовании",
              ""
            },
          };
          for (int r = 0; r < rows.length; r++) {
            var row = sheet.createRow(FIRST - 1 + r);
            for (int c = 0; c < rows[r].length; c++) {
              put(row.createCell(c), rows[r][c]);
            }
          }
          sheet.addMergedRegion(new CellRangeAddress(5, 7, 1, 1));
          sheet.addMergedRegion(new CellRangeAddress(5, 7, 2, 2));
        });
  }

  /** A title over the whole sheet, and headings of two rows that are merged both ways. */
  private static void headings(XSSFSheet sheet) {
    sheet.createRow(0).createCell(0).setCellValue("РЕЕСТР ДОГОВОРОВ международного отдела");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 9));
    sheet.createRow(1).createCell(0).setCellValue("по состоянию на 1 сентября 2026 г.");
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 9));
    String[] upper = {
      "№ п/п",
      "Вуз-партнёр",
      "Страна",
      "Вид документа",
      "Дата подписания",
      "Срок действия",
      "",
      "Кол-во мест",
      "Статус",
      "Где хранится"
    };
    var row = sheet.createRow(3);
    var lower = sheet.createRow(4);
    for (int c = 0; c < upper.length; c++) {
      row.createCell(c).setCellValue(upper[c]);
      lower.createCell(c);
      if (c != 5 && c != 6) {
        sheet.addMergedRegion(new CellRangeAddress(3, 4, c, c));
      }
    }
    sheet.addMergedRegion(new CellRangeAddress(3, 3, 5, 6));
    lower.getCell(5).setCellValue("начало");
    lower.getCell(6).setCellValue("окончание");
  }

  private static void put(Cell cell, String said) {
    if (said.equals("#REF!")) {
      cell.setCellErrorValue(FormulaError.REF.getCode());
    } else if (said.startsWith("#")) {
      cell.setCellValue(Double.parseDouble(said.substring(1)));
    } else if (!said.isEmpty()) {
      cell.setCellValue(said);
    }
  }
}
