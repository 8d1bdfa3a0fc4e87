package org.dostyk.node.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** From the styles: which of them show a number as a date. */
final class XlsxStyles extends DefaultHandler {
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private boolean inCellStyles;

  @Override
  public void startElement(String uri, String name, String qualified, Attributes a) {
    switch (name) {
      case "numFmt" -> formats.put(number(a, "numFmtId"), String.valueOf(a.getValue("formatCode")));
      case "cellXfs" -> inCellStyles = true;
      case "xf" -> {
        if (inCellStyles && formatOfStyle.size() < 70_000) {
          formatOfStyle.add(number(a, "numFmtId"));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      inCellStyles = false;
    }
  }

  /** Whether a cell of this style shows a day. */
  boolean isDate(int style) {
    if (style < 0 || style >= formatOfStyle.size()) {
      return false;
    }
    int format = formatOfStyle.get(style);
    String pattern = formats.get(format);
    return DateUtil.isADateFormat(
        format, pattern == null ? BuiltinFormats.getBuiltinFormat(format) : pattern);
  }

  private static int number(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? 0 : Integer.parseInt(value);
  }
}
