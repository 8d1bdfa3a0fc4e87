package org.dostyk.pathway.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.dostyk.pathway.catalogue.Kind;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.All;
import org.dostyk.pathway.requirement.Requirement.AtLeast;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Requirement.Language;
import org.dostyk.pathway.requirement.Requirement.Limit;

/** Reads the rules of a degree, the short forms among them. */
final class Rules {
  private Rules() {}

  static Requirement read(Fields fields, String position) {
    String id = fields.string("id", position);
    Requirement rule = read(fields, id, position);
    fields.end();
    return rule;
  }

  private static Requirement read(Fields fields, String id, String position) {
    if (fields.has("all")) {
      return new All(id, fields.text("name", id), parts(fields, "all", position));
    }
    if (fields.has("any")) {
      return new AtLeast(id, fields.text("name", id), 1, parts(fields, "any", position));
    }
    if (fields.has("atLeast")) {
      int count = fields.whole("atLeast", 1);
      return new AtLeast(id, fields.text("name", id), count, parts(fields, "of", position));
    }
    if (fields.has("language")) {
      var level = new LanguageLevel(fields.string("language"), fields.string("level"));
      return new Language(id, fields.text("name", level.language() + " " + level.level()), level);
    }
    if (fields.has("course")) {
      return named(fields, id);
    }
    if (fields.has("residency")) {
      // What was studied there, wherever the course stands in a catalogue.
      String institution = fields.string("residency");
      Selector there = only(Set.of(institution), Set.of());
      return group(fields, id, institution, "credits", there, Counting.FREELY);
    }
    if (fields.has("thesis")) {
      return group(
          fields, id, "thesis", "thesis", only(Set.of(), Set.of(Kind.THESIS)), Counting.ONCE);
    }
    if (fields.has("practice")) {
      return group(
          fields, id, "practice", "practice", only(Set.of(), Set.of(Kind.PRACTICE)), Counting.ONCE);
    }
    if (fields.has("total")) {
      return group(fields, id, "total", "total", Selector.EVERYTHING, Counting.FREELY);
    }
    if (!fields.has("credits") && !fields.has("courses")) {
      fields.object("format.no_rule", fields.here());
    }
    Selector from = Selectors.read(fields, "from");
    return group(fields, id, id, "credits", from, Counting.ONCE);
  }

  private static List<Requirement> parts(Fields fields, String key, String position) {
    var parts = new ArrayList<Requirement>();
    for (Json part : fields.list(key)) {
      parts.add(read(fields.inside(part), position + "." + (parts.size() + 1)));
    }
    return parts;
  }

  private static Group named(Fields fields, String id) {
    var codes = new ArrayList<String>();
    codes.add(fields.string("course"));
    codes.addAll(fields.strings("or"));
    return new Group(
        id,
        fields.text("name", String.join(" / ", codes)),
        Range.ANY,
        Range.of(1, 1),
        Selector.ofCodes(codes),
        fields.grade("grade"),
        fields.word("counting", Counting.class, Counting.ONCE),
        List.of());
  }

  private static Group group(
      Fields fields, String id, String name, String credits, Selector from, Counting counting) {
    Text text = fields.text("name", name);
    Range range = fields.range(credits);
    OptionalInt grade = fields.grade("grade");
    var limits = new ArrayList<Limit>();
    for (Json limit : fields.list("limits")) {
      limits.add(limit(fields.inside(limit), limits.size() + 1));
    }
    return new Group(
        id,
        text,
        range,
        fields.range("courses"),
        from,
        grade,
        fields.word("counting", Counting.class, counting),
        limits);
  }

  private static Limit limit(Fields fields, int number) {
    var limit =
        new Limit(
            fields.text("name", "limit " + number),
            fields.range("credits"),
            fields.range("courses"),
            Selectors.read(fields, "from"));
    fields.end();
    return limit;
  }

  private static Selector only(Set<String> studiedAt, Set<Kind> kinds) {
    return new Selector(
        List.of(),
        List.of(),
        Selector.Levels.ANY,
        List.of(),
        List.of(),
        Set.of(),
        studiedAt,
        kinds,
        Set.of(),
        List.of(),
        List.of());
  }
}
