package org.dostyk.node.ceremonies;

import java.time.LocalDate;
import java.util.List;
import org.dostyk.node.ceremonies.CeremoniesPage.Line;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of ceremonies shows. */
@Configuration
class CeremonyListing {
  static final String KEY = "ceremonies";

  @Bean
  Listing<Line> listOfCeremonies() {
    return new Listing<>(
        KEY,
        "ceremonies.list.title",
        "/ceremonies",
        List.of("mine"),
        line -> line.row().id().value(),
        line -> "/ceremonies/" + line.row().id(),
        List.of(
            ListColumn.<Line>of("ceremony", "ceremonies.ceremony", (line, say) -> line.title(say))
                .wide(50),
            ListColumn.<Line>of("day", "ceremonies.day", (line, say) -> day(line))
                .day()
                .shown(
                    (line, say) -> {
                      PartialDate day = day(line);
                      return day == null
                          ? ListCell.nothing()
                          : ListCell.of(say.shortDate(day.whole().orElseThrow()));
                    }),
            ListColumn.<Line>of(
                    "responsible",
                    "responsible.title",
                    (line, say) ->
                        say.list(
                            line.responsible().stream().map(n -> n.in(say.language())).toList()))
                .wide(30),
            ListColumn.<Line>of(
                    "agreements", "ceremonies.agreements", (line, say) -> standing(line, say))
                .shown((line, say) -> ListCell.status(mark(line), standing(line, say)))
                .unlabelled()));
  }

  private static @Nullable PartialDate day(Line line) {
    String day = line.row().day();
    return day.isEmpty() ? null : PartialDate.of(LocalDate.parse(day));
  }

  private static String standing(Line line, Say say) {
    int all = line.row().agreements().size();
    return line.row().proposed()
        ? say.it("ceremonies.in_force_of", line.done(), all)
        : say.it("ceremonies.planned", all);
  }

  private static String mark(Line line) {
    return !line.row().proposed()
        ? "status"
        : line.done() == line.row().agreements().size() ? "status sealed" : "status half";
  }
}
