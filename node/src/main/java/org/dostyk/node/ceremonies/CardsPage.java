package org.dostyk.node.ceremonies;

import java.util.List;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.NameCard;

/** The name cards to be printed, two on a sheet, each to be folded. */
public record CardsPage(Ceremony ceremony, List<Seating.Guest> guests) {

  /** A card for each guest, in the ceremony's languages. */
  public List<NameCard> cards() {
    return guests.stream().map(this::card).toList();
  }

  private NameCard card(Seating.Guest guest) {
    return NameCard.of(
        ceremony.text().languages().stream()
            .map(tag -> line(guest, tag, Language.of(tag).orElse(Language.EN)))
            .toList());
  }

  private static NameCard.Line line(Seating.Guest guest, String tag, Language language) {
    return new NameCard.Line(
        tag,
        guest.names().in(language),
        guest.office().map(o -> o.in(language)).orElse(""),
        guest.house().in(language));
  }
}
