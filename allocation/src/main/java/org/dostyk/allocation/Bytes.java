package org.dostyk.allocation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads bytes one by one from a stream, counts lines, and gathers the bytes of one text. */
final class Bytes {
  static final int END = -1;
  private static final int LONGEST_TEXT = 1 << 24;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int length;
  private long line = 1;
  private byte[] text = new byte[256];
  private int textLength;

  Bytes(InputStream in) throws IOException {
    this.in = in;
    if (peek() == 0xEF) {
      next();
      next();
      next();
    }
  }

  long line() {
    return line;
  }

  int peek() throws IOException {
    if (at == length) {
      length = Math.max(0, in.read(buffer));
      at = 0;
      if (length == 0) {
        return END;
      }
    }
    return buffer[at] & 0xFF;
  }

  int next() throws IOException {
    int b = peek();
    if (b != END) {
      at++;
      line += b == '\n' ? 1 : 0;
    }
    return b;
  }

  void beginText() {
    textLength = 0;
  }

  void append(int b) {
    if (textLength == text.length) {
      if (textLength == LONGEST_TEXT) {
        throw new Unreadable(line, "A text is longer than " + LONGEST_TEXT + " bytes");
      }
      text = Arrays.copyOf(text, textLength * 2);
    }
    text[textLength++] = (byte) b;
  }

  void append(String more) {
    for (byte b : more.getBytes(StandardCharsets.UTF_8)) {
      append(b);
    }
  }

  int textLength() {
    return textLength;
  }

  String text() {
    return new String(text, 0, textLength, StandardCharsets.UTF_8);
  }
}
