package org.dostyk.pathway.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value that knows where it stands, so that an objection can point at it. Numbers keep their
 * digits: no value passes through binary floating point.
 *
 * @param value a {@code String}, {@code Digits}, {@code Boolean}, {@code List<Json>} or {@code
 *     Map<String, Json>}; null for JSON's null
 * @param line of the file, from 1
 * @param path such as {@code degrees[0].rule}
 */
record Json(@Nullable Object value, int line, String path) {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** A number as it was written. */
  record Digits(String text) {}

  /**
   * @throws StreamReadException if it is no JSON, or a key stands twice in one object
   */
  static Json read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      Json root = read(parser, "");
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "more follows after the end");
      }
      return root;
    }
  }

  private static Json read(JsonParser parser, String path) {
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new StreamReadException(parser, "the file is empty");
    }
    return switch (token) {
      case START_OBJECT -> new Json(object(parser, path), line, path);
      case START_ARRAY -> new Json(list(parser, path), line, path);
      case VALUE_STRING -> new Json(parser.getString(), line, path);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Json(new Digits(parser.getString()), line, path);
      case VALUE_TRUE -> new Json(true, line, path);
      case VALUE_FALSE -> new Json(false, line, path);
      default -> new Json(null, line, path);
    };
  }

  private static Map<String, Json> object(JsonParser parser, String path) {
    var object = new LinkedHashMap<String, Json>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      object.put(key, read(parser, path.isEmpty() ? key : path + "." + key));
    }
    return object;
  }

  private static List<Json> list(JsonParser parser, String path) {
    var list = new ArrayList<Json>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(parser, path + "[" + list.size() + "]"));
    }
    return list;
  }
}
