package org.dostyk.pathway.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.pathway.catalogue.Kind;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Selector.Levels;
import org.jspecify.annotations.Nullable;

/** Reads which courses a rule speaks of: {@code "*"}, a list of codes, or criteria. */
final class Selectors {
  private Selectors() {}

  static Selector read(Fields parent, String key) {
    Json found = parent.get(key);
    return found == null ? Selector.EVERYTHING : read(parent, found);
  }

  static Selector read(Fields parent, Json json) {
    if (json.value() instanceof Map<?, ?>) {
      return criteria(parent.inside(json));
    }
    if (json.value() instanceof List<?>) {
      return Selector.ofCodes(parent.list(json).stream().map(parent::string).toList());
    }
    String code = parent.string(json);
    return code.equals("*") ? Selector.EVERYTHING : Selector.ofCodes(List.of(code));
  }

  private static Selector criteria(Fields fields) {
    var selector =
        new Selector(
            fields.strings("code"),
            fields.strings("subject"),
            levels(fields),
            fields.strings("field"),
            fields.strings("tag"),
            Set.copyOf(fields.strings("institution")),
            Set.copyOf(fields.strings("studiedAt")),
            kinds(fields),
            Set.copyOf(fields.strings("language")),
            several(fields, "anyOf"),
            several(fields, "except"));
    fields.end();
    return selector;
  }

  private static Set<Kind> kinds(Fields fields) {
    Json found = fields.get("kind");
    if (found == null) {
      return Set.of();
    }
    List<Json> words = found.value() instanceof List<?> ? fields.list(found) : List.of(found);
    return words.stream()
        .map(word -> fields.word(word, Kind.class, Kind.COURSE))
        .collect(Collectors.toSet());
  }

  private static Levels levels(Fields fields) {
    @Nullable Json found = fields.get("level");
    if (found == null) {
      return Levels.ANY;
    }
    if (found.value() instanceof Map<?, ?>) {
      Fields inner = fields.inside(found);
      var levels =
          new Levels(
              inner.whole("min", Levels.ANY.lowest()), inner.whole("max", Levels.ANY.highest()));
      inner.end();
      return levels;
    }
    int only = fields.whole("level", 0);
    return new Levels(only, only);
  }

  private static List<Selector> several(Fields fields, String key) {
    Json found = fields.get(key);
    if (found == null) {
      return List.of();
    }
    return found.value() instanceof List<?> list
            && !list.isEmpty()
            && ((Json) list.getFirst()).value() instanceof Map
        ? fields.list(found).stream().map(one -> read(fields, one)).toList()
        : List.of(read(fields, found));
  }
}
