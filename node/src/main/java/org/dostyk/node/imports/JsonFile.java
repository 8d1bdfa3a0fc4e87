package org.dostyk.node.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a list of objects (RFC 8259), or objects one after the other, as a sheet: each key is a
 * column, each object a row. A list of plain values is one cell of several lines; an object within
 * an object gives a column for each of its keys, {@code name} and {@code en} the column {@code
 * name_en}. What lies deeper is passed over, and its key with it. Numbers stay the digits they are.
 */
final class JsonFile {
  private static final int DEEPEST = 16;
  private static final int DIGITS = 100;
  private static final String EXPECTED = "[{\"name\": \"…\", \"country\": \"…\"}, {…}]";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength((int) Limits.FILE)
                  .maxStringLength((int) Limits.FILE)
                  .build())
          .build();

  private final JsonParser json;
  private final SheetInMaking sheet = new SheetInMaking();
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private int row;

  private JsonFile(JsonParser json) {
    this.json = json;
  }

  /** Whether a text begins as such a list does. */
  static boolean begins(String text) {
    int at = next(text, 0);
    if (at < text.length() && text.charAt(at) == '[') {
      at = next(text, at + 1);
    }
    return at < text.length() && text.charAt(at) == '{';
  }

  /**
   * @throws Refused if it is no such list, or holds more than it may
   */
  static Sheet read(String text) {
    try (JsonParser json =
        FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
      return new JsonFile(json).sheet();
    } catch (StreamReadException e) {
      throw refused(e);
    }
  }

  private Sheet sheet() {
    JsonToken token = json.nextToken();
    if (token == null) {
      throw WorkbookFile.refused("empty");
    }
    boolean listed = token == JsonToken.START_ARRAY;
    if (listed) {
      token = json.nextToken();
    }
    while (token != null && token != JsonToken.END_ARRAY) {
      if (++row > Limits.ROWS) {
        throw Limits.rows();
      }
      if (token != JsonToken.START_OBJECT) {
        throw new Refused(Objection.of("imports.objection.json_list", row, EXPECTED));
      }
      object("", 1);
      token = json.nextToken();
    }
    if (listed && json.nextToken() != null) {
      throw new Refused(Objection.of("imports.objection.json_list", row + 1, EXPECTED));
    }
    if (row == 0) {
      throw WorkbookFile.refused("empty");
    }
    columns.forEach((key, column) -> sheet.put(0, column, key, null, false));
    return sheet.keyed();
  }

  private void object(String prefix, int depth) {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = prefix + json.currentName();
      switch (json.nextToken()) {
        case START_OBJECT -> {
          if (depth == 1) {
            object(key + "_", 2);
          } else {
            passOver(key, depth);
          }
        }
        case START_ARRAY -> put(key, list(key, depth));
        default -> put(key, value(key));
      }
    }
  }

  /** The plain values of a list, a line each; blank where it holds others besides. */
  private String list(String key, int depth) {
    var lines = new StringJoiner("\n");
    boolean plain = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken().isStructStart()) {
        passOver(key, depth + 1);
        plain = false;
      } else {
        lines.add(value(key));
      }
    }
    return plain ? lines.toString() : "";
  }

  /** Goes over an object or a list to its end. */
  private void passOver(String key, int depth) {
    column(key);
    int open = 1;
    while (open > 0) {
      JsonToken token = json.nextToken();
      open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth + open > DEEPEST) {
        throw new Refused(Objection.of("imports.objection.json_deep", row, DEEPEST));
      }
    }
  }

  private String value(String key) {
    return switch (json.currentToken()) {
      case VALUE_NULL -> "";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        if (json.getStringLength() > DIGITS) {
          throw new Refused(Objection.of("imports.objection.json_number", row, DIGITS, key));
        }
        yield json.getString();
      }
      default -> json.getString();
    };
  }

  private void put(String key, String text) {
    int column = column(key);
    if (text.length() > Limits.LETTERS) {
      throw new Refused(Objection.of("imports.objection.letters", key + " " + row, Limits.LETTERS));
    }
    sheet.put(row, column, text, null, false);
  }

  private int column(String key) {
    if (columns.size() >= Limits.COLUMNS && !columns.containsKey(key)) {
      throw Limits.columns();
    }
    return columns.computeIfAbsent(key, k -> columns.size());
  }

  private static Refused refused(StreamReadException e) {
    @Nullable TokenStreamLocation at = e.getLocation();
    int line = at == null ? 1 : Math.max(1, at.getLineNr());
    String message = String.valueOf(e.getOriginalMessage());
    if (message.startsWith("Duplicate")) {
      String key = message.replaceFirst("^[^']*'(.*)'.*$", "$1");
      return new Refused(Objection.of("imports.objection.json_twice", key, line));
    }
    return new Refused(
        Objection.of(
            "imports.objection.json", line, at == null ? 1 : Math.max(1, at.getColumnNr())));
  }

  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
