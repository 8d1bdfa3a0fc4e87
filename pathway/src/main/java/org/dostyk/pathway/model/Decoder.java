package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.plan.Plan.Counted;
import org.dostyk.pathway.requirement.Requirement.Counting;

/** From numbers back to courses: which of a class are taken when, and which of them count where. */
final class Decoder {
  private final CompiledStudies compiled;
  private final StudentBounds bounds;
  private final long[] values;
  private final Map<CourseClass, List<Course>> held = new HashMap<>();
  private final Map<String, String> termOf = new HashMap<>();

  private Decoder(StudentBounds bounds, long[] values) {
    this.compiled = bounds.compiled();
    this.bounds = bounds;
    this.values = values;
  }

  static Plan plan(StudentBounds bounds, long[] values) {
    var decoder = new Decoder(bounds, values);
    compiledClasses(bounds).forEach(decoder::schedule);
    var counted = new ArrayList<Counted>();
    for (GroupRows degree : decoder.compiled.degrees()) {
      decoder.count(degree, decoder.isSecond(degree), counted);
    }
    return new Plan(decoder.inOrder(), decoder.places(), counted);
  }

  /** Whether a cap on what counts twice names this degree as the second. */
  private boolean isSecond(GroupRows degree) {
    return compiled.studies().sharing().stream()
        .anyMatch(rule -> rule.cap().isPresent() && rule.second().equals(degree.degree().id()));
  }

  private static List<CourseClass> compiledClasses(StudentBounds bounds) {
    return bounds.compiled().courses().classes();
  }

  /** Members keep the term that the last plan gave them where they can. */
  private void schedule(CourseClass one) {
    Set<String> behind = StudentBounds.behind(compiled, bounds.student());
    var passed = new ArrayList<Course>();
    var open = new ArrayList<Course>();
    one.members().forEach(c -> (behind.contains(c.code()) ? passed : open).add(c));
    var planned = new ArrayList<Course>();
    int[] left = new int[compiled.timeline().size()];
    for (int t = 0; t < left.length; t++) {
      int x = compiled.courses().taken(one, t);
      left[t] = x < 0 ? 0 : (int) values[x];
    }
    for (Course course : List.copyOf(open)) {
      String last = bounds.student().lastPlan().get(course.code());
      int t = last == null ? -1 : compiled.timeline().index(last);
      if (t >= 0 && left[t] > 0) {
        left[t]--;
        open.remove(course);
        planned.add(course);
        termOf.put(course.code(), last);
      }
    }
    for (int t = 0; t < left.length; t++) {
      for (; left[t] > 0; left[t]--) {
        Course course = open.removeFirst();
        planned.add(course);
        termOf.put(course.code(), compiled.timeline().terms().get(t).id());
      }
    }
    planned.addAll(passed);
    held.put(one, planned);
  }

  private void count(GroupRows degree, boolean second, List<Counted> counted) {
    Map<Item, List<GroupRows.Usage>> byItem = new LinkedHashMap<>();
    degree.usages().forEach(u -> byItem.computeIfAbsent(u.item(), i -> new ArrayList<>()).add(u));
    byItem.forEach(
        (item, usages) -> {
          List<Course> members = used(degree, item, second);
          int next = 0;
          for (boolean once : new boolean[] {true, false}) {
            for (GroupRows.Usage usage : usages) {
              if ((usage.group().counting() == Counting.ONCE) == once) {
                long amount = usage.amount().at(values);
                for (long i = 0; i < amount; i++) {
                  String code = members.get(next++ % members.size()).code();
                  counted.add(
                      new Counted(degree.degree().id(), usage.group().id(), code, item.row()));
                }
              }
            }
          }
        });
  }

  /** Planned ones first; in the second degree from the other end, so that few count twice. */
  private List<Course> used(GroupRows degree, Item item, boolean second) {
    if (!item.row().isEmpty()) {
      return List.of(item.course());
    }
    CourseClass one = item.sources().getFirst();
    List<Course> all = held.getOrDefault(one, List.of());
    int number = Math.min(all.size(), (int) item.use().at(values));
    Optional<Sum> passed = item.plain() ? Optional.empty() : degree.items().usedOfPassed(one);
    if (passed.isEmpty()) {
      return all.subList(0, number);
    }
    int ofPassed = (int) passed.get().at(values);
    int planned = all.size() - (int) values[compiled.courses().passed(one)];
    var used = new ArrayList<>(some(all.subList(0, planned), number - ofPassed, second));
    used.addAll(some(all.subList(planned, all.size()), ofPassed, second));
    return used;
  }

  private static List<Course> some(List<Course> all, int number, boolean second) {
    return second
        ? all.subList(all.size() - number, all.size()).reversed()
        : all.subList(0, number);
  }

  private Map<String, String> inOrder() {
    var courses = new LinkedHashMap<String, String>();
    for (Term term : compiled.timeline().terms()) {
      for (Course course : compiled.studies().courses()) {
        if (term.id().equals(termOf.get(course.code()))) {
          courses.put(course.code(), term.id());
        }
      }
    }
    return courses;
  }

  private Map<String, String> places() {
    var places = new LinkedHashMap<String, String>();
    Timeline timeline = compiled.timeline();
    for (int t = 0; t < timeline.size(); t++) {
      for (int j = 0; j < timeline.route().size(); j++) {
        if (values[compiled.places().stay(j, t)] > 0) {
          places.put(timeline.terms().get(t).id(), timeline.route().get(j).institution());
        }
      }
    }
    return places;
  }
}
