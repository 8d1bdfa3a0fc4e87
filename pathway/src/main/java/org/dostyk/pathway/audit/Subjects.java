package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.dostyk.pathway.audit.AuditRules.Rule;
import org.dostyk.pathway.audit.AuditRules.Subject;
import org.dostyk.pathway.audit.AuditRules.Use;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Requirement.Limit;
import org.dostyk.pathway.studies.Studies;

/**
 * What each course counts as in a degree: as itself, or by agreed rows of the equivalence table as
 * courses of the degree's own institution. Days are not looked at, for transcripts have none.
 */
final class Subjects {
  private final Studies studies;
  private final Degree degree;
  private final Map<String, Course> byCode;
  private final List<Equivalence> rows = new ArrayList<>();

  /** By code of a course, the rows that begin with it. */
  private final Map<String, List<Equivalence>> rowsOf = new HashMap<>();

  private final List<Rule> rules = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private long scale = 1;

  /** What a course counts as, studied at some institution. */
  private record As(Course course, Credits credits, boolean itself, String studied) {
    /** Whether it is recognised in part, so that it counts credits and is no course. */
    boolean isPart() {
      return !itself && credits.compareTo(course.credits()) < 0;
    }
  }

  Subjects(Studies studies, Degree degree) {
    this.studies = studies;
    this.degree = degree;
    byCode = studies.coursesByCode();
    for (Equivalence row : studies.equivalences()) {
      Course to = byCode.get(row.to().getFirst());
      boolean agreed = row.status() == Equivalence.Status.AGREED;
      if (agreed && to != null && to.institution().equals(degree.institution())) {
        rows.add(row);
        row.from().forEach(c -> rowsOf.computeIfAbsent(c, code -> new ArrayList<>()).add(row));
      }
    }
  }

  AuditRules rules() {
    for (Course course : studies.courses()) {
      itself(course).ifPresent(as -> refine(as.credits()));
    }
    rows.forEach(row -> row.to().forEach(code -> refine(given(row, code).credits())));
    for (Requirement leaf : AuditRules.leaves(degree.rule())) {
      scale = leaf instanceof Group group ? LowestRule.scale(group, scale) : scale;
    }
    for (Requirement leaf : AuditRules.leaves(degree.rule())) {
      rules.add(LowestRule.of(leaf, scale, limits));
    }
    for (Course course : studies.courses()) {
      Optional<As> as = usual(course);
      if (as.isPresent() || rowsOf.containsKey(course.code()) || languages(course) != 0) {
        numbers.put(course.code(), subjects.size());
        int mark = studies.institution(course.institution()).passMark();
        subjects.add(subject(course.code(), as, mark, languages(course)));
      }
    }
    return new AuditRules(rules, degree, subjects, uses());
  }

  private void refine(Credits credits) {
    scale = Credits.commonScale(scale, credits.denominator());
  }

  private Optional<As> itself(Course course) {
    String at = course.institution();
    return at.equals(degree.institution())
        ? Optional.of(new As(course, course.credits(), true, at))
        : degree.worth(course).map(credits -> new As(course, credits, true, at));
  }

  private As given(Equivalence row, String code) {
    Course to = course(code);
    Credits credits = row.credits().getOrDefault(code, to.credits());
    return new As(to, credits, false, course(row.from().getFirst()).institution());
  }

  private Course course(String code) {
    Course course = byCode.get(code);
    if (course == null) {
      throw new IllegalArgumentException("There is no course " + code);
    }
    return course;
  }

  /** Where there is no choice. */
  private Optional<As> usual(Course course) {
    Optional<As> itself = itself(course);
    List<Equivalence> own = rowsOf.getOrDefault(course.code(), List.of());
    boolean one = own.size() == 1 && own.getFirst().from().size() == 1;
    return itself.isEmpty() && one && own.getFirst().to().size() == 1
        ? Optional.of(given(own.getFirst(), own.getFirst().to().getFirst()))
        : itself;
  }

  /** Every way of the courses of which there are rows, or for which rows stand. */
  private List<Use> uses() {
    var uses = new ArrayList<Use>();
    Set<String> concerned = new HashSet<>(rowsOf.keySet());
    rows.forEach(row -> concerned.addAll(row.to()));
    for (Course course : studies.courses()) {
      Integer number = numbers.get(course.code());
      if (number != null && concerned.contains(course.code()) && itself(course).isPresent()) {
        uses.add(new Use(List.of(number), List.of(course.code()), List.of(number)));
      }
    }
    // A course gives its language whatever it is used for, be it for nothing.
    Map<String, Integer> spoken = new HashMap<>();
    for (String code : new TreeSet<>(rowsOf.keySet())) {
      long languages = languages(course(code));
      if (languages != 0) {
        spoken.put(code, subjects.size());
        uses.add(
            new Use(List.of(numbers.getOrDefault(code, 0)), List.of(), List.of(subjects.size())));
        subjects.add(subject(code + " ←", Optional.empty(), 0, languages));
      }
    }
    for (Equivalence row : rows) {
      var from = new ArrayList<Integer>();
      for (String code : row.from()) {
        from.add(numbers.getOrDefault(code, 0));
      }
      var gives = new ArrayList<Integer>();
      for (String code : row.from()) {
        if (spoken.containsKey(code)) {
          gives.add(spoken.get(code));
        }
      }
      for (String code : row.to()) {
        gives.add(subjects.size());
        String name = code + " ← " + String.join(" + ", row.from());
        subjects.add(subject(name, Optional.of(given(row, code)), 0, 0));
      }
      uses.add(new Use(from, row.to(), gives));
    }
    return uses;
  }

  private Subject subject(String code, Optional<As> what, int mark, long languages) {
    if (what.isEmpty()) {
      return new Subject(code, 0, mark, languages, Integer.MAX_VALUE, languages);
    }
    As as = what.get();
    long plain = languages;
    long good = 0;
    int grade = Integer.MAX_VALUE;
    for (int r = 0; r < rules.size(); r++) {
      Rule rule = rules.get(r);
      boolean never = rule.byCourses() && rule.bounds().isNone() && as.isPart();
      if (!never
          && rule.source() instanceof Group group
          && group.from().selects(as.course(), as.studied())) {
        OptionalInt least = group.grade();
        if (least.isEmpty()) {
          plain |= 1L << r;
        } else if (as.itself()) {
          // Two grades for one course: the higher one decides for both, which is on the safe side.
          good |= 1L << r;
          grade = grade == Integer.MAX_VALUE ? least.getAsInt() : Math.max(grade, least.getAsInt());
        }
      }
    }
    long parts = as.isPart() ? Bounds.IN_PART : 0;
    for (int i = 0; i < limits.size(); i++) {
      parts |= limits.get(i).from().selects(as.course(), as.studied()) ? 1L << i : 0;
    }
    long units = as.credits().inUnits(scale);
    return new Subject(code, units, mark, plain, grade, plain | good, parts);
  }

  /** Bits of the rules about languages that a course meets, whatever it counts as. */
  private long languages(Course course) {
    long bits = 0;
    for (int r = 0; r < rules.size(); r++) {
      if (rules.get(r).source() instanceof Requirement.Language language) {
        var wanted = language.level();
        boolean given =
            course.grants().stream()
                .anyMatch(
                    level ->
                        level.language().equals(wanted.language())
                            && studies.isAtLeast(level.language(), level.level(), wanted.level()));
        bits |= given ? 1L << r : 0;
      }
    }
    return bits;
  }
}
