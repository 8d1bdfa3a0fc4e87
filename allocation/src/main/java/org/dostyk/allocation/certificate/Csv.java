package org.dostyk.allocation.certificate;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows of comma-separated or semicolon-separated values. */
final class Csv {
  private Csv() {}

  /** The next row that is not empty; none at the end. */
  static List<String> row(BufferedReader in) throws IOException {
    while (true) {
      String line = in.readLine();
      if (line == null) {
        return List.of();
      }
      while (line.indexOf('"') >= 0 && line.chars().filter(c -> c == '"').count() % 2 == 1) {
        String more = in.readLine();
        if (more == null) {
          throw new IOException("The file ends within a quoted cell");
        }
        line = line + "\n" + more;
      }
      List<String> cells = cells(line);
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        return cells;
      }
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        cell.append(line, from, i);
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          i++;
        } else {
          quoted = !quoted;
        }
        from = doubled ? i : i + 1;
      } else if (!quoted && (c == ',' || c == ';')) {
        cells.add(cell.append(line, from, i).toString().strip());
        cell.setLength(0);
        from = i + 1;
      }
    }
    cells.add(cell.append(line, from, line.length()).toString().strip());
    return cells;
  }
}
