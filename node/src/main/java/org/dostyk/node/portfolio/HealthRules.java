package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.portfolio.Health.Kind;
import org.dostyk.node.portfolio.Health.Reason;
import org.dostyk.node.portfolio.Health.Word;
import org.dostyk.node.values.PartialDate;

/**
 * How a partnership is, from what happened with it. The first that holds:
 *
 * <ol>
 *   <li>nothing was ever agreed on, visited, exchanged or promised: not begun;
 *   <li>all agreements have ended, and nothing happened for {@value #SLEEP} months: ended;
 *   <li>a reason asks for attention: needs attention;
 *   <li>something happened within {@value #SLEEP} months, or a visit is ahead: alive;
 *   <li>else: sleeping.
 * </ol>
 */
final class HealthRules {
  /** Raised with every change of the rule; kept beside what it computed. */
  static final int VERSION = 2;

  /** Months without anything after which a partnership sleeps. */
  static final int SLEEP = 24;

  /** Months without anything from which on the silence is named. */
  static final int SILENCE = 12;

  /** Days before the last day for notice from which on an end is near. */
  static final int SOON = 180;

  /** Days after which a version that waits for us asks for attention. */
  static final int PATIENCE = 30;

  private HealthRules() {}

  static Health of(HealthFacts f, LocalDate today) {
    var reasons = new ArrayList<Reason>();
    terms(f, today, reasons);
    promises(f, reasons);
    agreements(f, today, reasons);
    f.visits()
        .next()
        .ifPresent(v -> reasons.add(Reason.on(Kind.VISIT_AHEAD, v.on(), "/visits/" + v.visit())));
    f.visits()
        .last()
        .ifPresent(v -> reasons.add(Reason.on(Kind.VISITED, v.on(), "/visits/" + v.visit())));
    if (f.people() > 0) {
      reasons.add(Reason.counted(Kind.EXCHANGED, f.people(), f.paths().exchanges()));
    }
    places(f, today, reasons);
    Optional<LocalDate> last = lastDay(f, today);
    int silence = last.map(day -> (int) ChronoUnit.MONTHS.between(day, today)).orElse(0);
    if (silence >= SILENCE) {
      reasons.add(Reason.counted(Kind.SILENT, silence, f.paths().agreements()));
    }
    reasons.sort(Comparator.comparing(Reason::kind));
    return new Health(word(f, reasons, last, silence), reasons);
  }

  private static Word word(
      HealthFacts f, List<Reason> reasons, Optional<LocalDate> last, int silence) {
    boolean asleep = last.isEmpty() || silence >= SLEEP;
    boolean ahead = f.visits().next().isPresent();
    if (f.agreements().isEmpty() && last.isEmpty() && !ahead && f.promises().isEmpty()) {
      return Word.NOT_BEGUN;
    }
    if (allEnded(f) && asleep && !ahead) {
      return Word.ENDED;
    }
    if (reasons.stream().anyMatch(r -> r.kind().isUrgent())) {
      return Word.ATTENTION;
    }
    return asleep && !ahead ? Word.SLEEPING : Word.ALIVE;
  }

  private static void terms(HealthFacts f, LocalDate today, List<Reason> reasons) {
    for (HeldAgreement a : f.agreements()) {
      Term term = f.terms().get(a.id());
      if (!a.step().isInForce() || term == null || term.endsOn().isEmpty()) {
        continue;
      }
      LocalDate end = term.endsOn().get();
      if (term.isOver(today) && !term.renews()) {
        reasons.add(named(Kind.TERM_OVER, a, end));
      } else if (!end.isBefore(today)
          && !term.decideBy().orElse(end).minusDays(SOON).isAfter(today)) {
        reasons.add(named(Kind.EXPIRES_SOON, a, end));
      }
    }
  }

  private static Reason named(Kind kind, HeldAgreement a, LocalDate day) {
    return new Reason(kind, 0, day, a.title().orElse(null), "/agreements/" + a.id());
  }

  private static void promises(HealthFacts f, List<Reason> reasons) {
    var all = f.promises().both();
    String path = f.paths().promises();
    add(Kind.PROMISES_LATE, all.late(), path, reasons);
    add(Kind.PROMISES_UNOWNED, all.unowned(), path, reasons);
    add(Kind.PROMISES_KEPT, all.kept() - all.keptLate(), path, reasons);
    add(Kind.PROMISES_KEPT_LATE, all.keptLate(), path, reasons);
  }

  private static void agreements(HealthFacts f, LocalDate today, List<Reason> reasons) {
    String path = f.paths().agreements();
    add(Kind.IN_FORCE, count(f, Step.IN_FORCE) + count(f, Step.NOTICE), path, reasons);
    add(Kind.ON_PAPER, count(f, Step.ON_PAPER), path, reasons);
    add(Kind.IN_NEGOTIATION, count(f, Step.THEIRS) + count(f, Step.OURS), path, reasons);
    int waiting =
        (int)
            f.agreements().stream()
                .filter(a -> a.step() == Step.OURS)
                .filter(a -> changed(a).plusDays(PATIENCE).isBefore(today))
                .count();
    add(Kind.WAITS_FOR_US, waiting, path, reasons);
    if (f.agreements().stream().allMatch(a -> a.step() == Step.ENDED || a.step() == Step.DRAFT)) {
      add(Kind.ALL_ENDED, count(f, Step.ENDED), path, reasons);
    }
  }

  private static void places(HealthFacts f, LocalDate today, List<Reason> reasons) {
    boolean longEnough =
        f.agreements().stream()
            .flatMap(a -> since(a).stream())
            .anyMatch(since -> since.plusMonths(SILENCE).isBefore(today));
    if (f.people() == 0
        && longEnough
        && f.agreements().stream().anyMatch(a -> a.step().isInForce())) {
      f.places()
          .filter(n -> n > 0)
          .ifPresent(n -> add(Kind.PLACES_UNUSED, n, f.paths().exchanges(), reasons));
    }
  }

  private static Optional<LocalDate> since(HeldAgreement a) {
    return a.inForceSince()
        .map(HealthRules::day)
        .or(() -> a.onPaper().flatMap(p -> p.signedOn()).map(PartialDate::last));
  }

  private static void add(Kind kind, int number, String path, List<Reason> reasons) {
    if (number > 0) {
      reasons.add(Reason.counted(kind, number, path));
    }
  }

  private static boolean allEnded(HealthFacts f) {
    return !f.agreements().isEmpty()
        && f.agreements().stream().allMatch(a -> a.step() == Step.ENDED);
  }

  private static int count(HealthFacts f, Step step) {
    return (int) f.agreements().stream().filter(a -> a.step() == step).count();
  }

  /** When anything last happened; what is ahead has not. */
  private static Optional<LocalDate> lastDay(HealthFacts f, LocalDate today) {
    return Stream.of(
            f.agreements().stream().filter(a -> a.step() != Step.DRAFT).map(HealthRules::changed),
            f.visits().last().map(v -> v.on()).stream(),
            f.lastExchange().map(HealthFacts::middle).stream(),
            f.promises().both().lastKept().stream())
        .flatMap(days -> days)
        .map(day -> day.isAfter(today) ? today : day)
        .max(Comparator.naturalOrder());
  }

  private static LocalDate changed(HeldAgreement a) {
    return day(a.changedAt());
  }

  private static LocalDate day(java.time.Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
