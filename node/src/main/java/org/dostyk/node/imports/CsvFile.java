package org.dostyk.node.imports;

import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;

/**
 * Reads a list of values parted by commas, semicolons or tabs (RFC 4180, and what programs make of
 * it). A cell may be quoted and then hold the separator, line ends, and quotes doubled.
 */
final class CsvFile {
  private static final String SEPARATORS = ";,\t";

  private final String text;
  private final char separator;
  private final SheetInMaking sheet = new SheetInMaking();
  private int at;

  private CsvFile(String text) {
    this.text = text;
    this.separator = separator(text);
  }

  /**
   * @throws Refused if a quote is never closed
   */
  static Sheet read(String text) {
    return new CsvFile(text).sheet();
  }

  private Sheet sheet() {
    int row = 1;
    int column = 0;
    while (at < text.length()) {
      sheet.put(row, column, cell(row), null, false);
      char end = at < text.length() ? text.charAt(at++) : '\n';
      if (end == separator) {
        column++;
        if (column > Limits.COLUMNS * 4) {
          throw Limits.columns();
        }
      } else {
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
          at++;
        }
        row++;
        column = 0;
      }
    }
    return sheet.named("");
  }

  /** The cell from here on; stops at the separator, the line's end or the text's. */
  private String cell(int row) {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted(row);
    }
    int start = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted(int row) {
    var value = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        value.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        value.append('"');
        at++;
      } else {
        while (at < text.length() && !ends(text.charAt(at))) {
          value.append(text.charAt(at++));
        }
        return value.toString();
      }
    }
    throw new Refused(Objection.of("imports.objection.quote", row));
  }

  private boolean ends(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  /** The separator that the first lines have most of. */
  private static char separator(String text) {
    int[] seen = new int[SEPARATORS.length()];
    boolean inQuotes = false;
    int lines = 0;
    for (int i = 0; i < text.length() && lines < 10; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        inQuotes = !inQuotes;
      } else if (!inQuotes && c == '\n') {
        lines++;
      } else if (!inQuotes && SEPARATORS.indexOf(c) >= 0) {
        seen[SEPARATORS.indexOf(c)]++;
      }
    }
    int most = 0;
    for (int i = 1; i < seen.length; i++) {
      if (seen[i] > seen[most]) {
        most = i;
      }
    }
    return SEPARATORS.charAt(most);
  }
}
