package org.dostyk.ewp.wire;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters of a request, each with its values in their order, as they stand in a query or in a
 * body of type {@code application/x-www-form-urlencoded}.
 */
public record Form(Map<String, List<String>> values) {
  public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";
  private static final int MOST = 10_000;

  public Form {
    var copy = new LinkedHashMap<String, List<String>>();
    values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    values = java.util.Collections.unmodifiableMap(copy);
  }

  /** Nothing where it is not UTF-8, not well escaped, or of more than ten thousand parameters. */
  public static Optional<Form> parse(String text) {
    var values = new LinkedHashMap<String, List<String>>();
    int parameters = 0;
    for (String pair : text.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
      Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
      if (name.isEmpty() || value.isEmpty() || ++parameters > MOST) {
        return Optional.empty();
      }
      values.computeIfAbsent(name.get(), n -> new ArrayList<>()).add(value.get());
    }
    return Optional.of(new Form(values));
  }

  public static Form of(String name, List<String> values) {
    return values.isEmpty() ? new Form(Map.of()) : new Form(Map.of(name, values));
  }

  /** With these values of one more parameter; unchanged where there are none. */
  public Form and(String name, List<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    var changed = new LinkedHashMap<>(values);
    changed.put(name, more);
    return new Form(changed);
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** As it stands in a query or a body. */
  public String encoded() {
    var text = new StringBuilder();
    values.forEach(
        (name, list) ->
            list.forEach(
                value ->
                    text.append(text.isEmpty() ? "" : "&")
                        .append(encode(name))
                        .append('=')
                        .append(encode(value))));
    return text.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Optional<String> decode(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else if (c > 0x7e || c < ' ') {
        return Optional.empty();
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
