package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.pathway.catalogue.Calendar;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.CreditSystem;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Kind;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.Studies;
import org.junit.jupiter.api.Test;

/** The balanced academic curriculum problem, number 30 of CSPLib: the heaviest period, least. */
class BalancedCurriculumTest {
  /** Of twenty-eight. */
  private static final int GENERATED = HowMany.of("dostyk.curricula", 2, 28);

  private static final Pattern PAIR = Pattern.compile("<\\s*(\\w+)\\s*,\\s*(\\w+)\\s*>");
  private static final Pattern REQUIRED = Pattern.compile("prerequisite\\((\\d+), (\\d+)\\)");

  @Test
  void theThreeClassicInstancesAreProvenAtTheirKnownOptima() throws IOException {
    Map<String, Long> known = Map.of("bacp8.dat", 17L, "bacp10.dat", 14L, "bacp12.dat", 17L);
    for (var one : known.entrySet()) {
      Instance instance = classic(Files.readString(folder().resolve(one.getKey())));
      assertThat(peak(instance, one.getKey()))
          .as(one.getKey())
          .isEqualTo(Credits.of(one.getValue()));
    }
  }

  @Test
  void theGeneratedInstancesAreProvenOptimal() throws IOException {
    for (int i = 1; i <= GENERATED; i++) {
      String file = "bacp_MiniZinc_Benchmarks/bacp-" + i + ".mzn";
      peak(generated(Files.readString(folder().resolve(file))), file);
    }
  }

  private static Path folder() {
    String shared = Optional.ofNullable(System.getenv("DOSTYK_SHARED")).orElse("../../shared");
    Path folder = Path.of(shared, "data/csplib-prob030");
    assumeThat(folder).as("CSPLib's instances").isDirectory();
    return folder;
  }

  private static Credits peak(Instance instance, String name) {
    Outcome outcome = Planner.plan(instance, Limits.USUAL);
    assertThat(outcome).as(name).isInstanceOf(Outcome.Planned.class);
    var planned = (Outcome.Planned) outcome;
    assertThat(planned.isProvenOptimal()).as(name).isTrue();
    return planned.score().peak();
  }

  private static Instance classic(String text) {
    String[] codes = list(text, "courses").split("[,\\s]+");
    String[] credits = list(text, "credit").split("[,\\s]+");
    var before = new HashMap<String, List<String>>();
    Matcher pair = PAIR.matcher(text);
    while (pair.find()) {
      before.computeIfAbsent(pair.group(1), c -> new ArrayList<>()).add(pair.group(2));
    }
    var courses = new ArrayList<Course>();
    for (int i = 0; i < codes.length; i++) {
      courses.add(
          course(codes[i], Integer.parseInt(credits[i]), before.getOrDefault(codes[i], List.of())));
    }
    Load load =
        new Load(
            Range.of(number(text, "a"), number(text, "b")),
            Range.of(number(text, "c"), number(text, "d")));
    return instance(courses, load, (int) number(text, "p"));
  }

  private static Instance generated(String text) {
    String[] credits = list(text, "course_load").split("[,\\s]+");
    var before = new HashMap<String, List<String>>();
    Matcher pair = REQUIRED.matcher(text);
    while (pair.find()) {
      before.computeIfAbsent("c" + pair.group(1), c -> new ArrayList<>()).add("c" + pair.group(2));
    }
    var courses = new ArrayList<Course>();
    for (int i = 1; i <= credits.length; i++) {
      courses.add(
          course(
              "c" + i, Integer.parseInt(credits[i - 1]), before.getOrDefault("c" + i, List.of())));
    }
    Load load =
        new Load(
            Range.of(number(text, "load_per_period_lb"), number(text, "load_per_period_ub")),
            Range.of(number(text, "courses_per_period_lb"), number(text, "courses_per_period_ub")));
    return instance(courses, load, (int) number(text, "n_periods"));
  }

  private static String list(String text, String name) {
    Matcher found = Pattern.compile(name + "\\s*=\\s*[\\[{]([^\\]}]*)").matcher(text);
    assertThat(found.find()).as(name).isTrue();
    return found.group(1).strip().replaceAll(",$", "").strip();
  }

  private static long number(String text, String name) {
    Matcher found = Pattern.compile("(?m)^" + name + "\\s*=\\s*(\\d+)").matcher(text);
    assertThat(found.find()).as(name).isTrue();
    return Long.parseLong(found.group(1));
  }

  private static Course course(String code, int credits, List<String> before) {
    List<Condition> passed =
        before.stream()
            .<Condition>map(b -> new Condition.Passed(b, OptionalInt.empty(), false))
            .toList();
    return new Course(
        code,
        Text.of(code),
        "u",
        Credits.of(credits),
        "",
        0,
        "",
        Set.of(),
        Kind.COURSE,
        List.of(),
        new Condition.All(passed),
        Condition.NONE,
        "",
        OptionalInt.empty(),
        false,
        List.of());
  }

  private static Instance instance(List<Course> courses, Load load, int periods) {
    var terms = new ArrayList<Term>();
    for (int t = 0; t < periods; t++) {
      terms.add(new Term("p" + t, Text.of("p" + t), "", Optional.empty(), false, Map.of()));
    }
    var all =
        new Group(
            "all",
            Text.of("all courses"),
            Range.ANY,
            Range.atLeast(Credits.of(courses.size())),
            Selector.EVERYTHING,
            OptionalInt.empty(),
            Counting.ONCE,
            List.of());
    var system = new CreditSystem("c", Text.of("c"), Credits.of(60));
    var studies =
        new Studies(
            Text.of("balanced curriculum"),
            List.of(new Institution("u", Text.of("u"), system, load, 0, Map.of())),
            courses,
            List.of(),
            Optional.of(new Calendar(terms, List.of(new Stay("u", periods, periods)), false)),
            List.of(new Degree("d", Text.of("d"), "u", all, List.of())),
            List.of(),
            Map.of());
    return new Instance(studies, StudentRecord.NEW);
  }
}
