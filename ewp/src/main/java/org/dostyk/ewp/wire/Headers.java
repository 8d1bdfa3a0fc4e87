package org.dostyk.ewp.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** HTTP headers: names in any case, each with one or more values in their order. Immutable. */
public final class Headers {
  public static final Headers NONE = new Headers(Map.of());
  private final Map<String, List<String>> byName;

  private Headers(Map<String, List<String>> byName) {
    this.byName = byName;
  }

  public static Headers of(Map<String, ? extends Collection<String>> headers) {
    var byName = new TreeMap<String, List<String>>();
    headers.forEach(
        (name, values) -> byName.computeIfAbsent(key(name), n -> new ArrayList<>()).addAll(values));
    byName.replaceAll((name, values) -> List.copyOf(values));
    return new Headers(byName);
  }

  /** Names and values in turn. */
  public static Headers of(String... namesAndValues) {
    var headers = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.computeIfAbsent(namesAndValues[i], n -> new ArrayList<>()).add(namesAndValues[i + 1]);
    }
    return of(headers);
  }

  /** With this header instead of any of its name. */
  public Headers with(String name, String value) {
    var changed = new TreeMap<>(byName);
    changed.put(key(name), List.of(value));
    return new Headers(changed);
  }

  /** With the others' headers beside these; where both have a name, the others' count. */
  public Headers with(Headers others) {
    var changed = new TreeMap<>(byName);
    changed.putAll(others.byName);
    return new Headers(changed);
  }

  public Headers without(String name) {
    var changed = new TreeMap<>(byName);
    changed.remove(key(name));
    return new Headers(changed);
  }

  /** Only those of these names. */
  public Headers only(Collection<String> names) {
    var kept = new TreeMap<>(byName);
    kept.keySet().retainAll(names.stream().map(Headers::key).toList());
    return new Headers(kept);
  }

  public boolean has(String name) {
    return byName.containsKey(key(name));
  }

  public List<String> all(String name) {
    return byName.getOrDefault(key(name), List.of());
  }

  /** The one value; nothing where there is none or more than one. */
  public Optional<String> one(String name) {
    List<String> values = all(name);
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /** The parts between commas, over all values, without space around them. */
  public List<String> list(String name) {
    var parts = new ArrayList<String>();
    for (String value : all(name)) {
      for (String part : value.split(",", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
    }
    return parts;
  }

  /** Each name, in lower case, with each of its values. */
  public void each(BiConsumer<String, String> reader) {
    byName.forEach((name, values) -> values.forEach(value -> reader.accept(name, value)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Headers that && that.byName.equals(byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  /** Names alone: a value may be a signature or an address. */
  @Override
  public String toString() {
    return "Headers" + byName.keySet();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
