package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.lives.Consolidated.Standing;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;

/**
 * What an agreement regulates itself, what it takes from the agreements above it, and what nobody
 * regulates.
 *
 * @param lines one for each kind of clause that an agreement of its type needs
 * @param contradictions where its days cannot be with those above it
 */
public record Inheritance(List<Line> lines, List<Objection> contradictions) {

  /**
   * An agreement in the chain.
   *
   * @param endsOn its last day, where it is known
   */
  record Link(
      AgreementId id,
      AgreementType type,
      Text title,
      Consolidated text,
      Optional<LocalDate> endsOn) {}

  /** A clause of an agreement in the chain. */
  public record Place(AgreementId agreement, Text title, String clause) {}

  /** Where a kind of clause stands. */
  public sealed interface Source {
    /** In the agreement itself, and nowhere above. */
    record Own(String clause) implements Source {}

    /** In the nearest agreement above that has it. */
    record Inherited(Place from) implements Source {}

    /** In the agreement itself, which so departs from the one above. */
    record Overridden(String clause, Place above) implements Source {}

    /** Nowhere. */
    record Missing() implements Source {}
  }

  /** A kind of clause and where it stands. */
  public record Line(ClauseKind kind, Source source) {}

  /**
   * How an agreement stands in its chain.
   *
   * @param above from its parent up to the broadest
   */
  static Inheritance of(Link agreement, List<Link> above) {
    var lines = new ArrayList<Line>();
    for (ClauseKind kind : ClauseKind.values()) {
      if (ClauseKind.needed(agreement.type()).contains(kind)) {
        lines.add(new Line(kind, source(kind, agreement, above)));
      }
    }
    var contradictions = new ArrayList<Objection>();
    for (Link link : above) {
      link.endsOn()
          .ifPresent(
              last -> {
                if (agreement.endsOn().isEmpty()) {
                  contradictions.add(
                      Objection.of("lives.contradiction.endless", link.title(), last));
                } else if (agreement.endsOn().get().isAfter(last)) {
                  contradictions.add(
                      Objection.of(
                          "lives.contradiction.outlives",
                          agreement.endsOn().get(),
                          link.title(),
                          last));
                }
              });
    }
    return new Inheritance(List.copyOf(lines), List.copyOf(contradictions));
  }

  private static Source source(ClauseKind kind, Link agreement, List<Link> above) {
    Optional<String> own = clause(kind, agreement.text());
    Optional<Place> inherited =
        above.stream()
            .flatMap(
                link ->
                    clause(kind, link.text())
                        .map(clause -> new Place(link.id(), link.title(), clause))
                        .stream())
            .findFirst();
    if (own.isPresent()) {
      return inherited
          .<Source>map(place -> new Source.Overridden(own.get(), place))
          .orElseGet(() -> new Source.Own(own.get()));
    }
    return inherited.<Source>map(Source.Inherited::new).orElseGet(Source.Missing::new);
  }

  /** The label of the first clause that regulates it. */
  private static Optional<String> clause(ClauseKind kind, Consolidated text) {
    return text.holding().stream()
        .filter(c -> ClauseKind.tellsOf(kind, c.wording()))
        .map(Standing::label)
        .map(ClauseLabel::toString)
        .findFirst();
  }

  /** How many kinds of clauses are nowhere. */
  public long gaps() {
    return lines.stream().filter(l -> l.source() instanceof Source.Missing).count();
  }
}
