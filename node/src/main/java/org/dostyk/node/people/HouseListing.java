package org.dostyk.node.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dostyk.node.people.HousesPage.Line;
import org.dostyk.node.web.HouseFigure;
import org.dostyk.node.web.HouseFigure.Count;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of own institutions shows: their numbers, as each module counts them. */
@Configuration
class HouseListing {
  static final String PATH = "/institutions";

  @Bean
  Listing<Line> listOfHouses(ObjectProvider<HouseFigure> figures) {
    var columns = new ArrayList<ListColumn<Line>>();
    columns.add(
        ListColumn.<Line>of(
                "institution", "people.institution", (l, say) -> say.it(l.house().name()))
            .wide(50)
            .shown((l, say) -> ListCell.of(l.house().name(), say)));
    columns.add(
        ListColumn.<Line>of(
                "town", "people.house.town", (l, say) -> say.it(l.house().place().name()))
            .extra());
    List<String> headings = headings(figures);
    for (int i = 0; i < headings.size(); i++) {
      int at = i;
      columns.add(
          ListColumn.<Line>of(
                  headings.get(i).replace('.', '_'),
                  headings.get(i),
                  (l, say) -> l.counts().get(at).number())
              .number()
              .shown((l, say) -> cell(l.counts().get(at), say)));
    }
    return new Listing<>(
        "institutions",
        "people.houses.title",
        PATH,
        List.of(),
        l -> l.house().id().value(),
        l -> "",
        columns);
  }

  /** The text keys of the numbers, in their order. */
  static List<String> headings(ObjectProvider<HouseFigure> figures) {
    return figures.stream()
        .sorted(Comparator.comparing(HouseFigure::order))
        .map(HouseFigure::heading)
        .toList();
  }

  private static ListCell cell(Count count, Say say) {
    String words = say.number(count.number()) + (count.more() ? "+" : "");
    return (count.late() && count.number() > 0
            ? ListCell.status("status late", words)
            : ListCell.of(words))
        .leadingTo(count.path());
  }
}
