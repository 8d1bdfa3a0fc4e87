package org.dostyk.pathway.format;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.studies.Objection;
import org.jspecify.annotations.Nullable;

/**
 * An object of the file, read field by field. What is wrong goes to the objections, and a harmless
 * value stands in for it, so that reading goes on to the next mistake.
 */
final class Fields {
  private final Map<String, Json> object;
  private final Json at;
  private final List<Objection> objections;
  private final Set<String> read = new HashSet<>();

  Fields(Json at, List<Objection> objections) {
    this.at = at;
    this.objections = objections;
    this.object = asObject(at);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Json> asObject(Json json) {
    if (json.value() instanceof Map<?, ?> map) {
      return (Map<String, Json>) map;
    }
    object("format.object", json);
    return Map.of();
  }

  /** Objects to every key that nobody read: a misspelt rule must not vanish. */
  void end() {
    for (var entry : object.entrySet()) {
      if (!read.contains(entry.getKey()) && !entry.getKey().startsWith("//")) {
        object("format.unknown", entry.getValue(), entry.getKey());
      }
    }
  }

  void object(String key, Json where, Object... more) {
    var values = new ArrayList<Object>(List.of(where.path().isEmpty() ? "/" : where.path()));
    values.add(where.line());
    values.addAll(List.of(more));
    objections.add(new Objection(key, values));
  }

  List<Objection> objections() {
    return objections;
  }

  Json here() {
    return at;
  }

  boolean has(String key) {
    return object.containsKey(key);
  }

  Set<String> keys() {
    return object.keySet();
  }

  @Nullable Json get(String key) {
    read.add(key);
    return object.get(key);
  }

  private Json need(String key) {
    Json found = get(key);
    if (found == null) {
      object("format.missing", at, key);
      return new Json(new Json.Digits("0"), at.line(), at.path() + "." + key);
    }
    return found;
  }

  String string(String key) {
    return string(need(key));
  }

  String string(String key, String otherwise) {
    Json found = get(key);
    return found == null ? otherwise : string(found);
  }

  Optional<String> optional(String key) {
    return has(key) ? Optional.of(string(key)) : Optional.empty();
  }

  String string(Json json) {
    return switch (json.value()) {
      case String s when !s.isBlank() -> s;
      case Json.Digits digits -> digits.text();
      case null, default -> {
        object("format.string", json);
        yield "?";
      }
    };
  }

  /** One string, or a list of them. */
  List<String> strings(String key) {
    Json found = get(key);
    if (found == null) {
      return List.of();
    }
    return found.value() instanceof List<?>
        ? list(found).stream().map(this::string).toList()
        : List.of(string(found));
  }

  List<Json> list(String key) {
    Json found = get(key);
    return found == null ? List.of() : list(found);
  }

  @SuppressWarnings("unchecked")
  List<Json> list(Json json) {
    if (json.value() instanceof List<?> list) {
      return (List<Json>) list;
    }
    object("format.list", json);
    return List.of();
  }

  Fields inside(Json json) {
    return new Fields(json, objections);
  }

  Optional<Fields> inside(String key) {
    Json found = get(key);
    return found == null ? Optional.empty() : Optional.of(inside(found));
  }

  Text text(String key, String otherwise) {
    Json found = get(key);
    if (found == null) {
      return Text.of(otherwise);
    }
    if (found.value() instanceof Map<?, ?> map && !map.isEmpty()) {
      var byTag = new LinkedHashMap<String, String>();
      Fields inner = inside(found);
      inner.keys().forEach(tag -> byTag.put(tag, inner.string(tag)));
      return new Text(byTag);
    }
    return Text.of(string(found));
  }

  Credits credits(String key) {
    return credits(need(key));
  }

  Credits credits(Json json) {
    try {
      return Credits.parse(string(json));
    } catch (ArithmeticException | NumberFormatException e) {
      object("format.number", json, string(json));
      return Credits.ZERO;
    }
  }

  /** A number alone is the minimum. */
  Range range(String key) {
    Json found = get(key);
    if (found == null) {
      return Range.ANY;
    }
    if (found.value() instanceof Map<?, ?>) {
      Fields inner = inside(found);
      Credits min = inner.has("min") ? inner.credits("min") : Credits.ZERO;
      Optional<Credits> max =
          inner.has("max") ? Optional.of(inner.credits("max")) : Optional.empty();
      inner.end();
      return new Range(min, max);
    }
    return Range.atLeast(credits(found));
  }

  int whole(String key, int otherwise) {
    Json found = get(key);
    if (found == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(string(found));
    } catch (NumberFormatException e) {
      object("format.whole", found, string(found));
      return otherwise;
    }
  }

  OptionalInt count(String key) {
    return has(key) ? OptionalInt.of(whole(key, 0)) : OptionalInt.empty();
  }

  /** A grade in hundredths. */
  OptionalInt grade(String key) {
    Json found = get(key);
    if (found == null) {
      return OptionalInt.empty();
    }
    Credits grade = credits(found).times(100);
    if (grade.denominator() != 1 || Math.abs(grade.numerator()) > 1_000_000) {
      object("format.number", found, string(found));
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) grade.numerator());
  }

  boolean yes(String key, boolean otherwise) {
    Json found = get(key);
    if (found == null) {
      return otherwise;
    }
    if (found.value() instanceof Boolean value) {
      return value;
    }
    object("format.yes_or_no", found);
    return otherwise;
  }

  Optional<LocalDate> day(String key) {
    Json found = get(key);
    if (found == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(string(found)));
    } catch (DateTimeParseException e) {
      object("format.day", found, string(found));
      return Optional.empty();
    }
  }

  <E extends Enum<E>> E word(String key, Class<E> words, E otherwise) {
    Json found = get(key);
    return found == null ? otherwise : word(found, words, otherwise);
  }

  <E extends Enum<E>> E word(Json json, Class<E> words, E otherwise) {
    for (E one : words.getEnumConstants()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(string(json))) {
        return one;
      }
    }
    String known =
        String.join(
            ", ",
            java.util.Arrays.stream(words.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList());
    object("format.word", json, string(json), known);
    return otherwise;
  }
}
