package org.dostyk.pathway.say;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.plan.Outcome.Planned;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.plan.Plan.Counted;
import org.dostyk.pathway.plan.Score;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.studies.Instance;

/** A plan as a table by term, for a terminal. */
public final class PlanTable {
  private final Instance instance;
  private final Sentences say;
  private final Map<String, Course> courses;
  private final StringBuilder out = new StringBuilder();

  private PlanTable(Instance instance, Sentences say) {
    this.instance = instance;
    this.say = say;
    courses = instance.studies().coursesByCode();
  }

  /** The table, what it costs and whether that is proven. */
  public static String of(Instance instance, Planned planned, Sentences say) {
    var table = new PlanTable(instance, say);
    table.line(instance.studies().name().in(say.language()));
    table.terms(planned.plan());
    table.score(planned);
    return table.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void terms(Plan plan) {
    if (instance.studies().calendar().isEmpty()) {
      courses(plan, "");
      return;
    }
    for (Term term : instance.studies().calendar().get().terms()) {
      if (term.isBreak() || plan.places().containsKey(term.id())) {
        String place = plan.places().get(term.id());
        line("");
        line(
            place == null
                ? term.name().in(say.language()) + " · " + say.of("plan.break")
                : head(term, instance.studies().institution(place), plan));
        courses(plan, term.id());
      }
    }
  }

  private String head(Term term, Institution at, Plan plan) {
    Credits load = Credits.ZERO;
    for (Map.Entry<String, String> one : plan.courses().entrySet()) {
      if (one.getValue().equals(term.id())) {
        load = load.plus(instance.studies().workload(course(one.getKey())));
      }
    }
    return say.of("plan.term", term.name(), at.name(), load);
  }

  private Course course(String code) {
    Course found = courses.get(code);
    if (found == null) {
      throw new IllegalArgumentException("No course " + code);
    }
    return found;
  }

  private void courses(Plan plan, String term) {
    List<Course> taken = new ArrayList<>();
    plan.courses()
        .forEach(
            (code, at) -> {
              if (at.equals(term)) {
                taken.add(course(code));
              }
            });
    int codes = taken.stream().mapToInt(c -> c.code().length()).max().orElse(0);
    int titles = taken.stream().mapToInt(c -> width(c.title().in(say.language()))).max().orElse(0);
    for (Course course : taken) {
      String title = course.title().in(say.language());
      line(
          "  "
              + course.code()
              + " ".repeat(codes - course.code().length() + 2)
              + title
              + " ".repeat(titles - width(title) + 2)
              + String.format(Locale.ROOT, "%5s", course.credits())
              + "  "
              + String.join(" | ", counts(plan, course.code())));
    }
  }

  /** Chinese characters are two columns wide on a terminal. */
  private static int width(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }

  /** For each degree the groups in which the course counts, or a dash. */
  private List<String> counts(Plan plan, String code) {
    var counts = new ArrayList<String>();
    for (Degree degree : instance.studies().degrees()) {
      Set<String> groups = new LinkedHashSet<>();
      for (Counted one : plan.counted()) {
        if (one.degree().equals(degree.id()) && stems(one, code)) {
          String as = one.equivalence().isEmpty() ? "" : " (" + one.course() + ")";
          groups.add(name(degree.rule(), one.group()).in(say.language()) + as);
        }
      }
      counts.add(groups.isEmpty() ? "–" : String.join(", ", groups));
    }
    return counts;
  }

  private boolean stems(Counted one, String code) {
    if (one.equivalence().isEmpty()) {
      return one.course().equals(code);
    }
    return instance.studies().equivalences().stream()
        .filter(row -> row.id().equals(one.equivalence()))
        .map(Equivalence::from)
        .anyMatch(from -> from.contains(code));
  }

  private static Text name(Requirement rule, String id) {
    if (rule.id().equals(id)) {
      return rule.name();
    }
    List<Requirement> parts =
        switch (rule) {
          case Requirement.All all -> all.parts();
          case Requirement.AtLeast some -> some.parts();
          case Requirement.Group group -> List.of();
          case Requirement.Language language -> List.of();
        };
    for (Requirement part : parts) {
      Text found = name(part, id);
      if (!found.equals(UNNAMED)) {
        return found;
      }
    }
    return UNNAMED;
  }

  private static final Text UNNAMED = Text.of("?");

  private void score(Planned planned) {
    Score score = planned.score();
    line("");
    line(
        say.of(
            "plan.score",
            score.terms(),
            score.credits(),
            score.unrecognised(),
            score.peak(),
            score.differences()));
    Score bound = planned.bound();
    line(
        planned.isProvenOptimal()
            ? say.of("plan.proven")
            : say.of(
                "plan.bound",
                bound.terms(),
                bound.credits(),
                bound.unrecognised(),
                bound.peak(),
                bound.differences()));
    line(
        say.of(
            "plan.effort",
            String.format(Locale.ROOT, "%.3f", planned.effort().nanos() / 1e9),
            planned.effort().variables(),
            planned.effort().rows()));
  }
}
