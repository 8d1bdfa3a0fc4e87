package org.dostyk.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.dostyk.pathway.catalogue.Equivalence.Status;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Kind;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Sharing;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.StudentRecord.Passed;
import org.dostyk.pathway.studies.Studies;

/** Small instances that use every word of the language, from a seed. */
public final class RandomInstances {
  private final Random random;
  private final List<String> codes = new ArrayList<>();
  private final Map<String, String> at = new HashMap<>();
  private final List<Course> courses = new ArrayList<>();
  private boolean ordered;
  private int terms;

  private RandomInstances(long seed) {
    random = new Random(seed);
  }

  public static Instance of(long seed) {
    return new RandomInstances(seed * 7919 + 17).instance();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Instance instance() {
    ordered = chance(80);
    terms = 2 + random.nextInt(2);
    boolean two = chance(75);
    int number = ordered ? 3 + random.nextInt(terms == 2 ? 3 : 2) : 3 + random.nextInt(4);
    for (int i = 0; i < number; i++) {
      String code = "C" + i;
      codes.add(code);
      at.put(code, two && chance(45) ? "b" : "a");
    }
    var institutions = new ArrayList<Institution>();
    institutions.add(institution("a", 60));
    if (two) {
      institutions.add(institution("b", 40));
    }
    for (String code : codes) {
      courses.add(courses.isEmpty() || chance(75) ? course(code) : twin(code, one(courses)));
    }
    List<Equivalence> rows = rows();
    var degrees = new ArrayList<Degree>();
    var rules = new RandomRules(random, courses, rows);
    degrees.add(rules.degree("D", "a", two));
    if (two && at.containsValue("b") && chance(60)) {
      degrees.add(rules.degree("E", "b", true));
    }
    var studies =
        new Studies(
            Text.of("random"),
            institutions,
            courses,
            rows,
            ordered ? Optional.of(calendar(two)) : Optional.empty(),
            degrees,
            sharing(degrees),
            Map.of("zh", List.of("1", "2", "3")));
    return new Instance(studies, student(degrees));
  }

  private Institution institution(String id, int perYear) {
    Load load = chance(70) ? load() : Load.ANY;
    Map<String, String> teaching = chance(10) ? Map.of("zh", "2") : Map.of();
    var system = new CreditSystem(id, Text.of(id), Credits.of(perYear));
    return new Institution(id, Text.of(id), system, load, 50_00, teaching);
  }

  private Load load() {
    int max = 4 + random.nextInt(8);
    int min = chance(40) ? random.nextInt(5) : 0;
    Range courses = chance(20) ? Range.of(random.nextInt(2), 1 + random.nextInt(3)) : Range.ANY;
    return new Load(Range.of(Math.min(min, max), max), courses);
  }

  private Course course(String code) {
    var tags = new HashSet<String>();
    for (String tag : List.of("x", "y", "z")) {
      if (chance(50)) {
        tags.add(tag);
      }
    }
    Credits credits = chance(80) ? Credits.of(2 + random.nextInt(2)) : new Credits(5, 2);
    List<String> offered = new ArrayList<>();
    if (chance(40)) {
      offered.add(one(List.of("autumn", "spring")));
    }
    int index = codes.indexOf(code);
    boolean simple = chance(55);
    return new Course(
        code,
        Text.of(code),
        at.getOrDefault(code, "a"),
        credits,
        one(List.of("MA", "IT")),
        1 + random.nextInt(2),
        "",
        tags,
        chance(85) ? Kind.COURSE : Kind.THESIS,
        offered,
        simple || index == 0 ? Condition.NONE : condition(index, 2),
        chance(90) || index == 0 ? Condition.NONE : condition(index, 1),
        chance(20) ? "zh" : "",
        chance(5) ? OptionalInt.of(0) : OptionalInt.empty(),
        chance(10),
        chance(15) ? List.of(new LanguageLevel("zh", "" + (1 + random.nextInt(3)))) : List.of());
  }

  /** Another course that most rules do not tell apart from one before it. */
  private Course twin(String code, Course of) {
    at.put(code, of.institution());
    return new Course(
        code,
        Text.of(code),
        of.institution(),
        of.credits(),
        of.subject(),
        of.level(),
        of.field(),
        of.tags(),
        of.kind(),
        of.offered(),
        of.before(),
        of.beside(),
        of.language(),
        of.capacity(),
        of.remote(),
        of.grants());
  }

  /** Only earlier courses are named, so that there are no circles. */
  private Condition condition(int below, int depth) {
    int kind = random.nextInt(depth > 0 ? 9 : 5);
    return switch (kind) {
      case 5, 6 -> new Condition.All(parts(below, depth));
      case 7 -> new Condition.AtLeast(1, parts(below, depth));
      case 8 -> new Condition.AtLeast(2, parts(below, depth));
      case 4 ->
          chance(50)
              ? new Condition.Earned(
                  Credits.of(1 + random.nextInt(5)),
                  RandomRules.selector(random, codes, chance(50)))
              : new Condition.Knows(new LanguageLevel("zh", "" + (1 + random.nextInt(3))));
      default ->
          new Condition.Passed(
              codes.get(random.nextInt(below)),
              chance(20) ? OptionalInt.of(70_00) : OptionalInt.empty(),
              chance(20));
    };
  }

  private List<Condition> parts(int below, int depth) {
    return List.of(condition(below, depth - 1), condition(below, depth - 1));
  }

  private List<Equivalence> rows() {
    var rows = new ArrayList<Equivalence>();
    List<String> here = codes.stream().filter(c -> "a".equals(at.get(c))).toList();
    List<String> there = codes.stream().filter(c -> "b".equals(at.get(c))).toList();
    int number = here.isEmpty() || there.isEmpty() ? 0 : random.nextInt(4);
    for (int i = 0; i < number; i++) {
      boolean back = chance(40);
      List<String> from = some(back ? here : there);
      List<String> to = chance(15) ? some(back ? there : here) : List.of(one(back ? there : here));
      Map<String, Credits> part = chance(20) ? Map.of(to.getFirst(), new Credits(3, 2)) : Map.of();
      Optional<LocalDate> until =
          chance(20) ? Optional.of(LocalDate.of(2026, 12, 31)) : Optional.empty();
      Status status = chance(80) ? Status.AGREED : Status.PROPOSED;
      rows.add(new Equivalence("q" + i, from, to, part, Optional.empty(), until, status));
    }
    return rows;
  }

  private List<String> some(List<String> of) {
    var some = new HashSet<String>();
    some.add(one(of));
    if (chance(30)) {
      some.add(one(of));
    }
    return some.stream().sorted().toList();
  }

  private Calendar calendar(boolean two) {
    var list = new ArrayList<Term>();
    for (int t = 0; t < terms; t++) {
      String season = t % 2 == 0 ? "autumn" : "spring";
      LocalDate starts = LocalDate.of(2026 + (t + 1) / 2, t % 2 == 0 ? 9 : 2, 1);
      Map<String, Load> loads = chance(15) ? Map.of("a", load()) : Map.of();
      list.add(new Term("t" + t, Text.of("t" + t), season, Optional.of(starts), false, loads));
      if (chance(10)) {
        list.add(new Term("pause" + t, Text.of("p"), "p", Optional.empty(), true, Map.of()));
      }
    }
    List<Stay> route = List.of(new Stay("a", 0, terms));
    if (two) {
      int first = 1 + random.nextInt(terms - 1);
      route =
          chance(50)
              ? List.of(new Stay("a", first, first), new Stay("b", 0, terms))
              : List.of(new Stay("a", chance(50) ? 1 : 0, terms), new Stay("b", 0, terms));
    }
    return new Calendar(list, route, chance(70));
  }

  private List<Sharing> sharing(List<Degree> degrees) {
    var sharing = new ArrayList<Sharing>();
    if (degrees.size() == 2 && chance(40)) {
      sharing.add(
          new Sharing("s", Text.of("s"), "D", "E", Optional.of(Credits.of(random.nextInt(7)))));
    }
    if (chance(25)) {
      var groups = new ArrayList<String>();
      for (Requirement part : ((Requirement.All) degrees.getFirst().rule()).parts()) {
        if (part instanceof Group group && group.counting() == Counting.ONCE) {
          groups.add("D/" + part.id());
        }
      }
      if (groups.size() < 2) {
        return sharing;
      }
      Optional<Credits> cap =
          chance(70) ? Optional.of(Credits.of(random.nextInt(4))) : Optional.empty();
      sharing.add(new Sharing("g", Text.of("g"), groups.get(0), groups.get(1), cap));
    }
    return sharing;
  }

  private StudentRecord student(List<Degree> degrees) {
    var passed = new ArrayList<Passed>();
    var running = new ArrayList<String>();
    boolean later = ordered && chance(40);
    for (String code : codes) {
      if (chance(15)) {
        passed.add(
            new Passed(
                code,
                chance(70)
                    ? OptionalInt.of(one(List.of(40_00, 60_00, 80_00)))
                    : OptionalInt.empty(),
                chance(50) ? Optional.of(LocalDate.of(2027, 2, 1)) : Optional.empty()));
      } else if (chance(5)) {
        running.add(code);
      }
    }
    var last = new HashMap<String, String>();
    if (chance(50)) {
      for (String code : codes) {
        if (chance(50)) {
          last.put(code, ordered ? "t" + random.nextInt(terms) : "");
        }
      }
    }
    Set<String> waivers = chance(8) ? Set.of(degrees.getFirst().id() + "/r1") : Set.of();
    return new StudentRecord(
        "s",
        passed,
        running,
        chance(25) ? List.of(new LanguageLevel("zh", "2")) : List.of(),
        waivers,
        later ? Optional.of("t1") : Optional.empty(),
        ordered && chance(10) ? Map.of("t0", "a") : Map.of(),
        last);
  }
}
