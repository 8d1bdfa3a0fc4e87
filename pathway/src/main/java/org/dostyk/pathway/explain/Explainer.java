package org.dostyk.pathway.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.pathway.catalogue.CreditSystem;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.model.CompiledStudies;
import org.dostyk.pathway.model.Conflict;
import org.dostyk.pathway.model.Mending;
import org.dostyk.pathway.model.Mending.Loosened;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.Objection;
import org.dostyk.pathway.verify.Verifier;

/** Says why an instance has no plan, and what would mend it. Thread-safe. */
public final class Explainer {
  private Explainer() {}

  /**
   * @param instance one that has no plan
   */
  public static Explanation explain(Instance instance, Limits limits) {
    long begun = System.nanoTime();
    Explanation why = why(instance, limits);
    Duration left = limits.time().minusNanos(System.nanoTime() - begun);
    if (left.isNegative()) {
      return why;
    }
    return new Explanation(
        why.seen(),
        why.conflict(),
        why.irreducible(),
        repair(instance, new Limits(left, limits.seed())));
  }

  /** The reason alone. */
  public static Explanation why(Instance instance, Limits limits) {
    return why(
        CompiledStudies.explaining(instance.studies(), instance.student().waivers()),
        instance,
        limits);
  }

  /**
   * The reason alone, on a model that is compiled already.
   *
   * @param compiled a model that explains, of the instance's studies with the student's waivers
   */
  public static Explanation why(CompiledStudies compiled, Instance instance, Limits limits) {
    var propagation = Propagation.of(instance);
    Conflict conflict =
        Conflict.find(
            compiled, instance.student(), propagation.candidates(compiled.rules()), limits);
    return new Explanation(
        propagation.seen(), conflict.rules(), conflict.irreducible(), Optional.empty());
  }

  /** The cheapest repair alone; empty where no steps that have a price mend it. */
  public static Optional<Repair> repair(Instance instance, Limits limits) {
    boolean ordered = instance.studies().calendar().isPresent();
    int terms = instance.studies().calendar().map(c -> c.studyTerms().size()).orElse(0);
    Instance longer = ordered ? Steps.moreTerms(instance, Steps.SPARE_TERMS) : instance;
    var compiled = CompiledStudies.explaining(longer.studies(), instance.student().waivers());
    return Mending.cheapest(compiled, instance.student(), terms, new StepPrices(), limits)
        .flatMap(mending -> repair(instance, mending, terms));
  }

  private static Optional<Repair> repair(Instance instance, Mending mending, int terms) {
    var steps = new ArrayList<Step>();
    int more = mending.plan().places().size() - terms;
    if (terms > 0 && more > 0) {
      steps.add(new Step.MoreTerms(more));
    }
    Instance longer = Steps.take(instance, steps);
    for (Loosened loosened : mending.loosened()) {
      steps.add(step(longer, loosened, mending.plan()));
    }
    Instance mended = Steps.take(instance, steps);
    List<Objection> violations = Verifier.violations(mended, mending.plan());
    if (!violations.isEmpty()) {
      throw new IllegalStateException("A repair does not repair: " + violations + " " + steps);
    }
    return Optional.of(new Repair(steps, mended, mending.plan(), mending.cheapest()));
  }

  private static Step step(Instance instance, Loosened loosened, Plan plan) {
    List<String> names = loosened.rule().names();
    return switch (loosened.rule().kind()) {
      case EQUIVALENCE -> new Step.Recognise(names.getFirst());
      case MAXIMUM_LOAD -> load(instance, loosened, plan, true);
      case MINIMUM_LOAD -> load(instance, loosened, plan, false);
      case FULL -> new Step.Admit(names);
      case OFFERED -> new Step.Offer(names, loosened.place());
      case SHARING -> new Step.Share(names.getFirst());
      case BEFORE -> new Step.Excuse(names, false);
      case BESIDE -> new Step.Excuse(names, true);
      case REQUIREMENT -> new Step.Waive(names.getFirst(), names.getLast());
      case STAY -> throw new IllegalStateException("A stay has no price.");
    };
  }

  private static Step load(Instance instance, Loosened loosened, Plan plan, boolean raise) {
    Map<String, String> places = plan.places();
    String term = loosened.place();
    String fallback = instance.studies().institutions().getFirst().id();
    Institution at = instance.studies().institution(places.getOrDefault(term, fallback));
    Credits share = at.system().perYear().times(new Credits(1, CreditSystem.WORKLOAD_OF_A_YEAR));
    Credits exact = loosened.amount().times(share);
    long whole =
        raise
            ? -Math.floorDiv(-exact.numerator(), exact.denominator())
            : Math.floorDiv(exact.numerator(), exact.denominator());
    Credits now =
        instance.studies().calendar().orElseThrow().terms().stream()
            .filter(one -> one.id().equals(term))
            .findFirst()
            .flatMap(one -> one.load(at).credits().max())
            .orElse(Credits.of(whole));
    Credits to = raise && now.compareTo(Credits.of(whole)) > 0 ? now : Credits.of(whole);
    return raise ? new Step.RaiseLoad(term, at.id(), to) : new Step.LowerLoad(term, at.id(), to);
  }
}
