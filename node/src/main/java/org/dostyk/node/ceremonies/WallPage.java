package org.dostyk.node.ceremonies;

import java.time.Instant;
import java.util.List;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;

/**
 * What the wall shows.
 *
 * @param house who holds the ceremony
 */
public record WallPage(WallState state, OwnInstitution house) {

  /** The ceremony's name for a reader. */
  public String title(Say say) {
    return Text.ofNonBlank(state.ceremony().title())
        .map(say::it)
        .orElseGet(() -> say.it("ceremonies.untitled", house.name()));
  }

  /** The languages of the texts, that of the institution first. */
  public List<String> languages() {
    return state.ceremony().text().languages();
  }

  /** A name in the reader's language, and in the others of the ceremony where it is another. */
  public List<String> otherNames(Text name, Say say) {
    String first = say.it(name);
    return languages().stream()
        .flatMap(tag -> name.exactly(tag).stream())
        .filter(other -> !other.equals(first))
        .distinct()
        .toList();
  }

  public String clock(Instant now) {
    var at = now.atZone(house.place().zone());
    return "%02d:%02d".formatted(at.getHour(), at.getMinute());
  }
}
