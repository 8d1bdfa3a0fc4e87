package org.dostyk.node.ceremonies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Place;
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

  /** A name in a language. */
  public record Named(String tag, String name) {}

  /** A name in the languages of the ceremony where it is another than in the reader's. */
  public List<Named> otherNames(Text name, Say say) {
    var others = new LinkedHashMap<String, Named>();
    languages()
        .forEach(tag -> name.exactly(tag).ifPresent(n -> others.putIfAbsent(n, new Named(tag, n))));
    others.remove(say.it(name));
    return List.copyOf(others.values());
  }

  /** Where clocks hang: at home, and where the guests come from. */
  public List<Place> clocks() {
    return Stream.concat(Stream.of(house.place()), house.counterpartPlace().stream()).toList();
  }
}
