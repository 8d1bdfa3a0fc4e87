package org.dostyk.node.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One cell with a name in two languages: «Сатпаев Университеті / Satbayev University». */
final class Alternatives {
  private static final Pattern BRACKETS = Pattern.compile("^(.+?)\\s*[(（]([^()（）]+)[)）]\\s*$");

  /** (бывш. ТарГУ), (formerly Taraz State University): what it was called before. */
  private static final Pattern FORMERLY =
      Pattern.compile(
          "(?iU)^(.+?)(?:\\s*[(（]|,)\\s*(?:бывш\\p{L}*\\.?|ранее|прежнее название|экс-|бұрынғы|бұрын"
              + "|formerly( known as)?|former|previously|原名?|旧称|原称|曾用名|до \\d{4}( г\\.?| года)?)"
              + "\\s*[:–—-]?\\s*([^()（）]+?)\\s*[)）]?\\s*$");

  private static final Pattern IN_A_ROW =
      Pattern.compile("^([\\p{IsHan}（）]{3,})\\s+([^\\p{IsHan}()（）]+\\s[^\\p{IsHan}()（）]+)$");
  private static final Pattern BETWEEN = Pattern.compile("\\s+[/|–—]\\s+|\\s*[|;]\\s*|\\n");

  private Alternatives() {}

  /** The names that a cell holds; itself where it is one. */
  static List<String> of(String cell) {
    if (cell.codePoints().anyMatch(c -> "(（,".indexOf(c) >= 0)) {
      Matcher formerly = FORMERLY.matcher(cell.strip());
      if (formerly.matches() && isName(formerly.group(1))) {
        return List.of(formerly.group(1), formerly.group(4));
      }
    }
    Matcher row = IN_A_ROW.matcher(cell.strip());
    if (row.matches() && areTwo(row.group(1), row.group(2))) {
      return List.of(row.group(1), row.group(2));
    }
    if (cell.codePoints().noneMatch(c -> "(（/|;–—\n".indexOf(c) >= 0)) {
      return List.of(cell);
    }
    String[] parts = BETWEEN.split(cell.strip());
    if (parts.length == 2 && areTwo(parts[0], parts[1])) {
      return List.of(parts[0], parts[1]);
    }
    Matcher brackets = BRACKETS.matcher(cell);
    if (brackets.matches() && areTwo(brackets.group(1), brackets.group(2))) {
      return List.of(brackets.group(1), brackets.group(2));
    }
    return List.of(cell);
  }

  /** Two scripts, and in each of them a name: what it is and which, or a short form and where. */
  private static boolean areTwo(String one, String other) {
    return !NameReading.script(one).equals(NameReading.script(other))
        && isName(one)
        && isName(other);
  }

  private static boolean isName(String name) {
    NameReading reading = NameReading.of(name);
    boolean more =
        !reading.own().isEmpty()
            || reading.parts().keySet().stream()
                .anyMatch(r -> r != Part.Role.KIND && r != Part.Role.UNIT && r != Part.Role.RANK);
    return more && (reading.letters().isPresent() || reading.parts().containsKey(Part.Role.KIND));
  }
}
