package org.dostyk.node.foundings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Objection;

/** What can be noted of a founding. */
final class FoundingRules {
  private static final int MOST_FOUNDERS = 20;

  private FoundingRules() {}

  /** Why these cannot be the founders. */
  static List<Objection> founders(Founding founding) {
    var found = new ArrayList<Objection>();
    var seen = new HashSet<>();
    founding.founders().stream()
        .filter(f -> !seen.add(f.partner()))
        .forEach(f -> found.add(Objection.of("foundings.objection.twice", f.name())));
    if (founding.founder(founding.id()).isPresent()) {
      found.add(Objection.of("foundings.objection.itself"));
    }
    if (founding.founders().size() > MOST_FOUNDERS) {
      found.add(Objection.of("foundings.objection.too_many", MOST_FOUNDERS));
    }
    int whole = Share.comparedToWhole(founding.shares());
    if (whole > 0 || whole == 0 && founding.shares().size() < founding.founders().size()) {
      found.add(Objection.of("foundings.objection.more_than_whole"));
    }
    return found;
  }

  /** Why a founder cannot leave. */
  static List<Objection> withoutFounder(Founder leaving, List<Milestone> milestones) {
    return milestones.stream()
        .filter(m -> m.promise().promiser().equals(leaving.partner()))
        .limit(1)
        .map(m -> Objection.of("foundings.objection.has_promised", leaving.name()))
        .toList();
  }

  /** Why a milestone cannot be added. */
  static List<Objection> milestone(
      Founding founding, MilestoneKind kind, List<Milestone> milestones) {
    var found = new ArrayList<Objection>();
    if (founding.founders().size() < 2) {
      found.add(Objection.of("foundings.objection.one_founder"));
    }
    if (milestones.stream().anyMatch(m -> m.kind() == kind)) {
      found.add(Objection.of("foundings.objection.milestone_there"));
    }
    return found;
  }

  /** Why this cannot be the day on which it became an institution. */
  static List<Objection> becomes(
      Founding founding, List<Milestone> milestones, LocalDate on, LocalDate today) {
    var found = new ArrayList<Objection>();
    if (founding.founded().isPresent()) {
      found.add(Objection.of("foundings.objection.founded_already"));
    }
    if (on.isAfter(today)) {
      found.add(Objection.of("foundings.objection.day_ahead", on));
    }
    if (!founding.isShared()) {
      found.add(Objection.of("foundings.objection.not_shared"));
    }
    Optional<LocalDate> registered =
        milestones.stream()
            .filter(m -> m.kind() == MilestoneKind.REGISTRATION)
            .findFirst()
            .flatMap(Milestone::reached);
    if (registered.isEmpty()) {
      found.add(Objection.of("foundings.objection.not_registered"));
    } else if (on.isBefore(registered.get())) {
      found.add(Objection.of("foundings.objection.before_registration", registered.get()));
    }
    return found;
  }
}
