package org.dostyk.node.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.dostyk.node.values.PartialDate;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one sheet's XML: the values, of formulas the value saved with them, and what is merged. */
final class XlsxSheet extends DefaultHandler {
  private static final int MERGES = 20_000;
  private static final MathContext AS_SHOWN = new MathContext(15);

  private final SharedStrings strings;
  private final XlsxStyles styles;
  private final boolean from1904;
  private final SheetInMaking sheet = new SheetInMaking();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private boolean listening;
  private int row;
  private int column = -1;
  private int style = -1;
  private String type = "n";
  private int phonetic;

  XlsxSheet(SharedStrings strings, XlsxStyles styles, boolean from1904) {
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
  }

  SheetInMaking read() {
    for (CellRangeAddress region : merged) {
      sheet.merge(region.getFirstRow() + 1, region.getLastRow() + 1, region.getFirstColumn());
    }
    return sheet;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes a) {
    switch (name) {
      case "row" -> {
        row = a.getValue("r") == null ? row + 1 : Integer.parseInt(a.getValue("r"));
        column = -1;
      }
      case "c" -> {
        String at = a.getValue("r");
        column = at == null ? column + 1 : new CellReference(at).getCol();
        type = a.getValue("t") == null ? "n" : a.getValue("t");
        style = a.getValue("s") == null ? -1 : Integer.parseInt(a.getValue("s"));
        value.setLength(0);
      }
      case "v" -> listening = true;
      case "t" -> listening = phonetic == 0 && type.equals("inlineStr");
      case "rPh" -> phonetic++;
      case "mergeCell" -> {
        if (merged.size() < MERGES) {
          merged.add(CellRangeAddress.valueOf(a.getValue("ref")));
        }
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] letters, int start, int length) {
    if (listening && value.length() <= Limits.LETTERS) {
      value.append(letters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v", "t" -> listening = false;
      case "rPh" -> phonetic--;
      case "c" -> cell();
      default -> {}
    }
  }

  private void cell() {
    if (value.isEmpty()) {
      return;
    }
    String said = value.toString();
    switch (type) {
      case "s" -> put(strings.getItemAt(Integer.parseInt(said.strip())).getString(), null, false);
      case "e" -> put(said, null, true);
      case "n" -> number(said);
      case "d" -> put(said, PartialDate.parse(said.split("T", 2)[0]).orElse(null), false);
      default -> put(said, null, false);
    }
  }

  private void number(String said) {
    double number = Double.parseDouble(said);
    if (styles.isDate(style) && number >= 1 && DateUtil.isValidExcelDate(number)) {
      var day = PartialDate.of(DateUtil.getLocalDateTime(number, from1904).toLocalDate());
      put(day.toString(), day, false);
      return;
    }
    boolean digits = Math.abs(number) < 1e15 && (number == 0 || Math.abs(number) > 1e-9);
    put(
        digits ? new BigDecimal(number).round(AS_SHOWN).stripTrailingZeros().toPlainString() : said,
        null,
        false);
  }

  private void put(String text, @Nullable PartialDate date, boolean error) {
    sheet.put(row, column, text, date, error);
  }
}
