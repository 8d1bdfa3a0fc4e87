package org.dostyk.node.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the encoding of a list that does not say it. UTF-8 and UTF-16 are known by their mark or
 * their form. A list that is neither comes from an older office program: in Russian letters
 * (windows-1251) or in Chinese ones (GB18030). Bytes that are no valid GB18030 are Russian; of
 * bytes that could be either, the spelling decides that they make in Russian.
 */
final class Encodings {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Charset CHINESE = Charset.forName("GB18030");

  /** What Russian text is made of besides plain letters. */
  private static final String WRITTEN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіў«»“”„–—№…\u00a0";

  private Encodings() {}

  /**
   * @throws org.dostyk.node.web.Refused if the bytes are text in none of these
   */
  static String decode(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return orRefuse(strictly(bytes, 3, StandardCharsets.UTF_8));
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return orRefuse(strictly(bytes, 2, StandardCharsets.UTF_16LE));
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return orRefuse(strictly(bytes, 2, StandardCharsets.UTF_16BE));
    }
    int[] zeros = zeros(bytes);
    if (zeros[0] + zeros[1] > 0) {
      return orRefuse(
          strictly(
              bytes,
              0,
              zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
    }
    return strictly(bytes, 0, StandardCharsets.UTF_8)
        .or(() -> isRussian(bytes) ? Optional.empty() : strictly(bytes, 0, CHINESE))
        .or(() -> strictly(bytes, 0, CYRILLIC))
        .orElseThrow(() -> WorkbookFile.refused("encoding"));
  }

  private static String orRefuse(Optional<String> text) {
    return text.filter(t -> t.indexOf('\0') < 0)
        .orElseThrow(() -> WorkbookFile.refused("encoding"));
  }

  /** Whether bytes read as Russian look written: known letters, no capital inside a word. */
  private static boolean isRussian(byte[] bytes) {
    if (strictly(bytes, 0, CHINESE).isEmpty()) {
      return true;
    }
    String russian = strictly(bytes, 0, CYRILLIC).orElse("");
    int beyond = 0;
    int odd = 0;
    char before = ' ';
    for (char c : russian.toCharArray()) {
      if (c > 127) {
        beyond++;
        boolean capitalInside = Character.isUpperCase(c) && Character.isLowerCase(before);
        if (capitalInside || WRITTEN.indexOf(Character.toLowerCase(c)) < 0) {
          odd++;
        }
      }
      before = c;
    }
    return beyond > 0 && odd * 10 < beyond;
  }

  private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** How many bytes at even and at odd places are zero, in the beginning. */
  private static int[] zeros(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    return zeros;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
