package org.dostyk.pathway.format;

import java.util.List;
import java.util.OptionalInt;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.LanguageLevel;

/** Reads trees of prerequisites and corequisites. */
final class Conditions {
  private Conditions() {}

  static Condition read(Fields parent, String key) {
    Json found = parent.get(key);
    return found == null ? Condition.NONE : read(parent, found);
  }

  private static Condition read(Fields parent, Json json) {
    if (json.value() instanceof List<?>) {
      return new Condition.All(each(parent, json));
    }
    if (json.value() instanceof String) {
      return new Condition.Passed(parent.string(json), OptionalInt.empty(), false);
    }
    Fields fields = parent.inside(json);
    Condition condition = one(fields);
    fields.end();
    return condition;
  }

  private static Condition one(Fields fields) {
    Json all = fields.get("all");
    if (all != null) {
      return new Condition.All(each(fields, all));
    }
    Json any = fields.get("any");
    if (any != null) {
      return new Condition.AtLeast(1, each(fields, any));
    }
    if (fields.has("atLeast")) {
      int count = fields.whole("atLeast", 1);
      return new Condition.AtLeast(
          count, fields.list("of").stream().map(part -> read(fields, part)).toList());
    }
    if (fields.has("credits")) {
      return new Condition.Earned(fields.credits("credits"), Selectors.read(fields, "from"));
    }
    if (fields.has("language")) {
      return new Condition.Knows(
          new LanguageLevel(fields.string("language"), fields.string("level")));
    }
    return new Condition.Passed(
        fields.string("course"), fields.grade("grade"), fields.yes("together", false));
  }

  private static List<Condition> each(Fields parent, Json list) {
    return parent.list(list).stream().map(part -> read(parent, part)).toList();
  }
}
