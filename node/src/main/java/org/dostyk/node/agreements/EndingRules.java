package org.dostyk.node.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.agreements.AgreementState.Drafted;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.AgreementState.OnPaper;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.agreements.Endings.Entry;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Place;

/** What may be recorded as an agreement's end. */
final class EndingRules {
  static final int LONGEST_REASON = 1_000;

  private EndingRules() {}

  /**
   * Against recording this end of an agreement.
   *
   * @param where the recording party's place, whose calendar the day is of
   * @param today the day there
   */
  static List<Objection> toEnd(Agreement agreement, Entry entry, Place where, LocalDate today) {
    return switch (agreement.state()) {
      case Ended e -> List.of(Objection.of("agreements.objection.ended", e.ending().on()));
      case Drafted d -> toGiveUp(entry);
      case InNegotiation n -> toGiveUp(entry);
      case InForce f -> toEnd(f.since().atZone(where.zone()).toLocalDate(), entry, today);
      case OnPaper p ->
          toEnd(
              p.record().signedOn().map(PartialDate::first).orElse(LocalDate.EPOCH), entry, today);
    };
  }

  /** Against this institution saying that the agreement has not ended after all. */
  static List<Objection> toTakeBack(Agreement agreement, InstitutionId house) {
    if (!(agreement.state() instanceof Ended ended)) {
      return List.of(Objection.of("agreements.objection.not_ended"));
    }
    return ended.ending().recordedFor().equals(house)
        ? List.of()
        : List.of(Objection.of("agreements.objection.not_yours_to_take_back"));
  }

  private static List<Objection> toEnd(LocalDate since, Entry entry, LocalDate today) {
    var objections = new ArrayList<>(reason(entry));
    if (entry.manner() == null || entry.manner() == Manner.GIVEN_UP) {
      objections.add(Objection.of("agreements.objection.ending_manner"));
    }
    LocalDate on = entry.on();
    if (on == null) {
      objections.add(Objection.of("agreements.objection.ending_day"));
    } else if (on.isAfter(today)) {
      objections.add(Objection.of("agreements.objection.ending_ahead", on));
    } else if (on.isBefore(since)) {
      objections.add(Objection.of("agreements.objection.ending_before", on, since));
    }
    if (entry.manner() == Manner.TERMINATED && entry.reason().isBlank()) {
      objections.add(Objection.of("agreements.objection.ending_reason"));
    }
    return objections;
  }

  private static List<Objection> toGiveUp(Entry entry) {
    var objections = new ArrayList<>(reason(entry));
    if (entry.manner() != Manner.GIVEN_UP) {
      objections.add(Objection.of("agreements.objection.ending_not_in_force"));
    }
    return objections;
  }

  private static List<Objection> reason(Entry entry) {
    return entry.reason().length() > LONGEST_REASON
        ? List.of(Objection.of("agreements.objection.ending_reason_long", LONGEST_REASON))
        : List.of();
  }
}
