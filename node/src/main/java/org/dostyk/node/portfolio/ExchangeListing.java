package org.dostyk.node.portfolio;

import java.util.List;
import java.util.function.BiFunction;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of exchanges shows; a workbook of every column is one that the import reads back. */
@Configuration
class ExchangeListing {

  @Bean
  Listing<ExchangeLine> listOfExchanges() {
    return new Listing<>(
        "exchanges",
        "portfolio.exchanges.title",
        "/exchanges",
        List.of("house", "partner", "agreement", "flow", "kind", "since", "until", "weights"),
        e -> e.exchange().id().value(),
        e -> "/exchanges/" + e.exchange().id(),
        List.of(
            column("partner", (e, say) -> e.partner().map(say::it).orElse("–")).wide(44),
            column("year", (e, say) -> Period.years(e.exchange().period().year()))
                .wide(12)
                .shown(
                    (e, say) ->
                        ListCell.of(Period.years(e.exchange().period().year()))
                            .under(part(e, say))),
            column("part", ExchangeListing::part).extra(),
            column("flow", (e, say) -> say.it("portfolio.flow." + e.exchange().flow().key()))
                .wide(16),
            column("kind", (e, say) -> say.it("documents.stay." + e.exchange().kind().code()))
                .wide(22),
            column("people", ExchangeListing::people)
                .number()
                .wide(10)
                .shown(
                    (e, say) ->
                        ListCell.of(
                            Figures.people(e.exchange().people(), e.exchange().atLeast(), say))),
            column(
                    "each",
                    (e, say) ->
                        e.exchange()
                            .length()
                            .map(l -> l.each().stripTrailingZeros().toPlainString())
                            .orElse(null))
                .wide(12)
                .shown(ExchangeListing::length),
            column(
                    "unit",
                    (e, say) ->
                        e.exchange()
                            .length()
                            .map(l -> say.it("portfolio.unit." + l.unit().key()))
                            .orElse(null))
                .extra(),
            ListColumn.<ExchangeLine>of("weight", "portfolio.weight", (e, say) -> e.weighed())
                .number()
                .wide(12)
                .shown((e, say) -> ListCell.of(Figures.amount(e.weighed(), say))),
            column("source", (e, say) -> e.exchange().source().in(say.language()))
                .wide(44)
                .unlabelled()));
  }

  private static ListColumn<ExchangeLine> column(
      String key, BiFunction<ExchangeLine, Say, @Nullable Object> value) {
    return ListColumn.of(key, "portfolio.column." + key, value);
  }

  private static String part(ExchangeLine e, Say say) {
    return say.it("portfolio.part." + e.exchange().period().part().key());
  }

  private static Object people(ExchangeLine e, Say say) {
    Exchange exchange = e.exchange();
    return exchange.atLeast()
        ? Exchange.people(String.valueOf(exchange.people()), true)
        : (Object) exchange.people();
  }

  private static ListCell length(ExchangeLine e, Say say) {
    return e.exchange()
        .length()
        .map(l -> ListCell.of(say.it("portfolio.length." + l.unit().key(), l.each())))
        .orElseGet(() -> ListCell.status("small", say.it("portfolio.length.unknown")));
  }
}
