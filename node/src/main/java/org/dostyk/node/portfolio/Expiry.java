package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.portfolio.ExpiryPage.Line;
import org.dostyk.node.portfolio.ExpiryPage.Month;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.springframework.stereotype.Component;

/** The calendar of the days on which agreements end. */
@Component
class Expiry {
  private static final int MOST = 2_000;
  private static final int LOOKED_THROUGH = 500;
  private static final int SHOWN = 50;
  private static final int SOON = 92;
  private static final int LATELY = 100;
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
  private final TermStore terms;
  private final AgreementRegister agreements;

  Expiry(TermStore terms, AgreementRegister agreements) {
    this.terms = terms;
    this.agreements = agreements;
  }

  ExpiryPage of(int year, Set<InstitutionId> readers, LocalDate today, boolean mayNote) {
    List<Line> inYear =
        lines(
            terms.ending(readers, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), MOST),
            readers);
    List<HeldAgreement> inForce = agreements.inForce(readers, LOOKED_THROUGH + 1, 0);
    Map<AgreementId, Term> noted =
        terms.of(inForce.stream().map(HeldAgreement::id).toList(), readers);
    List<HeldAgreement> unread = inForce.stream().filter(a -> !noted.containsKey(a.id())).toList();
    return new ExpiryPage(
        year,
        today,
        lines(terms.ending(readers, LONG_AGO, today, MOST), readers).stream()
            .filter(l -> !l.term().renews())
            .toList(),
        IntStream.rangeClosed(1, 12).mapToObj(m -> month(YearMonth.of(year, m), inYear)).toList(),
        lines(noted.values().stream().filter(t -> t.endsOn().isEmpty()).toList(), readers).stream()
            .limit(SHOWN)
            .toList(),
        unread.stream().limit(SHOWN).toList(),
        unread.size() > SHOWN || inForce.size() > LOOKED_THROUGH,
        mayNote);
  }

  /** Everything that ends from this day on, the earliest first. */
  List<Line> ahead(Set<InstitutionId> readers, LocalDate from) {
    return lines(terms.ending(readers, from, from.plusYears(20), MOST), readers);
  }

  /**
   * What has ended within a year without being renewed, then what ends within {@link #SOON} days.
   *
   * @param most so many of each at most
   */
  List<Line> soon(Set<InstitutionId> readers, LocalDate today, int most) {
    List<Line> over =
        lines(terms.ending(readers, today.minusYears(1), today, LATELY), readers).stream()
            .filter(l -> !l.term().renews())
            .limit(most)
            .toList();
    List<Line> ahead =
        lines(terms.ending(readers, today, today.plusDays(SOON), LATELY), readers).stream()
            .limit(most)
            .toList();
    return Stream.concat(over.stream(), ahead.stream()).toList();
  }

  private static Month month(YearMonth of, List<Line> lines) {
    return new Month(
        of,
        lines.stream()
            .filter(l -> l.term().endsOn().map(YearMonth::from).filter(of::equals).isPresent())
            .toList());
  }

  /** The terms whose agreements are in force, in their order; each agreement once. */
  private List<Line> lines(List<Term> some, Set<InstitutionId> readers) {
    Map<AgreementId, HeldAgreement> held =
        agreements.these(some.stream().map(Term::agreement).toList(), readers).stream()
            .filter(a -> a.step().isInForce())
            .collect(Collectors.toMap(HeldAgreement::id, Function.identity()));
    var lines = new ArrayList<Line>();
    for (Term term : some) {
      HeldAgreement a = held.remove(term.agreement());
      if (a != null) {
        lines.add(new Line(a, a.title().orElse(Text.of("en", "–")), term));
      }
    }
    lines.sort(Comparator.comparing(l -> l.term().endsOn().orElse(LocalDate.MAX)));
    return lines;
  }
}
