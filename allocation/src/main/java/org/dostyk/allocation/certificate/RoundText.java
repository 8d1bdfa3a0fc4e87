package org.dostyk.allocation.certificate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks through a file in JSON or CSV and tells what it meets, each field as a list of texts. */
final class RoundText {
  /** Is told what a file holds. */
  interface Reader {
    /** Something that stands once: a name and its values. */
    void setting(String name, List<String> values);

    /** One entry of a section; returns false to go no further. */
    boolean entry(String section, Map<String, List<String>> fields) throws IOException;
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final BufferedReader in;
  private final Reader reader;

  private RoundText(BufferedReader in, Reader reader) {
    this.in = in;
    this.reader = reader;
  }

  static void walk(Path file, Reader reader) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      in.mark(16);
      int first = in.read();
      while (first == '\uFEFF' || Character.isWhitespace(first)) {
        in.mark(16);
        first = in.read();
      }
      in.reset();
      var text = new RoundText(in, reader);
      if (first == '{') {
        text.json();
      } else {
        text.csv();
      }
    } catch (Enough e) {
      // The reader has what it wanted.
    }
  }

  private void csv() throws IOException {
    String section = "";
    List<String> header = List.of();
    for (List<String> row = Csv.row(in); !row.isEmpty(); row = Csv.row(in)) {
      if (row.getFirst().startsWith("[")) {
        section = row.getFirst().substring(1, row.getFirst().indexOf(']'));
        header = Csv.row(in);
      } else if (section.isEmpty()) {
        reader.setting(row.getFirst(), row.subList(1, row.size()));
      } else {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
          fields.put(header.get(i), parts(row.get(i)));
        }
        tell(section, fields);
      }
    }
  }

  private static List<String> parts(String cell) {
    List<String> parts = new ArrayList<>();
    for (String part : cell.split("\\|")) {
      String stripped = part.strip();
      if (!stripped.isEmpty()) {
        parts.add(stripped);
      }
    }
    return parts;
  }

  private void tell(String section, Map<String, List<String>> fields) throws IOException {
    if (!reader.entry(section, fields)) {
      throw new Enough();
    }
  }

  private void json() throws IOException {
    skip('{');
    while (peek() != '}') {
      String name = string();
      skip(':');
      if (peek() == '[') {
        skip('[');
        while (peek() != ']') {
          tell(name, object());
          comma();
        }
        skip(']');
      } else if (peek() == '{') {
        Map<String, List<String>> fields = object();
        reader.setting(
            name,
            List.of(
                String.join("", fields.getOrDefault("seed", List.of())),
                String.join("", fields.getOrDefault("commitment", List.of()))));
      } else {
        reader.setting(name, List.of(scalar()));
      }
      comma();
    }
  }

  private Map<String, List<String>> object() throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    skip('{');
    while (peek() != '}') {
      String name = string();
      skip(':');
      fields.put(name, values());
      comma();
    }
    skip('}');
    return fields;
  }

  /** A scalar as one text, a list as several, an object as several {@code name=value}. */
  private List<String> values() throws IOException {
    List<String> values = new ArrayList<>();
    if (peek() == '{') {
      object().forEach((name, value) -> values.add(name + "=" + String.join("", value)));
    } else if (peek() == '[') {
      skip('[');
      while (peek() != ']') {
        if (peek() == '{') {
          var wish = object();
          String place = wish.getOrDefault("place", List.of()).getFirst();
          List<String> score = wish.getOrDefault("score", List.of());
          values.add(score.isEmpty() ? place : place + "=" + score.getFirst());
        } else {
          values.add(scalar());
        }
        comma();
      }
      skip(']');
    } else {
      values.add(scalar());
    }
    return values;
  }

  private String scalar() throws IOException {
    if (peek() == '"') {
      return string();
    }
    var text = new StringBuilder();
    while ("+-.0123456789eE".indexOf(peek()) >= 0) {
      text.append((char) in.read());
    }
    return text.toString();
  }

  private String string() throws IOException {
    skip('"');
    var text = new StringBuilder();
    for (int c = in.read(); c != '"'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The file ends within a text");
      }
      text.append(c == '\\' ? escaped() : String.valueOf((char) c));
    }
    return text.toString();
  }

  private String escaped() throws IOException {
    int c = in.read();
    int special = "bfnrt".indexOf(c);
    if (special >= 0) {
      return String.valueOf("\b\f\n\r\t".charAt(special));
    }
    if (c != 'u') {
      return String.valueOf((char) c);
    }
    var digits = new char[4];
    for (int i = 0; i < 4; i++) {
      digits[i] = (char) in.read();
    }
    return String.valueOf((char) Integer.parseInt(new String(digits), 16));
  }

  private void comma() throws IOException {
    if (peek() == ',') {
      skip(',');
    }
  }

  private void skip(char wanted) throws IOException {
    if (peek() != wanted) {
      throw new IOException("Expected " + wanted);
    }
    in.read();
  }

  private int peek() throws IOException {
    while (true) {
      in.mark(1);
      int c = in.read();
      if (!Character.isWhitespace(c)) {
        in.reset();
        return c;
      }
    }
  }
}
