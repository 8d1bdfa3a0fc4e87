package org.dostyk.node.ceremonies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;

/**
 * A ceremony's record.
 *
 * @param house who holds it
 * @param regions in which the partners lie, whoever they came with, as far as it is known
 * @param guests who sits at the table
 * @param mayWrite whether the reader may change it and send scans
 */
public record CeremonyPage(
    WallState state,
    OwnInstitution house,
    Map<PartnerId, Text> regions,
    List<Seating.Guest> guests,
    boolean mayWrite) {

  public Ceremony ceremony() {
    return state.ceremony();
  }

  public String title(Say say) {
    return Text.ofNonBlank(ceremony().title())
        .map(say::it)
        .orElseGet(() -> say.it("ceremonies.untitled", house.name()));
  }

  /** The day, the hour and the place, as far as they are set. */
  public String when(Say say) {
    Optional<LocalDate> date = ceremony().text().date();
    String hour = ceremony().text().detail(Ceremony.HOUR);
    String day = date.map(say::date).orElse("") + (hour.isEmpty() ? "" : ", " + hour);
    return ceremony()
        .text()
        .place()
        .map(p -> say.it(p) + (day.isEmpty() ? "" : ", " + day))
        .orElse(day);
  }

  /** Whether every agreement is in force. */
  public boolean complete() {
    return state.done() == state.seats().size();
  }
}
