package org.dostyk.pathway.greedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.pathway.catalogue.Calendar;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.verify.Verifier;

/** Plans by hand. Thread-safe: it keeps nothing. */
public final class Greedy {
  private Greedy() {}

  /**
   * A plan that the verifier has passed, or none.
   *
   * @param instance to which there are no objections
   */
  public static Optional<Plan> plan(Instance instance) {
    var choice = new Choice(instance);
    if (!choice.make()) {
      return Optional.empty();
    }
    Optional<Calendar> calendar = instance.studies().calendar();
    if (calendar.isEmpty()) {
      return checked(instance, new Timetable(instance, choice).atOnce());
    }
    int terms = calendar.get().studyTerms().size();
    for (int number = 1; number <= terms; number++) {
      for (List<String> places : divisions(instance, calendar.get(), number)) {
        for (boolean even : new boolean[] {true, false}) {
          Optional<Plan> plan =
              new Timetable(instance, choice)
                  .inTerms(places, even)
                  .flatMap(made -> checked(instance, made));
          if (plan.isPresent()) {
            return plan;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Plan> checked(Instance instance, Plan plan) {
    return Verifier.violations(instance, plan).isEmpty() ? Optional.of(plan) : Optional.empty();
  }

  /** Where each of so many terms could be spent. */
  private static List<List<String>> divisions(Instance instance, Calendar calendar, int number) {
    List<Stay> route = calendar.route();
    if (route.isEmpty()) {
      String home = instance.studies().institutions().getFirst().id();
      route = List.of(new Stay(home, 0, number));
    }
    var all = new ArrayList<List<String>>();
    divide(route, number, new ArrayList<>(), all);
    var terms = calendar.studyTerms();
    all.removeIf(
        places ->
            instance.student().places().entrySet().stream()
                .anyMatch(
                    place -> {
                      int t = terms.stream().map(one -> one.id()).toList().indexOf(place.getKey());
                      return t >= 0 && t < number && !places.get(t).equals(place.getValue());
                    }));
    return List.copyOf(Set.copyOf(all)).stream()
        .sorted((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)))
        .toList();
  }

  private static void divide(
      List<Stay> rest, int left, List<String> places, List<List<String>> all) {
    if (rest.isEmpty()) {
      if (left == 0) {
        all.add(List.copyOf(places));
      }
      return;
    }
    Stay stay = rest.getFirst();
    for (int length = stay.fewest(); length <= Math.min(left, stay.most()); length++) {
      var longer = new ArrayList<>(places);
      for (int i = 0; i < length; i++) {
        longer.add(stay.institution());
      }
      divide(rest.subList(1, rest.size()), left - length, longer, all);
    }
  }
}
