package org.dostyk.node.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of imports shows. */
@Configuration
class ImportListing {

  @Bean
  Listing<ImportLine> listOfImports() {
    return new Listing<>(
        "imports",
        "imports.title",
        "/imports",
        List.of(),
        l -> l.of().id().value(),
        l -> "/imports/" + l.of().id(),
        List.of(
            ListColumn.<ImportLine>of("file", "imports.file", (l, say) -> l.of().fileName())
                .wide(40),
            ListColumn.<ImportLine>of(
                    "sent", "imports.sent", (l, say) -> day(l, l.of().uploaded().at()))
                .shown(
                    (l, say) ->
                        ListCell.of(say.moment(l.of().uploaded().at(), l.zone()))
                            .under(who(l, say))),
            ListColumn.<ImportLine>of("by", "imports.by", ImportListing::who).wide(34).extra(),
            ListColumn.<ImportLine>of("kind", "imports.kind", (l, say) -> say.it(l.kind().label()))
                .extra(),
            ListColumn.<ImportLine>of("rows", "imports.rows", (l, say) -> l.of().rows())
                .wide(9)
                .number(),
            ListColumn.<ImportLine>of(
                    "applied",
                    "imports.applied_on",
                    (l, say) -> l.of().applied() == null ? null : day(l, l.of().applied().at()))
                .day()
                .extra(),
            ListColumn.<ImportLine>of(
                    "state", "imports.state", (l, say) -> say.it(l.of().state().textKey()))
                .shown(
                    (l, say) ->
                        ListCell.status(
                            ImportPage.look(l.of().state()), say.it(l.of().state().textKey())))
                .unlabelled()));
  }

  private static PartialDate day(ImportLine l, Instant at) {
    return PartialDate.of(LocalDate.ofInstant(at, l.zone()));
  }

  private static String who(ImportLine l, Say say) {
    return l.by().map(n -> n.in(say.language())).orElseGet(() -> say.it("imports.node"));
  }
}
