package org.dostyk.node.federation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.dostyk.node.agreements.AgreementId;
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
  static final String FORM = "dostyk-agreements-index-1";
  private static final JsonFactory JSON = new JsonFactory();

  private Index() {}

  /** An agreement and the state in which a node holds it. */
  record Line(AgreementId agreement, String state) {}

  /** Gives the lines, one after another. */
  @FunctionalInterface
  interface Lines {
    void each(Consumer<Line> reader);
  }

  static void write(Lines lines, OutputStream out) throws IOException {
    var begun = new StringBuilder("{\"agreements\":[");
    try {
      lines.each(
          line -> {
            begun.append("{\"agreement\":\"").append(line.agreement().value());
            begun.append("\",\"state\":\"").append(line.state()).append("\"}");
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
    put(begun.append("],\"form\":\"").append(FORM).append("\"}"), out);
  }

  private static void put(StringBuilder text, OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    text.setLength(0);
  }

  /**
   * @throws IOException also if it is no index; what was read before that has been given
   */
  static void read(InputStream in, Consumer<Line> reader) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      boolean form = false;
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "agreements" -> lines(json, reader);
          case "form" -> form = FORM.equals(json.getString());
          default -> json.skipChildren();
        }
      }
      if (!form) {
        throw new IOException("It is not of the form " + FORM);
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException("It is no index", e);
    }
  }

  private static void lines(JsonParser json, Consumer<Line> reader) throws IOException {
    expect(json.currentToken(), JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.START_OBJECT) {
      String agreement = "";
      String state = "";
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "agreement" -> agreement = json.getString();
          case "state" -> state = json.getString();
          default -> json.skipChildren();
        }
      }
      reader.accept(new Line(new AgreementId(UUID.fromString(agreement)), new Hash(state).hex()));
    }
    expect(json.currentToken(), JsonToken.END_ARRAY);
  }

  private static void expect(JsonToken found, JsonToken wanted) throws IOException {
    if (found != wanted) {
      throw new IOException("It has " + found + " where " + wanted + " was expected");
    }
  }
}
