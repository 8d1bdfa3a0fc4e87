package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.portfolio.ExpiryPage.Line;
import org.dostyk.node.portfolio.ExpiryPage.Month;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.springframework.stereotype.Component;

/** The calendar of the days on which agreements end. */
@Component
class Expiry {
  private static final int IN_A_FILE = 2_000;
  private static final int LOOKED_THROUGH = 100;
  private static final int SHOWN = 30;
  private static final int OF_A_MONTH = 10;
  private static final int ON_A_PAGE = 100;
  private static final int SOON = 92;
  private static final int LATELY = 50;
  private static final int AT_ONCE = 500;
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
  private final TermStore terms;
  private final AgreementRegister agreements;

  Expiry(TermStore terms, AgreementRegister agreements) {
    this.terms = terms;
    this.agreements = agreements;
  }

  /** A year with the first of each month, and what else is to be known of ends. */
  ExpiryPage of(int year, Set<InstitutionId> readers, LocalDate today, boolean mayNote) {
    List<Term> ending = terms.endingInEach(readers, year, OF_A_MONTH + 1);
    List<Term> over = terms.over(readers, LONG_AGO, today, SHOWN + 1, 0);
    List<Term> endless = terms.endless(readers, SHOWN);
    List<HeldAgreement> inForce = agreements.inForce(readers, LOOKED_THROUGH + 1, 0);
    Set<AgreementId> noted =
        terms.of(inForce.stream().map(HeldAgreement::id).toList(), readers).keySet();
    List<HeldAgreement> unread = inForce.stream().filter(a -> !noted.contains(a.id())).toList();
    Map<AgreementId, HeldAgreement> held =
        held(Stream.of(ending, over, endless).flatMap(List::stream).toList(), readers);
    return new ExpiryPage(
        year,
        today,
        lines(over.stream().limit(SHOWN).toList(), held),
        over.size() > SHOWN,
        IntStream.rangeClosed(1, 12)
            .mapToObj(m -> month(YearMonth.of(year, m), ending, held))
            .toList(),
        lines(endless, held),
        unread.stream().limit(SHOWN).toList(),
        unread.size() > SHOWN || inForce.size() > LOOKED_THROUGH,
        mayNote);
  }

  /** All that ends in a month, a page at a time. */
  ExpiryMonthPage of(YearMonth month, int page, Set<InstitutionId> readers, LocalDate today) {
    List<Term> some =
        terms.ending(
            readers,
            month.atDay(1),
            month.plusMonths(1).atDay(1),
            ON_A_PAGE + 1,
            (page - 1) * ON_A_PAGE);
    List<Term> shown = some.stream().limit(ON_A_PAGE).toList();
    return new ExpiryMonthPage(
        month, today, lines(shown, held(shown, readers)), page, some.size() > ON_A_PAGE);
  }

  /** Everything that ends from this day on, the earliest first. */
  List<Line> ahead(Set<InstitutionId> readers, LocalDate from) {
    List<Term> some = terms.ending(readers, from, from.plusYears(20), IN_A_FILE, 0);
    return lines(some, held(some, readers));
  }

  /**
   * What has ended within a year without being renewed, then what ends within {@link #SOON} days.
   *
   * @param most so many of each at most
   */
  List<Line> soon(Set<InstitutionId> readers, LocalDate today, int most) {
    List<Term> over = terms.over(readers, today.minusYears(1), today, LATELY, 0);
    List<Term> ahead = terms.ending(readers, today, today.plusDays(SOON), most, 0);
    Map<AgreementId, HeldAgreement> held =
        held(Stream.concat(over.stream(), ahead.stream()).toList(), readers);
    return Stream.concat(
            lines(over, held).stream().limit(most), lines(ahead, held).stream().limit(most))
        .toList();
  }

  /** Notes which terms are of agreements that have ended, where that was not noted as they did. */
  void sweep(InstitutionId house, LocalDate today) {
    var readers = Set.of(house);
    List<Term> some;
    int still = 0;
    do {
      some = terms.over(readers, LONG_AGO, today, AT_ONCE, still);
      List<AgreementId> ended =
          agreements.these(some.stream().map(Term::agreement).toList(), readers).stream()
              .filter(a -> a.step() == Step.ENDED)
              .map(HeldAgreement::id)
              .toList();
      terms.setEnded(ended, true);
      still += some.size() - ended.size();
    } while (some.size() == AT_ONCE);
  }

  private static Month month(
      YearMonth of, List<Term> ending, Map<AgreementId, HeldAgreement> held) {
    List<Term> its =
        ending.stream()
            .filter(t -> t.endsOn().map(YearMonth::from).filter(of::equals).isPresent())
            .toList();
    return new Month(
        of, lines(its.stream().limit(OF_A_MONTH).toList(), held), its.size() > OF_A_MONTH);
  }

  private Map<AgreementId, HeldAgreement> held(List<Term> some, Set<InstitutionId> readers) {
    return agreements
        .these(some.stream().map(Term::agreement).distinct().toList(), readers)
        .stream()
        .filter(a -> a.step().isInForce())
        .collect(Collectors.toMap(HeldAgreement::id, Function.identity()));
  }

  /** The terms whose agreements are in force, the earliest first; each agreement once. */
  private static List<Line> lines(List<Term> some, Map<AgreementId, HeldAgreement> held) {
    var lines = new LinkedHashMap<AgreementId, Line>();
    for (Term term : some) {
      HeldAgreement a = held.get(term.agreement());
      if (a != null) {
        lines.putIfAbsent(a.id(), new Line(a, a.title().orElse(Text.of("en", "–")), term));
      }
    }
    return lines.values().stream()
        .sorted(Comparator.comparing(l -> l.term().endsOn().orElse(LocalDate.MAX)))
        .toList();
  }
}
