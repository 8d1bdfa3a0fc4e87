package org.dostyk.pathway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.explain.Explainer;
import org.dostyk.pathway.explain.Explanation;
import org.dostyk.pathway.model.CompiledStudies;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.InstanceRules;
import org.dostyk.pathway.studies.Objection;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.Studies;

/**
 * Many students on one route. The studies are compiled once for each set of waivers, a student only
 * moves bounds, and students who stand alike are planned once. Several threads may share a cohort.
 */
public final class Cohort {
  private final Studies studies;
  private final Limits limits;
  private final Map<Set<String>, CompiledStudies> compiled = new ConcurrentHashMap<>();
  private final Map<Set<String>, CompiledStudies> explaining = new ConcurrentHashMap<>();
  private final Map<String, Course> courses;

  /** Sets of waivers with which the studies were found in order. */
  private final Set<Set<String>> inOrder = ConcurrentHashMap.newKeySet();

  private final Map<StudentRecord, Outcome> known = new ConcurrentHashMap<>();

  /**
   * @param limits for each student
   */
  public Cohort(Studies studies, Limits limits) {
    this.studies = studies;
    this.limits = limits;
    courses = studies.coursesByCode();
  }

  /**
   * Checks and compiles the studies for students with these waivers, before the first of them asks.
   * Studies to which there are objections are left to be refused when a student asks.
   */
  public void compile(Set<String> waivers) {
    StudentRecord none = StudentRecord.NEW;
    var student =
        new StudentRecord(
            none.id(),
            none.passed(),
            none.inProgress(),
            none.languages(),
            waivers,
            none.firstTerm(),
            none.places(),
            none.lastPlan());
    if (InstanceRules.objections(new Instance(studies, student)).isEmpty()) {
      inOrder.add(student.waivers());
      compiled
          .computeIfAbsent(student.waivers(), w -> CompiledStudies.of(studies, w, Set.of()))
          .prepare();
    }
  }

  /** The outcome for each student, by id, in their order. */
  public Map<String, Outcome> plan(List<StudentRecord> students) {
    var outcomes = new LinkedHashMap<String, Outcome>();
    students.forEach(student -> outcomes.put(student.id(), plan(student)));
    return outcomes;
  }

  /**
   * The same by several threads, each of which takes the next student as soon as it is done with
   * one.
   *
   * @param threads at least 1; the calling thread is one of them
   */
  public Map<String, Outcome> plan(List<StudentRecord> students, int threads) {
    var next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < students.size(); i = next.getAndIncrement()) {
            plan(students.get(i));
          }
        };
    try (var others = Executors.newFixedThreadPool(Math.max(1, threads - 1))) {
      List<CompletableFuture<Void>> running = new ArrayList<>();
      for (int k = 1; k < threads; k++) {
        running.add(CompletableFuture.runAsync(work, others));
      }
      work.run();
      running.forEach(CompletableFuture::join);
    }
    return plan(students);
  }

  /** The outcome for one student. */
  public Outcome plan(StudentRecord student) {
    StudentRecord alike = nameless(student);
    Outcome outcome = known.get(alike);
    if (outcome == null) {
      outcome = solve(alike);
      known.put(alike, outcome);
    }
    return outcome;
  }

  /**
   * Why a student has no plan. What explains is compiled when somebody asks, once for each set of
   * waivers.
   *
   * @param student one for whom {@link #plan(StudentRecord)} says that there is none
   */
  public Explanation why(StudentRecord student) {
    CompiledStudies model =
        explaining.computeIfAbsent(
            student.waivers(), waivers -> CompiledStudies.explaining(studies, waivers));
    return Explainer.why(model, new Instance(studies, student), limits);
  }

  Studies studies() {
    return studies;
  }

  /** How many different students were planned. */
  public int different() {
    return known.size();
  }

  private Outcome solve(StudentRecord student) {
    var instance = new Instance(studies, student);
    List<Objection> objections =
        inOrder.contains(student.waivers())
            ? InstanceRules.ofStudent(instance, courses)
            : InstanceRules.objections(instance);
    if (!objections.isEmpty()) {
      return new Outcome.Refused(objections);
    }
    inOrder.add(student.waivers());
    CompiledStudies model =
        compiled.computeIfAbsent(
            student.waivers(), waivers -> CompiledStudies.of(studies, waivers, Set.of()));
    return Planner.plan(model, instance, limits);
  }

  private static StudentRecord nameless(StudentRecord student) {
    return new StudentRecord(
        "",
        student.passed(),
        student.inProgress(),
        student.languages(),
        student.waivers(),
        student.firstTerm(),
        student.places(),
        student.lastPlan());
  }
}
