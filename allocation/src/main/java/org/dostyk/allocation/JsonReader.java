package org.dostyk.allocation;

import java.io.IOException;
import java.io.InputStream;

/** Reads JSON (RFC 8259) value by value, holding no more than one text of it. */
final class JsonReader {
  private static final int DEEPEST = 100;

  private final Bytes bytes;

  JsonReader(InputStream in) throws IOException {
    bytes = new Bytes(in);
  }

  long line() {
    return bytes.line();
  }

  /** What is called for each name of an object; it reads the value. */
  interface Member {
    void read(String name) throws IOException;
  }

  /** What is called for each element of an array; it reads the value. */
  interface Element {
    void read() throws IOException;
  }

  void object(Member member) throws IOException {
    expect('{');
    if (skipTo() == '}') {
      bytes.next();
      return;
    }
    do {
      String name = string();
      expect(':');
      member.read(name);
    } while (another('}'));
  }

  void array(Element element) throws IOException {
    expect('[');
    if (skipTo() == ']') {
      bytes.next();
      return;
    }
    do {
      element.read();
    } while (another(']'));
  }

  private boolean another(char end) throws IOException {
    int b = skipTo();
    if (b != ',' && b != end) {
      throw unexpected("\",\" or \"" + end + "\"");
    }
    bytes.next();
    return b == ',';
  }

  boolean isObject() throws IOException {
    return skipTo() == '{';
  }

  boolean isArray() throws IOException {
    return skipTo() == '[';
  }

  /** A string, or the text of a number; reads it. */
  String text() throws IOException {
    int b = skipTo();
    if (b == '"') {
      return string();
    }
    if (b != '-' && (b < '0' || b > '9')) {
      throw unexpected("a text or a number");
    }
    bytes.beginText();
    while (isOfNumber(bytes.peek())) {
      bytes.append(bytes.next());
    }
    return bytes.text();
  }

  private static boolean isOfNumber(int b) {
    return (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.' || b == 'e' || b == 'E';
  }

  private String string() throws IOException {
    expect('"');
    bytes.beginText();
    long from = bytes.line();
    while (true) {
      int b = bytes.next();
      if (b == '"') {
        return bytes.text();
      } else if (b == '\\') {
        escape();
      } else if (b == Bytes.END) {
        throw new Unreadable(from, "A text that begins here does not end");
      } else if (b < ' ') {
        throw new Unreadable(from, "A text has a line break or control character in it");
      } else {
        bytes.append(b);
      }
    }
  }

  private void escape() throws IOException {
    int b = bytes.next();
    switch (b) {
      case '"', '\\', '/' -> bytes.append(b);
      case 'b' -> bytes.append('\b');
      case 'f' -> bytes.append('\f');
      case 'n' -> bytes.append('\n');
      case 'r' -> bytes.append('\r');
      case 't' -> bytes.append('\t');
      case 'u' -> bytes.append(unicode());
      default -> throw unexpected("a letter for an escape");
    }
  }

  private String unicode() throws IOException {
    char first = fourDigits();
    if (!Character.isSurrogate(first)) {
      return String.valueOf(first);
    }
    if (Character.isHighSurrogate(first) && bytes.next() == '\\' && bytes.next() == 'u') {
      char second = fourDigits();
      if (Character.isLowSurrogate(second)) {
        return new String(new char[] {first, second});
      }
    }
    throw unexpected("the other half of a character");
  }

  private char fourDigits() throws IOException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(bytes.next(), 16);
      if (digit < 0) {
        throw unexpected("four hexadecimal digits");
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  /** Reads over a value of any kind. */
  void skip() throws IOException {
    skip(0);
  }

  private void skip(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw unexpected("less depth than " + DEEPEST);
    }
    int b = skipTo();
    if (b == '{') {
      object(name -> skip(depth + 1));
    } else if (b == '[') {
      array(() -> skip(depth + 1));
    } else if (b == 't' || b == 'f' || b == 'n') {
      while (bytes.peek() >= 'a' && bytes.peek() <= 'z') {
        bytes.next();
      }
    } else {
      text();
    }
  }

  /** Nothing but white space may follow. */
  void end() throws IOException {
    if (skipTo() != Bytes.END) {
      throw unexpected("the end of the file");
    }
  }

  private void expect(char wanted) throws IOException {
    if (skipTo() != wanted) {
      throw unexpected("\"" + wanted + "\"");
    }
    bytes.next();
  }

  private int skipTo() throws IOException {
    int b = bytes.peek();
    while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
      bytes.next();
      b = bytes.peek();
    }
    return b;
  }

  private Unreadable unexpected(String wanted) throws IOException {
    int b = bytes.peek();
    String found = b == Bytes.END ? "the end of the file" : "\"" + (char) b + "\"";
    return new Unreadable(bytes.line(), "Expected " + wanted + ", and found " + found);
  }
}
