package org.dostyk.node.documents;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one form in which a document is hashed: JSON by RFC 8785 (JCS), in UTF-8, every string and
 * key in Unicode's normal form C, so that the same words give the same bytes on every machine.
 *
 * <p>Speaks of maps with string keys, lists, strings, booleans, whole numbers, doubles and null.
 * Numbers are those of RFC 8785: whole numbers within ±(2<sup>53</sup>−1), doubles as ECMAScript
 * writes them; money and credits belong in strings. A code point that Unicode has not assigned is
 * refused, for its normal form may still change; so is half of a surrogate pair.
 *
 * <p>This form is frozen: hashes of years ago must come out the same. See {@code
 * CanonicalJsonTest}.
 */
public final class CanonicalJson {
  private static final long LARGEST_WHOLE = (1L << 53) - 1;
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final JsonMapper READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical bytes of a value.
   *
   * @throws IllegalArgumentException if the value has something that has no canonical form: another
   *     type, a number out of range, two keys that become one in normal form C, an unassigned code
   *     point
   */
  public static byte[] write(@Nullable Object value) {
    var json = new CanonicalJson();
    json.value(value);
    return json.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads back what {@link #write} wrote.
   *
   * @throws NotCanonical if these bytes are not the canonical form of anything, be they other JSON
   *     (spaces, another order of keys, another normal form, a key twice) or none at all
   */
  public static JsonNode read(byte[] bytes) {
    @Nullable Object value;
    byte[] canonical;
    try {
      value = asWritten(READER.readValue(bytes, Object.class));
      canonical = write(value);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new NotCanonical("No JSON that has a canonical form", e);
    }
    if (!Arrays.equals(bytes, canonical)) {
      throw new NotCanonical("JSON, but not in canonical form", null);
    }
    return READER.valueToTree(value);
  }

  /** Reads bytes that were canonical when they were kept, and are the same by their hash. */
  static JsonNode kept(byte[] bytes) {
    return READER.readTree(bytes);
  }

  /** Whole numbers beyond the exact ones came from doubles and go back to them. */
  private static @Nullable Object asWritten(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var written = new HashMap<Object, @Nullable Object>();
        map.forEach((key, member) -> written.put(key, asWritten(member)));
        yield written;
      }
      case List<?> list -> {
        var written = new ArrayList<@Nullable Object>();
        list.forEach(element -> written.add(asWritten(element)));
        yield written;
      }
      case Long whole when !isExact(whole) -> whole.doubleValue();
      case BigInteger whole -> whole.doubleValue();
      case null, default -> value;
    };
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> object(map);
      case List<?> list -> array(list);
      case CharSequence text -> string(normal(text));
      case Boolean truth -> out.append(truth);
      case Integer whole -> out.append(whole);
      case Long whole -> whole(whole);
      case Double number -> out.append(EcmaNumber.of(number));
      default ->
          throw new IllegalArgumentException(
              "No canonical form for a "
                  + value.getClass().getName()
                  + ": "
                  + value
                  + ". Maybe write it as a string.");
    }
  }

  private void object(Map<?, ?> map) {
    var sorted = new TreeMap<String, @Nullable Object>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof CharSequence name)) {
        throw new IllegalArgumentException("A key must be a string: " + entry.getKey());
      }
      String key = normal(name);
      if (sorted.containsKey(key)) {
        throw new IllegalArgumentException("Two keys become one in normal form C: " + key);
      }
      sorted.put(key, entry.getValue());
    }
    out.append('{');
    for (Iterator<Map.Entry<String, @Nullable Object>> i = sorted.entrySet().iterator();
        i.hasNext(); ) {
      Map.Entry<String, @Nullable Object> entry = i.next();
      string(entry.getKey());
      out.append(':');
      value(entry.getValue());
      out.append(i.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private void array(List<?> list) {
    out.append('[');
    for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
      value(i.next());
      out.append(i.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private void whole(long whole) {
    if (!isExact(whole)) {
      throw new IllegalArgumentException(
          "Beyond ±(2^53-1), where JSON numbers are no longer exact: "
              + whole
              + ". Maybe write it as a string.");
    }
    out.append(whole);
  }

  private void string(String normal) {
    out.append('"');
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    out.append('"');
  }

  private static boolean isExact(long whole) {
    return -LARGEST_WHOLE <= whole && whole <= LARGEST_WHOLE;
  }

  private static String normal(CharSequence text) {
    text.codePoints()
        .filter(CanonicalJson::hasNoMeaning)
        .findFirst()
        .ifPresent(
            c -> {
              throw new IllegalArgumentException("Not a character: U+%04X".formatted(c));
            });
    return NFC.normalize(text);
  }

  private static boolean hasNoMeaning(int codePoint) {
    int category = UCharacter.getType(codePoint);
    return category == UCharacterCategory.UNASSIGNED || category == UCharacterCategory.SURROGATE;
  }
}
