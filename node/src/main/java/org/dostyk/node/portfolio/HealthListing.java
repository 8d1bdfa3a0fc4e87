package org.dostyk.node.portfolio;

import java.util.List;
import java.util.stream.Collectors;
import org.dostyk.node.portfolio.Health.Reason;
import org.dostyk.node.portfolio.HealthPage.Line;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of partnerships shows. */
@Configuration
class HealthListing {
  private static final int SHOWN = 4;

  @Bean
  Listing<Line> listOfPartnerships() {
    return new Listing<>(
        "partnerships",
        "portfolio.partnerships.title",
        "/partnerships",
        List.of("word"),
        l -> l.partner().id().value(),
        l -> "/partners/" + l.partner().id(),
        List.of(
            ListColumn.<Line>of(
                    "partner", "portfolio.column.partner", (l, say) -> say.it(l.partner().name()))
                .wide(50)
                .shown(
                    (l, say) ->
                        ListCell.of(l.partner().name(), say)
                            .under(say.country(l.partner().country()))),
            ListColumn.<Line>of(
                    "country",
                    "portfolio.map.country",
                    (l, say) -> say.country(l.partner().country()))
                .extra(),
            ListColumn.<Line>of(
                    "word",
                    "portfolio.partnerships.words",
                    (l, say) -> say.it("portfolio.word." + l.health().word().key()))
                .shown(
                    (l, say) ->
                        ListCell.status(
                            l.health().word().mark(),
                            say.it("portfolio.word." + l.health().word().key())))
                .extra(),
            ListColumn.<Line>of("reasons", "portfolio.health.reasons", HealthListing::reasons)
                .wide(60)
                .shown(HealthListing::reasonsShown)
                .unlabelled()));
  }

  private static String reasons(Line l, Say say) {
    return l.health().reasons().stream().map(r -> r.said(say)).collect(Collectors.joining("; "));
  }

  private static ListCell reasonsShown(Line l, Say say) {
    ListCell cell = ListCell.nothing();
    for (Reason reason : l.health().reasons().stream().limit(SHOWN).toList()) {
      cell = cell.with(new ListCell.Line(reason.said(say), reason.path(), "", "block"));
    }
    return l.health().reasons().isEmpty()
        ? ListCell.status("small", say.it("portfolio.health.nothing"))
        : cell;
  }
}
