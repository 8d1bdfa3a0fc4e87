package org.dostyk.node.ceremonies;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.values.Language;

/** The name cards to be printed, two on a sheet, each to be folded. */
public record CardsPage(Ceremony ceremony, List<Seating.Guest> guests) {

  /** A name, office and house in one of the ceremony's languages; the name empty if as above. */
  public record Line(String tag, String name, String office, String house) {}

  /** What stands on a card: the ceremony's languages, a name that is the same only once. */
  public List<Line> lines(Seating.Guest guest) {
    var lines = new ArrayList<Line>();
    String above = "";
    for (String tag : ceremony.text().languages()) {
      Language language = Language.of(tag).orElse(Language.EN);
      String name = guest.names().in(language);
      lines.add(
          new Line(
              tag,
              name.equals(above) ? "" : name,
              guest.office().map(o -> o.in(language)).orElse(""),
              guest.house().in(language)));
      above = name;
    }
    return lines;
  }
}
