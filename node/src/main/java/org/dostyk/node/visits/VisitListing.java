package org.dostyk.node.visits;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of visits shows. */
@Configuration
class VisitListing {
  static final String KEY = "visits";

  @Bean
  Listing<VisitLine> listOfVisits(Clock clock) {
    return new Listing<>(
        KEY,
        "visits.list.title",
        "/visits",
        Stream.concat(Stream.of("view", "partner", "year"), Stream.of(VisitNarrowing.PARAMETERS))
            .toList(),
        line -> line.visit().id().value(),
        line -> "/visits/" + line.visit().id(),
        List.of(
            column("purpose", "visits.purpose", (v, say) -> say.it(v.plan().purpose()))
                .wide(50)
                .shown((line, say) -> ListCell.of(line.visit().plan().purpose(), say)),
            column("days", "visits.days.heading", (v, say) -> PartialDate.of(v.plan().from()))
                .wide(13)
                .shown((line, say) -> days(line.visit(), say)),
            column("to", "visits.to", (v, say) -> PartialDate.of(v.plan().to())).day().extra(),
            column("town", "visits.town", (v, say) -> say.it(v.plan().place().name())).extra(),
            column("host", "visits.host", (v, say) -> say.it(v.host().name())).wide(36),
            column("guests", "visits.guests", VisitListing::allGuests)
                .wide(36)
                .shown((line, say) -> guests(line.visit(), say)),
            column("country", "visits.guests_country", (v, say) -> say.country(lead(v).country()))
                .extra(),
            ListColumn.<VisitLine>of("responsible", "responsible.title", VisitListing::responsible)
                .wide(30),
            column("state", "visits.state", (v, say) -> VisitWords.state(v, clock.instant(), say))
                .shown(
                    (line, say) ->
                        ListCell.status(
                            VisitWords.mark(line.visit(), clock.instant()),
                            VisitWords.state(line.visit(), clock.instant(), say)))
                .unlabelled()));
  }

  private static ListColumn<VisitLine> column(
      String key, String textKey, BiFunction<Visit, Say, @Nullable Object> value) {
    return ListColumn.of(key, textKey, (line, say) -> value.apply(line.visit(), say));
  }

  private static String responsible(VisitLine line, Say say) {
    return say.list(line.responsible().stream().map(n -> n.in(say.language())).toList());
  }

  private static ListCell days(Visit v, Say say) {
    return ListCell.of(VisitWords.days(v.plan(), say)).under(say.it(v.plan().place().name()));
  }

  private static String allGuests(Visit v, Say say) {
    return say.list(v.guests().stream().map(g -> say.it(g.name())).toList());
  }

  private static ListCell guests(Visit v, Say say) {
    int more = v.guests().size() - 1;
    return ListCell.of(say.it(lead(v).name()))
        .under(more == 0 ? "" : say.it("visits.and_more", more));
  }

  private static VisitParty lead(Visit v) {
    return v.guests().getFirst();
  }
}
