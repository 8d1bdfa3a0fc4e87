package org.dostyk.node.federation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.dostyk.node.documents.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * The form of the index: canonical JSON, which may be longer than memory and is written and read
 * from front to back. Ids and hashes are the same in every normal form.
 */
final class Index {
  private static final JsonFactory JSON = new JsonFactory();

  private Index() {}

  /** Something shared and the state in which a node holds it. */
  record Line(UUID object, String state) {}

  /** Gives the lines, one after another. */
  @FunctionalInterface
  interface Lines {
    void each(Consumer<Line> reader);
  }

  static void write(Topic topic, Lines lines, OutputStream out) throws IOException {
    var begun = new StringBuilder(opening(topic));
    try {
      lines.each(
          line -> {
            begun.append(written(topic, line));
            try {
              put(begun, out);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
            begun.append(',');
          });
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    if (begun.length() == 1) {
      begun.setLength(0);
    }
    put(begun.append(closing(topic)), out);
  }

  /** Canonical JSON has names in order, so the form comes before visits and after agreements. */
  private static boolean formLast(Topic topic) {
    return topic.word().compareTo("form") < 0;
  }

  private static String form(Topic topic) {
    return "\"form\":\"" + topic.indexForm() + "\"";
  }

  private static String opening(Topic topic) {
    return "{" + (formLast(topic) ? "" : form(topic) + ",") + "\"" + topic.word() + "\":[";
  }

  private static String closing(Topic topic) {
    return "]" + (formLast(topic) ? "," + form(topic) : "") + "}";
  }

  private static String written(Topic topic, Line line) {
    String id = "\"" + topic.one() + "\":\"" + line.object() + "\"";
    String state = "\"state\":\"" + line.state() + "\"";
    return topic.one().compareTo("state") < 0
        ? "{" + id + "," + state + "}"
        : "{" + state + "," + id + "}";
  }

  private static void put(StringBuilder text, OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    text.setLength(0);
  }

  /**
   * @throws IOException also if it is no index; what was read before that has been given
   */
  static void read(Topic topic, InputStream in, Consumer<Line> reader) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      boolean form = false;
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals(topic.word())) {
          lines(topic, json, reader);
        } else if (name.equals("form")) {
          form = topic.indexForm().equals(json.getString());
        } else {
          json.skipChildren();
        }
      }
      if (!form) {
        throw new IOException("It is not of the form " + topic.indexForm());
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException("It is no index", e);
    }
  }

  private static void lines(Topic topic, JsonParser json, Consumer<Line> reader)
      throws IOException {
    expect(json.currentToken(), JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.START_OBJECT) {
      String object = "";
      String state = "";
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals(topic.one())) {
          object = json.getString();
        } else if (name.equals("state")) {
          state = json.getString();
        } else {
          json.skipChildren();
        }
      }
      reader.accept(new Line(UUID.fromString(object), new Hash(state).hex()));
    }
    expect(json.currentToken(), JsonToken.END_ARRAY);
  }

  private static void expect(JsonToken found, JsonToken wanted) throws IOException {
    if (found != wanted) {
      throw new IOException("It has " + found + " where " + wanted + " was expected");
    }
  }
}
