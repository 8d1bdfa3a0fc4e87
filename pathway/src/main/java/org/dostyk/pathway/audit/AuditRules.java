package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.studies.Objection;
import org.dostyk.pathway.studies.Studies;

/**
 * The rules of a degree as an audit reads them: every lowest rule a number, with what it needs.
 * Immutable.
 *
 * @param rules at most 62, in the order of the file
 * @param degree the whole
 * @param courses every course that can count, in the order of the catalogues
 */
public record AuditRules(List<Rule> rules, Degree degree, List<Subject> courses) {

  /** The most that the credits of all courses may be, in units: what an audit reckons with. */
  static final int MOST_UNITS = 1 << 24;

  /**
   * A lowest rule.
   *
   * @param need the least amount: units of credits, or courses
   * @param byCourses whether courses are counted and not credits
   * @param once whether what counts here counts in no other rule of this kind
   */
  public record Rule(Requirement source, long need, boolean byCourses, boolean once) {}

  /**
   * A course of a transcript.
   *
   * @param units what it counts in credits, in units of the degree
   * @param passMark the least grade that is a pass, in hundredths; 0 where the institution has none
   *     and every row is a pass
   * @param rules bits of the rules it can count for with any pass
   * @param goodGrade from which it counts for {@code goodRules}; a pass without a grade does not
   *     reach it
   * @param goodRules bits of the rules with that grade
   */
  public record Subject(
      String code, long units, int passMark, long rules, int goodGrade, long goodRules) {
    public Subject {
      passMark = Math.max(0, passMark);
    }
  }

  public AuditRules {
    rules = List.copyOf(rules);
    courses = List.copyOf(courses);
  }

  /**
   * Whether the credits are so fine, or the courses so many, that an audit cannot add them up; or
   * more than {@value Grades#MOST} marks tell courses apart.
   */
  public boolean isTooFine() {
    long all = 0;
    for (Subject course : courses) {
      all = Math.min(MOST_UNITS + 1L, all + Math.min(course.units(), MOST_UNITS + 1L));
    }
    return all > MOST_UNITS || Grades.lowest(this).length > Grades.MOST;
  }

  /** What an audit of this degree would not understand; a planner understands all of it. */
  public static List<Objection> objections(Degree degree) {
    var objections = new ArrayList<Objection>();
    for (Requirement leaf : leaves(degree.rule())) {
      if (leaf instanceof Group group) {
        // A maximum of courses never hinders a minimum of courses, which needs no more than it
        // asks.
        boolean hinders = group.courses().max().isPresent() && group.credits().asksForSomething();
        if (hinders || group.credits().max().isPresent() || !group.limits().isEmpty()) {
          objections.add(Objection.of("audit.maximum", group.name()));
        }
        if (group.credits().asksForSomething() && group.courses().asksForSomething()) {
          objections.add(Objection.of("audit.both", group.name()));
        }
      }
    }
    if (leaves(degree.rule()).size() > 62) {
      objections.add(Objection.of("audit.rules", leaves(degree.rule()).size(), 62));
    }
    return objections;
  }

  /**
   * @throws IllegalArgumentException if there are objections
   */
  public static AuditRules of(Studies studies, Degree degree) {
    if (!objections(degree).isEmpty()) {
      throw new IllegalArgumentException(objections(degree).toString());
    }
    long scale = scale(studies, degree);
    var rules = new ArrayList<Rule>();
    for (Requirement leaf : leaves(degree.rule())) {
      rules.add(rule(leaf, scale));
    }
    var courses = new ArrayList<Subject>();
    for (Course course : studies.courses()) {
      subject(studies, degree, course, rules, scale).ifPresent(courses::add);
    }
    return new AuditRules(rules, degree, courses);
  }

  static List<Requirement> leaves(Requirement rule) {
    return switch (rule) {
      case Requirement.All all -> all.parts().stream().flatMap(p -> leaves(p).stream()).toList();
      case Requirement.AtLeast some ->
          some.parts().stream().flatMap(p -> leaves(p).stream()).toList();
      case Group group -> List.of(group);
      case Requirement.Language language -> List.of(language);
    };
  }

  private static long scale(Studies studies, Degree degree) {
    long scale = 1;
    for (Course course : studies.courses()) {
      Optional<As> as = as(studies, degree, course);
      if (as.isPresent()) {
        scale = Credits.commonScale(scale, as.get().credits().denominator());
      }
    }
    for (Requirement leaf : leaves(degree.rule())) {
      if (leaf instanceof Group group) {
        scale = Credits.commonScale(scale, group.credits().min().denominator());
      }
    }
    return scale;
  }

  private static Rule rule(Requirement leaf, long scale) {
    if (leaf instanceof Group group) {
      boolean once = group.counting() == Requirement.Counting.ONCE;
      if (group.courses().asksForSomething()) {
        Credits min = group.courses().min();
        return new Rule(leaf, -Math.floorDiv(-min.numerator(), min.denominator()), true, once);
      }
      return new Rule(leaf, group.credits().min().inUnits(scale), false, once);
    }
    return new Rule(leaf, 1, true, false);
  }

  /** What a course counts as in the degree. */
  private record As(Course course, Credits credits, boolean itself) {}

  private static Optional<As> as(Studies studies, Degree degree, Course course) {
    if (course.institution().equals(degree.institution())) {
      return Optional.of(new As(course, course.credits(), true));
    }
    Map<String, Course> courses = new HashMap<>();
    for (Equivalence row : studies.equivalences()) {
      if (row.status() == Equivalence.Status.AGREED
          && row.from().equals(List.of(course.code()))
          && row.to().size() == 1) {
        if (courses.isEmpty()) {
          courses.putAll(studies.coursesByCode());
        }
        Course to = courses.get(row.to().getFirst());
        if (to != null && to.institution().equals(degree.institution())) {
          return Optional.of(
              new As(to, row.credits().getOrDefault(to.code(), to.credits()), false));
        }
      }
    }
    return degree.worth(course).map(credits -> new As(course, credits, true));
  }

  private static Optional<Subject> subject(
      Studies studies, Degree degree, Course course, List<Rule> rules, long scale) {
    Optional<As> as = as(studies, degree, course);
    if (as.isEmpty()) {
      return Optional.empty();
    }
    long plain = 0;
    long good = 0;
    int grade = Integer.MAX_VALUE;
    for (int r = 0; r < rules.size(); r++) {
      if (counts(studies, rules.get(r).source(), as.get(), course)) {
        OptionalInt least =
            rules.get(r).source() instanceof Group group ? group.grade() : OptionalInt.empty();
        if (least.isEmpty()) {
          plain |= 1L << r;
        } else if (as.get().itself()) {
          // Two grades for one course: the higher one decides for both, which is on the safe side.
          good |= 1L << r;
          grade = grade == Integer.MAX_VALUE ? least.getAsInt() : Math.max(grade, least.getAsInt());
        }
      }
    }
    int mark = studies.institution(course.institution()).passMark();
    long units = as.get().credits().inUnits(scale);
    return Optional.of(new Subject(course.code(), units, mark, plain, grade, plain | good));
  }

  private static boolean counts(Studies studies, Requirement rule, As as, Course studied) {
    return switch (rule) {
      case Group group -> group.from().selects(as.course(), studied.institution());
      case Requirement.Language language ->
          studied.grants().stream()
              .anyMatch(
                  level ->
                      level.language().equals(language.level().language())
                          && studies.isAtLeast(
                              level.language(), level.level(), language.level().level()));
      case Requirement.All all -> false;
      case Requirement.AtLeast some -> false;
    };
  }

  /** The numbers of the courses by their codes, as transcripts name them. */
  public Map<String, Integer> numbers() {
    var numbers = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < courses.size(); i++) {
      numbers.put(courses.get(i).code(), i);
    }
    return numbers;
  }

  /** Whether the degree is met where these rules are. */
  public boolean isMet(long met) {
    return isMet(degree.rule(), met, new int[1]);
  }

  private static boolean isMet(Requirement rule, long met, int[] next) {
    return switch (rule) {
      case Requirement.All all -> count(all.parts(), met, next) == all.parts().size();
      case Requirement.AtLeast some -> count(some.parts(), met, next) >= some.count();
      case Group group -> (met >> next[0]++ & 1) == 1;
      case Requirement.Language language -> (met >> next[0]++ & 1) == 1;
    };
  }

  private static int count(List<Requirement> parts, long met, int[] next) {
    int count = 0;
    for (Requirement part : parts) {
      count += isMet(part, met, next) ? 1 : 0;
    }
    return count;
  }
}
