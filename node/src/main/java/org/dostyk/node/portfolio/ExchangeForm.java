package org.dostyk.node.portfolio;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.Exchange.Length;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Words;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;

/** The form of a line of exchanges. */
final class ExchangeForm {
  private ExchangeForm() {}

  /**
   * What was typed.
   *
   * @throws Refused with every field that says nothing that can be read
   */
  static Exchange read(
      Typed typed, ExchangeId id, InstitutionId keeper, Actor officer, Clock clock) {
    var objections = new ArrayList<Objection>();
    UUID partner = ExchangeList.uuid(typed.get("partner"));
    Optional<Flow> flow = Flow.of(typed.get("flow"));
    Optional<StayKind> kind =
        Arrays.stream(StayKind.values())
            .filter(k -> k.code().equals(typed.get("kind")))
            .findFirst();
    Optional<Integer> year = Figures.year(typed.get("year"));
    Optional<Figures.People> people = Figures.people(typed.get("people"));
    need(partner != null, "portfolio.objection.no_partner", objections);
    need(flow.isPresent(), "portfolio.objection.no_flow", objections);
    need(kind.isPresent(), "portfolio.objection.no_kind", objections);
    need(year.isPresent(), "portfolio.objection.year", objections);
    if (people.isEmpty()) {
      objections.add(Objection.of("portfolio.objection.people", ExchangeRules.MOST_PEOPLE));
    }
    Optional<Length> length = length(typed.get("each"), typed.get("unit"), objections);
    Refused.ifAny(objections);
    UUID agreement = ExchangeList.uuid(typed.get("agreement"));
    return new Exchange(
        id,
        keeper,
        new PartnerId(java.util.Objects.requireNonNull(partner)),
        Optional.ofNullable(agreement).map(AgreementId::new),
        flow.get(),
        kind.get(),
        new Period(year.get(), Period.Part.of(typed.get("part")).orElse(Period.Part.WHOLE)),
        people.get().number(),
        people.get().atLeast() || typed.has("at_least"),
        length,
        new Words(typed.get("source"), typed.text("source")),
        Optional.of(officer.account()),
        clock.instant(),
        typed.get("revision").matches("\\d{1,9}") ? Integer.parseInt(typed.get("revision")) : 0);
  }

  private static Optional<Length> length(String each, String unit, List<Objection> objections) {
    if (each.isEmpty()) {
      return Optional.empty();
    }
    Optional<Length> length =
        Figures.length(each).flatMap(e -> StayUnit.of(unit).map(u -> new Length(e, u)));
    need(length.isPresent(), "portfolio.objection.length", objections);
    return length;
  }

  /** What a form of this line holds. */
  static Typed typed(Exchange e) {
    return new Typed(e.source().fields("source"))
        .with("id", e.id().toString())
        .with("house", e.keeper().toString())
        .with("partner", e.partner().toString())
        .with("agreement", e.agreement().map(AgreementId::toString).orElse(""))
        .with("flow", e.flow().key())
        .with("kind", e.kind().code())
        .with("year", Period.years(e.period().year()))
        .with("part", e.period().part().key())
        .with("people", Exchange.people(String.valueOf(e.people()), e.atLeast()))
        .with("each", e.length().map(l -> l.each().stripTrailingZeros().toPlainString()).orElse(""))
        .with("unit", e.length().map(l -> l.unit().key()).orElse(""))
        .with("revision", String.valueOf(e.revision()));
  }

  private static void need(boolean held, String otherwise, List<Objection> objections) {
    if (!held) {
      objections.add(Objection.of(otherwise));
    }
  }
}
