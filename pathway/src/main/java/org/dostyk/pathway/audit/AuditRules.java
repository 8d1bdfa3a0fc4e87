package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Sharing;
import org.dostyk.pathway.studies.Objection;
import org.dostyk.pathway.studies.Studies;

/**
 * The rules of a degree as an audit reads them: every lowest rule a number, with what it needs.
 * Immutable.
 *
 * @param rules at most 62, in the order of the file
 * @param degree the whole
 * @param courses every course that can count, in the order of the catalogues; then what is
 *     recognised of several, or in several ways
 * @param uses the ways in which courses count where there is a choice: each course is used once,
 *     and each code is had once
 */
public record AuditRules(List<Rule> rules, Degree degree, List<Subject> courses, List<Use> uses) {

  /** The most that the credits of all courses may be, in units: what an audit reckons with. */
  static final int MOST_UNITS = 1 << 24;

  /** The most lowest rules, and the most limits inside them. */
  private static final int MOST = 62;

  /**
   * A lowest rule.
   *
   * @param need the least amount: units of credits, or courses
   * @param byCourses whether courses are counted and not credits
   * @param once whether what counts here counts in no other rule of this kind
   * @param bounds maxima and whatever else it asks for beside
   */
  public record Rule(
      Requirement source, long need, boolean byCourses, boolean once, Bounds bounds) {
    public Rule(Requirement source, long need, boolean byCourses, boolean once) {
      this(source, need, byCourses, once, Bounds.NONE);
    }
  }

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
   * @param parts bits of the parts of rules that speak of it, see {@link Bounds}
   */
  public record Subject(
      String code,
      long units,
      int passMark,
      long rules,
      int goodGrade,
      long goodRules,
      long parts) {
    public Subject {
      passMark = Math.max(0, passMark);
    }

    public Subject(
        String code, long units, int passMark, long rules, int goodGrade, long goodRules) {
      this(code, units, passMark, rules, goodGrade, goodRules, 0);
    }
  }

  /**
   * One way in which some courses count.
   *
   * @param from numbers of the courses that it uses up
   * @param to codes that are had by it
   * @param gives numbers of what then counts
   */
  public record Use(List<Integer> from, List<String> to, List<Integer> gives) {
    public Use {
      from = List.copyOf(from);
      to = List.copyOf(to);
      gives = List.copyOf(gives);
    }

    /** Whether both cannot be at once. */
    boolean excludes(Use other) {
      return from.stream().anyMatch(other.from::contains)
          || to.stream().anyMatch(other.to::contains);
    }
  }

  public AuditRules {
    rules = List.copyOf(rules);
    courses = List.copyOf(courses);
    uses = List.copyOf(uses);
  }

  /** Where every course counts as itself. */
  public AuditRules(List<Rule> rules, Degree degree, List<Subject> courses) {
    this(rules, degree, courses, List.of());
  }

  /** The better of two sets of rules: one that meets the degree, then one with earlier rules. */
  long better(long a, long b) {
    boolean first = isMet(a);
    if (first != isMet(b)) {
      return first ? a : b;
    }
    return Long.compareUnsigned(Long.reverse(a), Long.reverse(b)) >= 0 ? a : b;
  }

  /**
   * Whether the credits are so fine, or the courses so many, that an audit cannot add them up; or
   * more marks tell courses apart than there is a table for.
   */
  public boolean isTooFine() {
    long all = 0;
    for (Subject course : courses) {
      all = Math.min(MOST_UNITS + 1L, all + Math.min(course.units(), MOST_UNITS + 1L));
    }
    return all > MOST_UNITS || Grades.areTooMany(this);
  }

  /** What an audit of this degree would not understand; a planner understands all of it. */
  public static List<Objection> objections(Degree degree) {
    var objections = new ArrayList<Objection>();
    int limits = 0;
    for (Requirement leaf : leaves(degree.rule())) {
      limits += leaf instanceof Group group ? group.limits().size() : 0;
    }
    if (limits > MOST) {
      objections.add(Objection.of("audit.limits", limits, MOST));
    }
    if (leaves(degree.rule()).size() > MOST) {
      objections.add(Objection.of("audit.rules", leaves(degree.rule()).size(), MOST));
    }
    return objections;
  }

  /** The same, and rules of sharing inside the degree, which a transcript's audit does not know. */
  public static List<Objection> objections(Studies studies, Degree degree) {
    var objections = new ArrayList<>(objections(degree));
    for (Sharing one : studies.sharing()) {
      if (one.first().startsWith(degree.id() + "/")) {
        objections.add(Objection.of("audit.sharing", one.name()));
      }
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
    return new Subjects(studies, degree).rules();
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
