package org.dostyk.pathway.format;

import java.util.HashSet;
import org.dostyk.pathway.studies.Objection;

/**
 * Says in our own words, in each language, why a text is no JSON: where, and what was expected
 * there (RFC 8259). Asked only where the parser has refused the text.
 */
final class JsonMistake {
  /** As deep as the parser goes. */
  private static final int DEEPEST = 500;

  private final String text;
  private int at;

  private JsonMistake(String text) {
    this.text = text;
  }

  /** Ends the reading at the first mistake. */
  private static final class Found extends Exception {
    private static final long serialVersionUID = 1L;
    private final int at;
    private final transient Objection what;

    Found(int at, Objection what) {
      super(null, null, false, false);
      this.at = at;
      this.what = what;
    }
  }

  /** An objection with line, column and what is wrong there. */
  static Objection of(String text) {
    var reading = new JsonMistake(text);
    try {
      reading.value(0);
      reading.blank();
      if (reading.at < text.length()) {
        throw reading.found("json.more", reading.here());
      }
      throw new Found(0, Objection.of("json.other"));
    } catch (Found e) {
      int line = 1 + (int) text.substring(0, e.at).chars().filter(c -> c == '\n').count();
      int column = e.at - text.lastIndexOf('\n', e.at - 1);
      return Objection.of("format.syntax", line, column, e.what);
    }
  }

  private Found found(String key, Object... values) {
    return new Found(at, Objection.of(key, values));
  }

  /** What stands here: a word, a sign, or the end of the file. */
  private Object here() {
    if (at == text.length()) {
      return Objection.of("json.end");
    }
    int end = at;
    while (end < text.length() && end < at + 20 && isWord(text.charAt(end))) {
      end++;
    }
    return text.substring(at, Math.max(end, text.offsetByCodePoints(at, 1)));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '+' || c == '.';
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean next(char c) {
    blank();
    return at < text.length() && text.charAt(at) == c;
  }

  private void value(int depth) throws Found {
    if (next('{') || next('[')) {
      if (depth == DEEPEST) {
        throw found("json.deep", DEEPEST);
      }
      if (text.charAt(at) == '{') {
        object(depth);
      } else {
        list(depth);
      }
    } else if (next('"')) {
      string();
    } else if (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
      number();
    } else {
      word();
    }
  }

  private void word() throws Found {
    for (String word : new String[] {"true", "false", "null"}) {
      int end = at + word.length();
      if (text.startsWith(word, at) && (end == text.length() || !isWord(text.charAt(end)))) {
        at = end;
        return;
      }
    }
    throw found(text.isBlank() ? "json.empty" : "json.value", here());
  }

  private void object(int depth) throws Found {
    var keys = new HashSet<String>();
    at++;
    if (next('}')) {
      at++;
      return;
    }
    while (true) {
      if (!next('"')) {
        throw found("json.key", here());
      }
      int begin = at;
      String key = string();
      if (!keys.add(key)) {
        throw new Found(begin, Objection.of("json.twice", key));
      }
      if (!next(':')) {
        throw found("json.colon", key, here());
      }
      at++;
      value(depth + 1);
      if (next('}')) {
        at++;
        return;
      }
      comma("}");
    }
  }

  private void list(int depth) throws Found {
    at++;
    if (next(']')) {
      at++;
      return;
    }
    while (true) {
      value(depth + 1);
      if (next(']')) {
        at++;
        return;
      }
      comma("]");
    }
  }

  private void comma(String end) throws Found {
    if (!next(',')) {
      throw found("json.comma", end, here());
    }
    at++;
  }

  private String string() throws Found {
    int begin = at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c == '\n') {
        break;
      }
      if (c < ' ') {
        throw found("json.control", (int) c);
      }
      at += c == '\\' ? escape() : 1;
    }
    if (at >= text.length() || text.charAt(at) != '"') {
      throw new Found(begin, Objection.of("json.quote"));
    }
    return text.substring(begin + 1, at++);
  }

  private int escape() throws Found {
    if (text.startsWith("\\u", at) && text.substring(at).matches("(?s)\\\\u[0-9A-Fa-f]{4}.*")) {
      return 6;
    }
    if (at + 1 < text.length() && "\"\\/bfnrt".indexOf(text.charAt(at + 1)) >= 0) {
      return 2;
    }
    throw found("json.escape", text.substring(at, Math.min(text.length(), at + 2)));
  }

  private void number() throws Found {
    int begin = at;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    String number = text.substring(begin, at);
    if (!number.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?")) {
      throw new Found(begin, Objection.of("json.number", number));
    }
  }
}
