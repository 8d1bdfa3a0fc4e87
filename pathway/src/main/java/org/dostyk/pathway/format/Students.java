package org.dostyk.pathway.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.StudentRecord.Passed;

/** Reads where a student stands. */
final class Students {
  private Students() {}

  static StudentRecord read(Fields fields) {
    var passed = new ArrayList<Passed>();
    for (Json json : fields.list("passed")) {
      passed.add(passed(fields, json));
    }
    var student =
        new StudentRecord(
            fields.string("id", "student"),
            passed,
            fields.strings("inProgress"),
            Catalogues.levels(fields, "languages"),
            Set.copyOf(fields.strings("waivers")),
            fields.optional("firstTerm"),
            words(fields, "places"),
            words(fields, "lastPlan"));
    fields.end();
    return student;
  }

  private static Passed passed(Fields parent, Json json) {
    if (json.value() instanceof String code) {
      return new Passed(code, OptionalInt.empty(), Optional.empty());
    }
    Fields fields = parent.inside(json);
    var passed = new Passed(fields.string("course"), fields.grade("grade"), fields.day("began"));
    fields.end();
    return passed;
  }

  private static Map<String, String> words(Fields parent, String key) {
    var words = new HashMap<String, String>();
    parent
        .inside(key)
        .ifPresent(fields -> fields.keys().forEach(k -> words.put(k, fields.string(k))));
    return words;
  }
}
