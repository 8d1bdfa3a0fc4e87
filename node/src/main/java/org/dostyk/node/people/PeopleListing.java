package org.dostyk.node.people;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.node.people.PeoplePage.Row;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of people shows. */
@Configuration
public class PeopleListing {
  public static final String KEY = "people";

  @Bean
  Listing<Row> listOfPeople() {
    return new Listing<>(
        KEY,
        "people.nav.people",
        "/people",
        List.of("q"),
        r -> r.account().id().value(),
        r -> "/people/" + r.account().id(),
        List.of(
            ListColumn.<Row>of(
                    "name", "people.name", (r, say) -> r.account().names().in(say.language()))
                .wide(34)
                .shown(
                    (r, say) ->
                        ListCell.of(r.account().names().in(say.language()))
                            .under(r.account().email())),
            ListColumn.<Row>of("email", "people.email", (r, say) -> r.account().email())
                .wide(34)
                .extra(),
            ListColumn.<Row>of(
                    "roles", "people.roles", (r, say) -> joined(r, seat -> role(seat, say)))
                .wide(40)
                .shown(PeopleListing::seats)
                .unlabelled(),
            ListColumn.<Row>of(
                    "office",
                    "people.office",
                    (r, say) -> joined(r, s -> s.office() == null ? "" : say.it(s.office())))
                .wide(40)
                .extra(),
            ListColumn.<Row>of(
                    "institution",
                    "people.institution",
                    (r, say) -> joined(r, seat -> say.it(seat.institution().name())))
                .wide(44)
                .extra(),
            ListColumn.<Row>of(
                    "language",
                    "people.written.of_person",
                    (r, say) -> r.account().language().ownName())
                .extra(),
            ListColumn.<Row>of("state", "people.account.state", (r, say) -> say.it(state(r)))
                .shown((r, say) -> ListCell.status(mark(r), say.it(state(r))))
                .unlabelled()));
  }

  private static String joined(Row r, Function<Seat, String> said) {
    return r.seats().stream()
        .map(said)
        .filter(s -> !s.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String role(Seat seat, Say say) {
    return say.it("people.role." + seat.role().name().toLowerCase(Locale.ROOT));
  }

  /** One role that somebody holds at each of many colleges is said once. */
  private static ListCell seats(Row r, Say say) {
    ListCell cell = ListCell.nothing();
    var said = new HashSet<String>();
    for (Seat seat : r.seats()) {
      String office = seat.office() == null ? "" : say.it(seat.office());
      if (said.add(seat.role() + office)) {
        cell = cell.and(role(seat, say), "block");
        cell = office.isEmpty() ? cell : cell.under(office);
      }
    }
    return cell;
  }

  private static String state(Row r) {
    return r.account().closed()
        ? "people.account.closed"
        : r.account().hasPassword() ? "people.account.open" : "people.account.no_password";
  }

  private static String mark(Row r) {
    return r.account().closed()
        ? "status"
        : r.account().hasPassword() ? "status done" : "status half";
  }
}
