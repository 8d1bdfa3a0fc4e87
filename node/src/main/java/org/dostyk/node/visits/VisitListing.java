package org.dostyk.node.visits;

import java.time.Clock;
import java.util.List;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of visits shows. */
@Configuration
class VisitListing {

  @Bean
  Listing<Visit> listOfVisits(Clock clock) {
    return new Listing<>(
        "visits",
        "visits.list.title",
        "/visits",
        List.of("view", "partner", "year"),
        v -> v.id().value(),
        v -> "/visits/" + v.id(),
        List.of(
            ListColumn.<Visit>of(
                    "purpose", "visits.purpose", (v, say) -> say.it(v.plan().purpose()))
                .wide(50)
                .shown((v, say) -> ListCell.of(v.plan().purpose(), say)),
            ListColumn.<Visit>of(
                    "days", "visits.days.heading", (v, say) -> PartialDate.of(v.plan().from()))
                .wide(13)
                .shown(VisitListing::days),
            ListColumn.<Visit>of("to", "visits.to", (v, say) -> PartialDate.of(v.plan().to()))
                .day()
                .extra(),
            ListColumn.<Visit>of("town", "visits.town", (v, say) -> say.it(v.plan().place().name()))
                .extra(),
            ListColumn.<Visit>of("host", "visits.host", (v, say) -> say.it(v.host().name()))
                .wide(36),
            ListColumn.<Visit>of("guests", "visits.guests", VisitListing::allGuests)
                .wide(36)
                .shown(VisitListing::guests),
            ListColumn.<Visit>of(
                    "country", "visits.guests_country", (v, say) -> say.country(lead(v).country()))
                .extra(),
            ListColumn.<Visit>of(
                    "state", "visits.state", (v, say) -> VisitWords.state(v, clock.instant(), say))
                .shown(
                    (v, say) ->
                        ListCell.status(
                            VisitWords.mark(v, clock.instant()),
                            VisitWords.state(v, clock.instant(), say)))
                .unlabelled()));
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
