package org.dostyk.pathway.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.CreditSystem;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Kind;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Text;

/** Reads credit systems, institutions and their courses. */
final class Catalogues {
  private static final CreditSystem UNKNOWN =
      new CreditSystem("?", Text.of("?"), Credits.of(CreditSystem.WORKLOAD_OF_A_YEAR));
  private final Map<String, CreditSystem> systems = new HashMap<>();

  Catalogues(Fields root) {
    systems.put("ects", new CreditSystem("ects", Text.of("ECTS"), Credits.of(60)));
    root.inside("systems").ifPresent(all -> all.keys().forEach(id -> system(all, id)));
  }

  private void system(Fields all, String id) {
    all.inside(id)
        .ifPresent(
            fields -> {
              Credits perYear = fields.credits("perYear");
              if (perYear.numerator() <= 0) {
                fields.object("format.number", fields.here(), perYear);
                perYear = Credits.of(60);
              }
              systems.put(id, new CreditSystem(id, fields.text("name", id), perYear));
              fields.end();
            });
  }

  void read(Fields all, List<Institution> institutions, List<Course> courses) {
    for (String id : all.keys()) {
      all.inside(id).ifPresent(fields -> institutions.add(institution(fields, id, courses)));
    }
  }

  private Institution institution(Fields fields, String id, List<Course> courses) {
    String system = fields.string("system", "ects");
    if (!systems.containsKey(system)) {
      fields.object("format.system", fields.here(), system);
    }
    var teaching = new HashMap<String, String>();
    fields
        .inside("teaching")
        .ifPresent(levels -> levels.keys().forEach(tag -> teaching.put(tag, levels.string(tag))));
    var institution =
        new Institution(
            id,
            fields.text("name", id),
            systems.getOrDefault(system, UNKNOWN),
            load(fields, "load"),
            fields.grade("passMark").orElse(Integer.MIN_VALUE),
            teaching);
    for (Json course : fields.list("courses")) {
      courses.add(course(fields.inside(course), id));
    }
    fields.end();
    return institution;
  }

  static Load load(Fields parent, String key) {
    return parent
        .inside(key)
        .map(
            fields -> {
              var load = new Load(fields.range("credits"), fields.range("courses"));
              fields.end();
              return load;
            })
        .orElse(Load.ANY);
  }

  private static Course course(Fields fields, String institution) {
    String code = fields.string("code");
    var course =
        new Course(
            code,
            fields.text("title", code),
            institution,
            fields.credits("credits"),
            fields.string("subject", ""),
            fields.whole("level", 0),
            fields.string("field", ""),
            Set.copyOf(fields.strings("tags")),
            fields.word("kind", Kind.class, Kind.COURSE),
            fields.strings("offered"),
            Conditions.read(fields, "before"),
            Conditions.read(fields, "beside"),
            fields.string("language", ""),
            fields.count("capacity"),
            fields.yes("remote", false),
            levels(fields, "grants"));
    fields.end();
    return course;
  }

  static List<LanguageLevel> levels(Fields parent, String key) {
    var levels = new ArrayList<LanguageLevel>();
    parent
        .inside(key)
        .ifPresent(
            fields ->
                fields
                    .keys()
                    .forEach(tag -> levels.add(new LanguageLevel(tag, fields.string(tag)))));
    return levels;
  }
}
