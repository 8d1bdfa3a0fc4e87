package org.dostyk.node.foundings;

import java.util.List;
import java.util.function.BiFunction;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of foundings shows. */
@Configuration
class FoundingListing {
  static final String KEY = "foundings";

  @Bean
  Listing<FoundingLine> listOfFoundings() {
    return new Listing<>(
        KEY,
        "foundings.title",
        "/foundings",
        List.of("mine"),
        r -> r.founding().id().value(),
        r -> "/foundings/" + r.founding().id(),
        List.of(
            column("foundings.institution", (r, say) -> say.it(r.founding().name()))
                .wide(50)
                .shown((r, say) -> ListCell.of(r.founding().name(), say)),
            column("foundings.founders", FoundingListing::founders)
                .wide(60)
                .shown(FoundingListing::foundersShown),
            column("foundings.purpose", (r, say) -> say.it(r.founding().purpose()))
                .wide(60)
                .extra(),
            column("foundings.milestones", FoundingListing::reached).wide(30).extra(),
            ListColumn.<FoundingLine>of(
                    "founded",
                    "foundings.day.on",
                    (r, say) -> r.founding().founded().map(PartialDate::of).orElse(null))
                .day()
                .extra(),
            ListColumn.<FoundingLine>of(
                    "responsible",
                    "responsible.title",
                    (r, say) ->
                        say.list(r.responsible().stream().map(n -> n.in(say.language())).toList()))
                .wide(30),
            column("foundings.stands", FoundingListing::stands)
                .wide(34)
                .shown(
                    (r, say) ->
                        ListCell.status(
                                r.founding().founded().isPresent() ? "status done" : "status half",
                                stands(r, say))
                            .under(reached(r, say)))
                .unlabelled()));
  }

  private static ListColumn<FoundingLine> column(
      String textKey, BiFunction<FoundingLine, Say, @Nullable Object> value) {
    return ListColumn.of(textKey.substring("foundings.".length()), textKey, value);
  }

  private static String stands(FoundingLine r, Say say) {
    return r.founding()
        .founded()
        .map(day -> say.it("foundings.founded_on", day))
        .orElseGet(() -> say.it("foundings.on_its_way"));
  }

  private static String reached(FoundingLine r, Say say) {
    return r.milestones().isEmpty()
        ? ""
        : say.it("foundings.reached", r.reached(), r.milestones().size());
  }

  /** With their shares, where these are agreed. */
  private static String founders(FoundingLine r, Say say) {
    return String.join(
        "; ",
        r.founding().founders().stream()
            .map(f -> say.it(f.name()) + f.share().map(s -> " · " + s).orElse(""))
            .toList());
  }

  private static ListCell foundersShown(FoundingLine r, Say say) {
    ListCell cell = ListCell.nothing();
    for (Founder founder : r.founding().founders()) {
      cell =
          cell.with(
              new ListCell.Line(
                  say.it(founder.name()), "", founder.name().tagFor(say.language()), "block"));
    }
    return cell;
  }
}
