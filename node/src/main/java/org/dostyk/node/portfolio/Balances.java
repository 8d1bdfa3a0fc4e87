package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.OFFICER;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.portfolio.Weights.Unit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Balances of exchanges, and the weights by which they are struck. */
@Service
public class Balances {
  private static final BigDecimal HEAVIEST = BigDecimal.valueOf(100);
  private final ExchangeStore exchanges;
  private final WeightStore store;
  private final Partners partners;
  private final Audit audit;
  private final Clock clock;

  Balances(
      ExchangeStore exchanges, WeightStore store, Partners partners, Audit audit, Clock clock) {
    this.exchanges = exchanges;
    this.store = store;
    this.partners = partners;
    this.audit = audit;
    this.clock = clock;
  }

  /** The sets of an institution, the latest first; the one with which all begin is the last. */
  List<Weights> sets(InstitutionId house) {
    var all = new ArrayList<>(store.of(house));
    all.add(Weights.FIRST);
    return all;
  }

  /** The set of this number; the one in use where there is none. */
  Weights weights(InstitutionId house, String number) {
    List<Weights> sets = sets(house);
    return sets.stream()
        .filter(w -> String.valueOf(w.number()).equals(number))
        .findFirst()
        .orElse(sets.getFirst());
  }

  /** The balance of what was asked for. */
  Balance of(ExchangeList asked, Set<InstitutionId> readers, Weights weights) {
    return Balance.of(exchanges.counts(asked, readers), weights);
  }

  /** Each partner’s balance, those with most people first. */
  Rows<BalanceLine> lines(ExchangeList asked, InstitutionId house, Weights weights) {
    Set<InstitutionId> readers = Set.of(house);
    return (most, skip) -> {
      List<PartnerId> some = exchanges.most(asked, readers, most, skip);
      Map<PartnerId, List<Count>> counts = exchanges.countsByPartner(asked, readers, some);
      Map<PartnerId, Text> names = names(some, readers);
      return some.stream()
          .map(
              p ->
                  new BalanceLine(
                      p,
                      Optional.ofNullable(names.get(p)),
                      Balance.of(counts.getOrDefault(p, List.of()), weights),
                      asked.with(p.value())))
          .toList();
    };
  }

  Map<PartnerId, Text> names(List<PartnerId> ids, Set<InstitutionId> readers) {
    var names = new LinkedHashMap<PartnerId, Text>();
    for (Partner p : partners.these(ids.stream().distinct().toList(), readers)) {
      names.put(p.id(), p.name());
    }
    return names;
  }

  /**
   * Makes the next set of weights from a form with a field for each kind and unit.
   *
   * @param seen the number of the set from which it was made
   * @return false where somebody made a set since: nothing was written
   * @throws Refused if a weight is none
   */
  @Transactional
  public boolean weigh(InstitutionId house, int seen, Typed typed, Actor officer) {
    if (!officer.is(OFFICER, house)) {
      throw new NotFound("No seat at " + house);
    }
    Weights before = sets(house).getFirst();
    var weights = new LinkedHashMap<Unit, BigDecimal>();
    for (StayKind kind : StayKind.values()) {
      for (StayUnit unit : StayUnit.values()) {
        var one = new Unit(kind, unit);
        weights.put(one, weight(typed, one).orElse(BigDecimal.valueOf(-1)));
      }
    }
    if (weights.values().stream().anyMatch(w -> w.signum() < 0 || w.compareTo(HEAVIEST) > 0)) {
      throw new Refused(Objection.of("portfolio.objection.weight", HEAVIEST));
    }
    if (before.number() != seen) {
      return false;
    }
    boolean made =
        store.add(
            house,
            new Weights(seen + 1, weights, typed.get("reason"), Optional.of(clock.instant())),
            officer.account());
    if (made) {
      audit.record(
          house,
          officer,
          "portfolio.weighed",
          "portfolio.weights",
          house.value(),
          String.valueOf(seen + 1));
    }
    return made;
  }

  private static Optional<BigDecimal> weight(Typed typed, Unit unit) {
    String said = typed.get(unit.key()).replace(',', '.');
    return said.matches("\\d{1,3}(?:\\.\\d{1,4})?")
        ? Optional.of(new BigDecimal(said))
        : Optional.empty();
  }
}
