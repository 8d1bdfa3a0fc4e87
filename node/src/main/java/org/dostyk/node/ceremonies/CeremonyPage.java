package org.dostyk.node.ceremonies;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dostyk.node.ceremonies.WallState.Seat;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;

/**
 * A ceremony's record.
 *
 * @param house who holds it
 * @param regions in which the partners lie, whoever they came with, as far as it is known
 * @param elsewhere the partners that sign on their own nodes alone
 * @param guests who sits at the table
 * @param mayWrite whether the reader may change it and send scans
 */
public record CeremonyPage(
    WallState state,
    OwnInstitution house,
    Map<PartnerId, Text> regions,
    Set<PartnerId> elsewhere,
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
    return Stream.of(
            ceremony().text().place().map(this::place).map(say::it),
            date.map(say::date),
            Optional.of(hour))
        .flatMap(Optional::stream)
        .filter(Predicate.not(String::isEmpty))
        .collect(joining(say.comma()));
  }

  /** Where it is signed; a house's own town is known in more languages than the text has. */
  private Text place(Text typed) {
    Text town = house.place().name();
    return town.byTag().entrySet().containsAll(typed.byTag().entrySet()) ? town : typed;
  }

  /** When an agreement was signed by all; with the day where it was not that of the ceremony. */
  public String signed(Seat seat, Say say) {
    Instant at = seat.standing().orElseThrow().inForceAt().orElseThrow();
    ZoneId zone = house.place().zone();
    return ceremony().text().date().equals(Optional.of(LocalDate.ofInstant(at, zone)))
        ? say.it("ceremonies.wall.done", say.time(at, zone))
        : say.it("ceremonies.done_on", say.moment(at, zone));
  }

  /** Whether every agreement is in force. */
  public boolean complete() {
    return state.done() == state.seats().size();
  }
}
