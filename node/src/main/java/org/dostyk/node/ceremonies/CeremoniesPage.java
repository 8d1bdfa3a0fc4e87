package org.dostyk.node.ceremonies;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Listed;
import org.dostyk.node.web.Say;

/**
 * The list of ceremonies.
 *
 * @param mayBegin whether the reader may begin one
 */
public record CeremoniesPage(Listed list, boolean mayBegin) {

  /**
   * A ceremony in the list.
   *
   * @param house who holds it
   * @param done how many of its agreements are in force
   * @param responsible whom its institution named
   */
  public record Line(CeremonyRow row, Text house, int done, List<PersonNames> responsible) {
    public String title(Say say) {
      Optional<Text> own = Text.ofNonBlank(row.title());
      return own.map(say::it).orElseGet(() -> say.it("ceremonies.untitled", house));
    }
  }
}
