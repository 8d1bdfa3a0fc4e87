package org.dostyk.node.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical form is frozen from the first release. The files in {@code documents/canonical} are
 * never edited: whoever has to change one to make this test green has broken every hash ever
 * signed. New files may be added. They were made by an independent program.
 */
class CanonicalJsonTest {

  static Stream<String> frozen() throws IOException {
    return new String(Sample.resource("canonical/SHA256SUMS"), StandardCharsets.UTF_8).lines();
  }

  @ParameterizedTest
  @MethodSource("frozen")
  void theCanonicalFormIsFrozenFromTheFirstRelease(String line) throws IOException {
    String hash = line.substring(0, 64);
    String name = line.substring(66, line.length() - ".canonical.json".length());
    Object value =
        JsonMapper.shared().readValue(Sample.resource("canonical/" + name + ".json"), Object.class);

    byte[] canonical = CanonicalJson.write(value);

    assertThat(new String(canonical, StandardCharsets.UTF_8))
        .isEqualTo(
            new String(
                Sample.resource("canonical/" + name + ".canonical.json"), StandardCharsets.UTF_8));
    assertThat(Hash.of(canonical).hex()).isEqualTo(hash);
  }

  @ParameterizedTest
  @MethodSource("frozen")
  void whatIsCanonicalReadsBackAsTheSame(String line) throws IOException {
    byte[] canonical = Sample.resource("canonical/" + line.substring(66));
    Object value = JsonMapper.shared().treeToValue(CanonicalJson.read(canonical), Object.class);
    assertThat(CanonicalJson.write(value)).isEqualTo(canonical);
  }

  /** RFC 8785, Appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
  })
  void aDoubleIsWrittenAsEcmaScriptWritesIt(String bits, String written) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(canonical(number)).isEqualTo(written);
  }

  @Test
  void everyDoubleReadsBackAsItself() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number) && number != 0) {
        assertThat(Double.parseDouble(canonical(number))).as("seed %d", seed).isEqualTo(number);
      }
    }
  }

  @Test
  void theOrderOfEntriesAndTheNormalFormOfLettersDoNotMatter() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Object value = randomValue(random, 4);
      assertThat(CanonicalJson.write(disguised(value, random)))
          .as("seed %d", seed)
          .isEqualTo(CanonicalJson.write(value));
    }
  }

  @Test
  void twoKeysThatBecomeOneAreRefused() {
    var keys = new LinkedHashMap<String, Integer>();
    keys.put("\u0439", 1);
    keys.put("\u0438\u0306", 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(keys))
        .withMessageContaining("Two keys");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "a\ude00b", "\ufdd0", "\uffff", "\u0378"})
  void whatIsNoCharacterIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(text));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of(text, 1)));
  }

  @Test
  void aNumberThatJsonCannotCarryExactlyIsRefused() {
    for (Object number :
        new Object[] {
          1L << 53,
          Long.MIN_VALUE,
          Double.NaN,
          Double.NEGATIVE_INFINITY,
          1.5f,
          new java.math.BigDecimal("0.10")
        }) {
      assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(number));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " {}",
        "{} ",
        "{}{}",
        "{\"b\":1,\"a\":2}",
        "{\"a\":1,\"a\":2}",
        "{\"a\": 1}",
        "{\"a\":1.0}",
        "{\"a\":-0}",
        "{\"a\":1E2}",
        "{\"a\":9007199254740993}",
        "{\"a\":1e400}",
        "{\"a\":\"\\u0041\"}",
        "{\"a\":\"\\/\"}",
        "{\"a\":\"\\ud83d\"}",
        "{\"a\":\"e\u0301\"}",
        "{a:1}",
        "{\"a\":1",
        "\ufeff{}",
      })
  void bytesThatAreNotCanonicalAreRefused(String json) {
    assertThatExceptionOfType(NotCanonical.class)
        .isThrownBy(() -> CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void brokenUtf8AndOtherEncodingsAreRefused() {
    for (byte[] bytes :
        List.of(
            new byte[] {'"', (byte) 0xc3, '"'},
            new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
            "{}".getBytes(StandardCharsets.UTF_16),
            "{\"a\":1}".getBytes(StandardCharsets.UTF_16LE))) {
      assertThatExceptionOfType(NotCanonical.class).isThrownBy(() -> CanonicalJson.read(bytes));
    }
  }

  @Test
  void nestingWithoutEndIsRefusedNotFollowed() {
    String deep = "[".repeat(200_000) + "]".repeat(200_000);
    assertThatExceptionOfType(NotCanonical.class)
        .isThrownBy(() -> CanonicalJson.read(deep.getBytes(StandardCharsets.UTF_8)));
  }

  private static String canonical(@Nullable Object value) {
    return new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
  }

  private static Object randomValue(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 5 : 3)) {
      case 0 -> randomText(random);
      case 1 -> random.nextInt();
      case 2 -> random.nextBoolean();
      case 3 -> {
        var list = new ArrayList<Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(randomValue(random, depth - 1));
        }
        yield list;
      }
      default -> {
        var map = new HashMap<String, Object>();
        for (int i = random.nextInt(6); i > 0; i--) {
          map.put(
              Normalizer2.getNFCInstance().normalize(randomText(random)),
              randomValue(random, depth - 1));
        }
        yield map;
      }
    };
  }

  private static String randomText(Random random) {
    String letters = "aZé\"\\/ \n\u0301\u0306йәұ中国友谊𠮷😀\u212b한";
    int[] codePoints = letters.codePoints().toArray();
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
    }
    return text.toString();
  }

  /** The same value with its maps in another order and its letters taken apart. */
  private static Object disguised(Object value, Random random) {
    return switch (value) {
      case String text -> Normalizer2.getNFDInstance().normalize(text);
      case List<?> list -> list.stream().map(v -> disguised(v, random)).toList();
      case Map<?, ?> map -> {
        var entries = new ArrayList<Map.Entry<?, ?>>(map.entrySet());
        Collections.shuffle(entries, random);
        var disguised = new LinkedHashMap<Object, Object>();
        entries.forEach(
            e -> disguised.put(disguised(e.getKey(), random), disguised(e.getValue(), random)));
        yield disguised;
      }
      default -> value;
    };
  }
}
