package org.dostyk.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Role;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint reaches a record. A GET must answer whoever may use it; a POST must be complete
 * enough that nothing but the sender's seat stands in its way.
 *
 * @param endpoint its method and pattern, as in {@code GET /agreements/{id}}
 * @param path the pattern with its places filled
 * @param form what a POST sends
 * @param hidden what nobody of another institution may read anywhere, such as the record's name
 * @param by the role that asks, or null for the first that the endpoint names
 */
public record Example(
    String endpoint,
    String path,
    List<Map.Entry<String, String>> form,
    List<String> hidden,
    @Nullable Role by) {
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

  /** Reads a record; the values fill the pattern's places in turn. */
  public static Example get(String pattern, Object... values) {
    return new Example("GET " + pattern, filled(pattern, values), List.of(), List.of(), null);
  }

  /** Changes a record. */
  public static Example post(String pattern, Object... values) {
    return new Example("POST " + pattern, filled(pattern, values), List.of(), List.of(), null);
  }

  /** The same with one more field of the form. */
  public Example with(String field, Object value) {
    var more = new ArrayList<>(form);
    more.add(Map.entry(field, value.toString()));
    return new Example(endpoint, path, more, hidden, by);
  }

  /** The same with a query, such as {@code q=Qingdao}. */
  public Example asking(String query) {
    return new Example(endpoint, path + "?" + query, form, hidden, by);
  }

  /** The same, naming what the record must not show to another institution. */
  public Example hiding(String... secrets) {
    return new Example(endpoint, path, form, List.of(secrets), by);
  }

  /** The same, asked for by somebody with this role. */
  public Example by(Role role) {
    return new Example(endpoint, path, form, hidden, role);
  }

  boolean isGet() {
    return endpoint.startsWith("GET ");
  }

  private static String filled(String pattern, Object... values) {
    Matcher places = PLACE.matcher(pattern);
    var path = new StringBuilder();
    int next = 0;
    while (places.find()) {
      if (next == values.length) {
        throw new IllegalArgumentException("Too few values for " + pattern);
      }
      places.appendReplacement(path, Matcher.quoteReplacement(values[next++].toString()));
    }
    return places.appendTail(path).toString();
  }
}
