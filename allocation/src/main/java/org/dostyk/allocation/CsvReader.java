package org.dostyk.allocation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180), or such with semicolons, record by record. */
final class CsvReader {
  private final Bytes bytes;
  private final List<String> cells = new ArrayList<>();
  private int separator = -1;
  private long line;

  CsvReader(InputStream in) throws IOException {
    bytes = new Bytes(in);
  }

  /** The line on which the last record began. */
  long line() {
    return line;
  }

  /**
   * The cells of the next record that is not empty, without white space around them; none at the
   * end. The list is used again for the next one.
   */
  List<String> next() throws IOException {
    do {
      cells.clear();
      line = bytes.line();
      if (bytes.peek() == Bytes.END) {
        return cells;
      }
      while (cell()) {
        continue;
      }
    } while (cells.stream().allMatch(String::isEmpty));
    return cells;
  }

  /** Reads one cell; whether another one follows on this line. */
  private boolean cell() throws IOException {
    bytes.beginText();
    boolean quoted = bytes.peek() == '"';
    if (quoted) {
      quoted();
    }
    while (true) {
      int b = bytes.next();
      if (separator < 0 && (b == ',' || b == ';')) {
        separator = b;
      }
      if (b == separator || b == '\n' || b == Bytes.END) {
        cells.add(quoted ? bytes.text() : bytes.text().strip());
        return b == separator;
      }
      if (quoted && b > ' ') {
        throw new Unreadable(line, "Something follows after the closing quote of a cell");
      }
      if (!quoted) {
        bytes.append(b);
      }
    }
  }

  private void quoted() throws IOException {
    bytes.next();
    while (true) {
      int b = bytes.next();
      if (b == Bytes.END) {
        throw new Unreadable(line, "A quoted cell that begins here does not end");
      }
      if (b == '"') {
        if (bytes.peek() != '"') {
          return;
        }
        bytes.next();
      }
      bytes.append(b);
    }
  }
}
