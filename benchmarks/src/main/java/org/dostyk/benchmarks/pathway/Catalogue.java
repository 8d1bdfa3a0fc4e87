package org.dostyk.benchmarks.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.dostyk.pathway.catalogue.Calendar;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.CreditSystem;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Kind;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Requirement.Limit;

/** Short words for making catalogues and rules. */
final class Catalogue {
  static final CreditSystem ECTS = new CreditSystem("ects", Text.of("ECTS"), Credits.of(60));

  private Catalogue() {}

  static Institution institution(String id, int min, int max) {
    Load load = new Load(Range.of(min, max), Range.ANY);
    return new Institution(id, Text.of(id), ECTS, load, 50_00, Map.of());
  }

  static Course course(
      String code,
      String at,
      int credits,
      String subject,
      int level,
      String season,
      List<String> before) {
    return new Course(
        code,
        Text.of(code),
        at,
        Credits.of(credits),
        subject,
        level,
        "",
        Set.of(),
        Kind.COURSE,
        season.isEmpty() ? List.of() : List.of(season),
        before.isEmpty()
            ? Condition.NONE
            : new Condition.All(
                before.stream()
                    .<Condition>map(b -> new Condition.Passed(b, OptionalInt.empty(), false))
                    .toList()),
        Condition.NONE,
        "",
        OptionalInt.empty(),
        false,
        List.of());
  }

  static Equivalence row(String id, List<String> from, List<String> to) {
    return new Equivalence(
        id, from, to, Map.of(), Optional.empty(), Optional.empty(), Equivalence.Status.AGREED);
  }

  static Selector subjects(List<String> subjects, int lowest, int highest) {
    return new Selector(
        List.of(),
        subjects,
        new Selector.Levels(lowest, highest),
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        List.of(),
        List.of());
  }

  static Selector studiedAt(String institution) {
    return new Selector(
        List.of(),
        List.of(),
        Selector.Levels.ANY,
        List.of(),
        List.of(),
        Set.of(),
        Set.of(institution),
        Set.of(),
        Set.of(),
        List.of(),
        List.of());
  }

  static Group credits(String id, int min, Selector from, Counting counting, List<Limit> limits) {
    return new Group(
        id,
        Text.of(id),
        Range.atLeast(Credits.of(min)),
        Range.ANY,
        from,
        OptionalInt.empty(),
        counting,
        limits);
  }

  static Group course(String id, List<String> codes) {
    return new Group(
        id,
        Text.of(id),
        Range.ANY,
        Range.of(1, 1),
        Selector.ofCodes(codes),
        OptionalInt.empty(),
        Counting.ONCE,
        List.of());
  }

  static Limit atMost(int credits, Selector from) {
    return new Limit(Text.of("at most " + credits), Range.of(0, credits), Range.ANY, from);
  }

  static Requirement all(List<Requirement> parts) {
    return new Requirement.All("all", Text.of("all"), parts);
  }

  static Calendar calendar(int terms, List<Stay> route) {
    var list = new ArrayList<Term>();
    for (int t = 0; t < terms; t++) {
      String season = t % 2 == 0 ? "autumn" : "spring";
      list.add(new Term("t" + t, Text.of("t" + t), season, Optional.empty(), false, Map.of()));
    }
    return new Calendar(list, route, true);
  }

  static String season(Random random) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> "autumn";
      case 2, 3 -> "spring";
      default -> "";
    };
  }
}
