package org.dostyk.node.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** The list of exchanges as one reader asks for it, and those of it that are ticked. */
@Component
class ExchangeLines {
  private final ExchangeStore store;
  private final Balances balances;
  private final Listing<ExchangeLine> listing;

  ExchangeLines(ExchangeStore store, Balances balances, Listing<ExchangeLine> listing) {
    this.store = store;
    this.balances = balances;
    this.listing = listing;
  }

  Rows<ExchangeLine> rows(Typed typed, Actor reader) {
    ExchangeList asked = ExchangeList.of(typed);
    Set<InstitutionId> readers = asked.among(Exchanges.readersOf(reader));
    Weights weights = weights(readers, typed);
    return (most, skip) -> {
      List<Exchange> lines = store.list(asked, readers, most, skip);
      Map<PartnerId, Text> names =
          balances.names(lines.stream().map(Exchange::partner).toList(), readers);
      return lines.stream()
          .map(e -> new ExchangeLine(e, Optional.ofNullable(names.get(e.partner())), weights))
          .toList();
    };
  }

  Weights weights(Set<InstitutionId> readers, Typed typed) {
    return readers.size() == 1
        ? balances.weights(readers.iterator().next(), typed.get("weights"))
        : Weights.FIRST;
  }

  /** The rows that are meant; an officer of their keeper changes them. */
  List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    var meant = new ArrayList<Meant>();
    listing.each(
        asked,
        say,
        rows(new Typed(asked.asked()), by),
        most,
        line -> {
          Exchange e = line.exchange();
          meant.add(
              Meant.unless(
                  e.id().value(),
                  line.partner().map(say::it).orElse("–")
                      + " · "
                      + Period.years(e.period().year())
                      + " · "
                      + say.it("portfolio.flow." + e.flow().key())
                      + " · "
                      + Figures.people(e.people(), e.atLeast(), say),
                  by.is(Role.OFFICER, e.keeper())
                      ? Optional.empty()
                      : Optional.of(say.it("portfolio.deed.under.not_yours"))));
        });
    return meant;
  }
}
