package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.explain.Explainer;
import org.dostyk.pathway.explain.Repair;
import org.dostyk.pathway.explain.Step;
import org.dostyk.pathway.explain.Steps;
import org.dostyk.pathway.model.CompiledStudies;
import org.dostyk.pathway.model.RuleRef;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.studies.Instance;
import org.junit.jupiter.api.Test;

/** Steps by the prices of the guide, put together in every way that costs less than a repair. */
class CheapestRepairTest {
  private static final int INSTANCES = HowMany.of("dostyk.cheapest", 80, 2000);

  /** Dearer combinations are too many to be tried. */
  private static final double BUDGET = 41;

  private record Priced(Step step, double price) {}

  @Test
  void nothingCheaperRepairs() {
    int compared = 0;
    int tried = 0;
    for (int seed = 0; seed < INSTANCES; seed++) {
      Instance instance = RandomInstances.of(seed);
      if (!(Planner.plan(instance, Limits.USUAL) instanceof Outcome.Impossible)) {
        continue;
      }
      var found = Explainer.repair(instance, Limits.USUAL);
      if (found.isEmpty()) {
        continue;
      }
      Repair repair = found.get();
      assertThat(repair.cheapest()).as("seed %d", seed).isTrue();
      double price =
          repair.steps().stream().mapToDouble(step -> price(instance, step, repair.plan())).sum();
      List<Priced> atoms = atoms(instance);
      var combinations = new ArrayList<List<Priced>>();
      combine(atoms, 0, Math.min(price - 1e-9, BUDGET), new ArrayList<>(), combinations);
      for (List<Priced> some : combinations) {
        List<Step> steps = some.stream().map(Priced::step).toList();
        assertThat(BruteForce.best(Steps.take(instance, steps)))
            .as("seed %d: %s for less than %s at %.2f", seed, some, repair.steps(), price)
            .isEmpty();
      }
      compared++;
      tried += combinations.size();
    }
    System.out.printf("%d repairs, %d cheaper combinations of steps%n", compared, tried);
    assertThat(compared).isGreaterThan(INSTANCES / 10);
    assertThat(tried).isGreaterThan(INSTANCES);
  }

  private static void combine(
      List<Priced> atoms, int from, double left, List<Priced> some, List<List<Priced>> all) {
    for (int i = from; i < atoms.size(); i++) {
      if (atoms.get(i).price() < left) {
        some.add(atoms.get(i));
        all.add(List.copyOf(some));
        combine(atoms, i + 1, left - atoms.get(i).price(), some, all);
        some.removeLast();
      }
    }
  }

  /** What it costs; a term is raised by what the plan has there, not by whole credits. */
  private static double price(Instance instance, Step step, Plan plan) {
    return switch (step) {
      case Step.Recognise row -> 10;
      case Step.RaiseLoad load -> 10 + 2 * beyond(instance, load, plan);
      case Step.LowerLoad load -> 12;
      case Step.Admit admit -> 15;
      case Step.Offer offer -> 20;
      case Step.Share share -> 30;
      case Step.Excuse excuse -> 40;
      case Step.MoreTerms more -> 60 * more.count();
      case Step.Waive waive -> 150;
    };
  }

  private static double beyond(Instance instance, Step.RaiseLoad step, Plan plan) {
    Institution at = instance.studies().institution(step.institution());
    Map<String, Course> courses = instance.studies().coursesByCode();
    double load = 0;
    for (var one : plan.courses().entrySet()) {
      Course course = courses.get(one.getKey());
      if (one.getValue().equals(step.term()) && course != null) {
        load += number(instance.studies().workload(course));
      }
    }
    double most =
        instance.studies().calendar().orElseThrow().terms().stream()
            .filter(term -> term.id().equals(step.term()))
            .flatMap(term -> term.load(at).credits().max().stream())
            .mapToDouble(max -> number(at.system().workload(max)))
            .findFirst()
            .orElse(load);
    return Math.max(0, load - most);
  }

  private static double number(Credits amount) {
    return (double) amount.numerator() / amount.denominator();
  }

  private static List<Priced> atoms(Instance instance) {
    var atoms = new ArrayList<Priced>();
    List<Term> terms =
        instance.studies().calendar().map(calendar -> calendar.studyTerms()).orElse(List.of());
    for (RuleRef rule :
        CompiledStudies.explaining(instance.studies(), instance.student().waivers()).rules()) {
      switch (rule.kind()) {
        case EQUIVALENCE -> atoms.add(new Priced(new Step.Recognise(rule.names().getFirst()), 10));
        case FULL -> atoms.add(new Priced(new Step.Admit(rule.names()), 15));
        case OFFERED ->
            terms.forEach(
                term -> atoms.add(new Priced(new Step.Offer(rule.names(), term.id()), 20)));
        case BEFORE -> atoms.add(new Priced(new Step.Excuse(rule.names(), false), 40));
        case BESIDE -> atoms.add(new Priced(new Step.Excuse(rule.names(), true), 40));
        default -> {}
      }
    }
    for (Term term : terms) {
      for (Institution at : instance.studies().institutions()) {
        loads(term, at, atoms);
      }
    }
    atoms.sort(Comparator.comparingDouble(Priced::price));
    return atoms;
  }

  private static void loads(Term term, Institution at, List<Priced> atoms) {
    Load load = term.load(at);
    if (load.credits().asksForSomething() || load.courses().asksForSomething()) {
      atoms.add(new Priced(new Step.LowerLoad(term.id(), at.id(), Credits.ZERO), 12));
    }
    for (int more = 0; more < 3 && load.credits().max().isPresent(); more++) {
      Credits to = load.credits().max().get().plus(Credits.of(more));
      double price = 10 + 2 * number(at.system().workload(Credits.of(more)));
      atoms.add(new Priced(new Step.RaiseLoad(term.id(), at.id(), to), price));
    }
  }
}
