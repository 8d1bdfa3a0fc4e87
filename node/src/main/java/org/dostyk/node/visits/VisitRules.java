package org.dostyk.node.visits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.Approval.ByLetter;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.visits.VisitState.Requested;

/** What a visit needs to be planned, sent, approved: every objection at once. */
final class VisitRules {
  /** A longer journey is a stay, and not a visit. */
  static final int MOST_DAYS = 90;

  static final int MOST_GUESTS = 60;
  static final int LONGEST_REASON = 2000;

  private VisitRules() {}

  /**
   * Against planning it like this.
   *
   * @param returned the visit that it returns, where it does
   */
  static List<Objection> plan(VisitPlan plan, Optional<Visit> returned) {
    var objections = new ArrayList<Objection>();
    if (plan.to().isBefore(plan.from())) {
      objections.add(Objection.of("visits.objection.ends_first", plan.to(), plan.from()));
    } else if (ChronoUnit.DAYS.between(plan.from(), plan.to()) >= MOST_DAYS) {
      objections.add(Objection.of("visits.objection.too_long", MOST_DAYS));
    }
    returned
        .filter(r -> plan.from().isBefore(r.plan().to()))
        .ifPresent(
            r -> objections.add(Objection.of("visits.objection.return_first", r.plan().to())));
    return objections;
  }

  /** Against those who take part. */
  static List<Objection> guests(int guests) {
    return guests == 0
        ? List.of(Objection.of("visits.objection.nobody"))
        : guests > MOST_GUESTS
            ? List.of(Objection.of("visits.objection.too_many", MOST_GUESTS))
            : List.of();
  }

  /** Against any change of one that was declined or called off. */
  static List<Objection> open(Visit visit) {
    return visit.state().isOpen() ? List.of() : List.of(Objection.of("visits.objection.closed"));
  }

  /** Against sending it to the other side. */
  static List<Objection> send(Visit visit) {
    return visit.state() instanceof VisitState.Planned
        ? List.of()
        : List.of(Objection.of("visits.objection.sent"));
  }

  /** Against a side's yes. */
  static List<Objection> approve(Visit visit, Side side) {
    if (!(visit.state() instanceof Requested)) {
      return List.of(Objection.of("visits.objection.not_asked"));
    }
    return visit.approval(side).isPresent()
        ? List.of(Objection.of("visits.objection.approved", visit.speaker(side).name()))
        : List.of();
  }

  /** Against noting a side's letter. */
  static List<Objection> letter(Optional<ByLetter> letter, LocalDate today) {
    if (letter.isEmpty()) {
      return List.of(Objection.of("visits.objection.letter"));
    }
    return letter.get().day().isAfter(today)
        ? List.of(Objection.of("visits.objection.letter_from_tomorrow"))
        : List.of();
  }

  /** Against a side's no. */
  static List<Objection> decline(Visit visit, String reason) {
    var objections = new ArrayList<>(reason(reason));
    if (!(visit.state() instanceof Requested || visit.state() instanceof Approved)) {
      objections.add(Objection.of("visits.objection.not_asked"));
    }
    return objections;
  }

  /** Against calling it off. */
  static List<Objection> callOff(Visit visit, String reason) {
    var objections = new ArrayList<>(reason(reason));
    objections.addAll(open(visit));
    return objections;
  }

  private static List<Objection> reason(String reason) {
    if (reason.isBlank()) {
      return List.of(Objection.of("visits.objection.reason"));
    }
    return reason.length() > LONGEST_REASON
        ? List.of(Objection.of("visits.objection.long_reason", LONGEST_REASON))
        : List.of();
  }

  /**
   * The state after a change of plan or guests: whoever changed it stands by it, the other side is
   * asked again. What lies on two nodes is approved with its purpose.
   */
  static boolean asksAgain(Visit before, VisitPlan plan, List<VisitParty> guests) {
    return before.far().isPresent() && !before.plan().purpose().equals(plan.purpose())
        || !before.plan().from().equals(plan.from())
        || !before.plan().to().equals(plan.to())
        || !before.plan().place().equals(plan.place())
        || !before.guests().stream()
            .map(VisitParty::partner)
            .toList()
            .equals(guests.stream().map(VisitParty::partner).toList());
  }
}
