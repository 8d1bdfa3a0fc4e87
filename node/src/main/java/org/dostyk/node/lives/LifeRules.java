package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.values.Objection;
import org.jspecify.annotations.Nullable;

/** What may become of an agreement in force: every objection at once, nothing read or written. */
final class LifeRules {
  static final int LONGEST_WORDS = 1_000;
  static final int MOST_YEARS = 50;

  private LifeRules() {}

  /** Against anything that needs an agreement in force, such as changing it. */
  static List<Objection> inForce(Agreement agreement) {
    return switch (agreement.state()) {
      case InForce f when agreement.type().isInstrument() ->
          List.of(Objection.of("lives.objection.instrument"));
      case InForce f -> List.of();
      case Ended e -> List.of(Objection.of("agreements.objection.ended", e.ending().on()));
      default -> List.of(Objection.of("lives.objection.not_in_force"));
    };
  }

  /** Against these provisions, as an officer entered them. */
  static List<Objection> toEnter(Agreement agreement, Provisions p, LocalDate since) {
    var objections = new ArrayList<>(inForce(agreement));
    p.endsOn()
        .filter(end -> end.isBefore(since))
        .ifPresent(end -> objections.add(Objection.of("lives.objection.ends_before", end, since)));
    objections.addAll(wellSaid(p));
    return objections;
  }

  /** Against these provisions, whoever said them. */
  static List<Objection> wellSaid(Provisions p) {
    var objections = new ArrayList<Objection>();
    if (p.endsOn().isEmpty() && p.renewal() != Renewal.NOT) {
      objections.add(Objection.of("lives.objection.renewal_without_term"));
    }
    if (p.renewal().isByItself() && (p.years() < 1 || p.years() > MOST_YEARS)) {
      objections.add(Objection.of("lives.objection.years", MOST_YEARS));
    }
    return objections;
  }

  /** Against beginning a supplementary agreement that changes these clauses. */
  static List<Objection> toAmend(
      Agreement agreement,
      Provisions provisions,
      Consolidated text,
      List<ClauseLabel> clauses,
      @Nullable LocalDate until,
      Map<ClauseLabel, Integer> open) {
    var objections = new ArrayList<>(inForce(agreement));
    if (!provisions.amendable()) {
      objections.add(
          Objection.of("lives.objection.not_amendable", provisions.clause(Matter.AMENDING)));
    }
    if (clauses.isEmpty() && until == null) {
      objections.add(Objection.of("lives.objection.nothing_to_amend"));
    }
    for (ClauseLabel label : clauses) {
      if (label.added() == 0 && text.holding(label).isEmpty()) {
        objections.add(Objection.of("lives.objection.no_clause", label));
      }
    }
    objections.addAll(twice(clauses, open));
    if (until != null) {
      objections.addAll(prolonging(until, provisions.endsOn()));
    }
    return objections;
  }

  /**
   * Against laying the text of a supplementary agreement before the parties.
   *
   * @param open the clauses that other proposed supplementary agreements change, and which
   */
  static List<Objection> toPropose(
      Agreement of,
      Provisions provisions,
      Consolidated text,
      Draft amendment,
      Map<ClauseLabel, Integer> open) {
    Effects effects = Effects.of(amendment);
    var objections = new ArrayList<>(inForce(of));
    objections.addAll(effects.objections());
    if (!new HashSet<>(amendment.languages()).equals(new HashSet<>(text.original().languages()))) {
      objections.add(Objection.of("lives.objection.languages"));
    }
    if (effects.all().isEmpty() && effects.objections().isEmpty()) {
      objections.add(Objection.of("lives.objection.no_effect"));
    }
    var seen = new HashSet<ClauseLabel>();
    for (Effect effect : effects.all()) {
      Effects.label(effect)
          .filter(label -> !seen.add(label))
          .ifPresent(label -> objections.add(Objection.of("lives.objection.twice_here", label)));
      against(effect, provisions, text).ifPresent(objections::add);
    }
    objections.addAll(twice(effects.labels(), open));
    return objections;
  }

  private static Optional<Objection> against(
      Effect effect, Provisions provisions, Consolidated text) {
    return switch (effect) {
      case Effect.Replaces r when text.holding(r.clause()).isEmpty() ->
          Optional.of(Objection.of("lives.objection.no_clause", r.clause()));
      case Effect.Removes r when text.holding(r.clause()).isEmpty() ->
          Optional.of(Objection.of("lives.objection.no_clause", r.clause()));
      case Effect.Adds a when text.clauses().stream().anyMatch(c -> c.label().equals(a.clause())) ->
          Optional.of(Objection.of("lives.objection.clause_exists", a.clause()));
      case Effect.Prolongs p -> prolonging(p.until(), provisions.endsOn()).stream().findFirst();
      default -> Optional.empty();
    };
  }

  private static List<Objection> prolonging(LocalDate until, Optional<LocalDate> endsOn) {
    return endsOn
        .filter(end -> !until.isAfter(end))
        .map(end -> List.of(Objection.of("lives.objection.not_longer", until, end)))
        .orElse(List.of());
  }

  private static List<Objection> twice(List<ClauseLabel> labels, Map<ClauseLabel, Integer> open) {
    return labels.stream()
        .filter(open::containsKey)
        .map(l -> Objection.of("lives.objection.amended_elsewhere", l, open.getOrDefault(l, 0)))
        .toList();
  }

  /**
   * Against a party's notice.
   *
   * @param since the day on which the agreement entered into force
   * @param standing a notice that stands already
   * @param wanted a later last day that the notice names; null where it names none
   */
  static List<Objection> toGiveNotice(
      Agreement agreement,
      Provisions provisions,
      Notice.@Nullable Kind kind,
      @Nullable LocalDate given,
      @Nullable LocalDate wanted,
      LocalDate since,
      LocalDate today,
      Optional<Notice> standing) {
    var objections = new ArrayList<>(inForce(agreement));
    standing.ifPresent(
        n -> objections.add(Objection.of("lives.objection.notice_stands", n.lastDay())));
    if (kind == null) {
      objections.add(Objection.of("lives.objection.notice_kind"));
    }
    if (given == null) {
      objections.add(Objection.of("lives.objection.notice_day"));
    } else if (given.isAfter(today)) {
      objections.add(Objection.of("lives.objection.notice_ahead", given));
    } else if (given.isBefore(since)) {
      objections.add(Objection.of("lives.objection.notice_before", given, since));
    } else if (kind == Notice.Kind.ENDS) {
      objections.addAll(toEnd(provisions, given, wanted));
    } else if (kind == Notice.Kind.NO_RENEWAL) {
      objections.addAll(toObject(provisions, given));
    }
    return objections;
  }

  /** Against a notice that names this last day. */
  static List<Objection> toEnd(Provisions provisions, LocalDate given, @Nullable LocalDate wanted) {
    if (provisions.notice().isEmpty()) {
      return List.of(Objection.of("lives.objection.no_notice_rule"));
    }
    LocalDate earliest = provisions.notice().get().after(given);
    return wanted != null && wanted.isBefore(earliest)
        ? List.of(Objection.of("lives.objection.too_soon", wanted, earliest))
        : List.of();
  }

  private static List<Objection> toObject(Provisions provisions, LocalDate given) {
    Optional<LocalDate> by = provisions.objectBy();
    if (by.isEmpty()) {
      return List.of(Objection.of("lives.objection.no_renewal_to_object"));
    }
    return given.isAfter(by.get())
        ? List.of(Objection.of("lives.objection.objection_late", by.get()))
        : List.of();
  }

  /** The last day that follows from a notice against which there is nothing. */
  static LocalDate lastDay(
      Provisions provisions, Notice.Kind kind, LocalDate given, @Nullable LocalDate wanted) {
    if (kind == Notice.Kind.NO_RENEWAL) {
      return provisions.endsOn().orElseThrow();
    }
    LocalDate earliest = provisions.notice().orElseThrow().after(given);
    return wanted == null ? earliest : wanted;
  }

  /**
   * The renewals by itself that this day has brought, as the provisions stand after each; none
   * where the term has not passed or it is not renewed.
   */
  static List<Provisions> renewals(Provisions provisions, LocalDate today) {
    var after = new ArrayList<Provisions>();
    Provisions now = provisions;
    while (now.renewal().isByItself()
        && now.years() > 0
        && now.endsOn().filter(end -> end.isBefore(today)).isPresent()) {
      now =
          now.until(now.endsOn().orElseThrow().plusYears(now.years()), now.renewal().afterwards());
      after.add(now);
    }
    return after;
  }
}
