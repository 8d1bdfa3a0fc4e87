package org.dostyk.node.agreements;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.GuestTask;
import org.dostyk.node.people.GuestVisit;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a guest reads a text and remarks on it. */
@Component
class GuestReading implements GuestTask {
  private final Guests guests;
  private final Clock clock;

  GuestReading(Guests guests, Clock clock) {
    this.guests = guests;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Guests.TASK;
  }

  @Override
  public ModelAndView page(GuestVisit visit) {
    return Show.page("agreements/guest", page(visit, Uuid7.next(clock), "", List.of()));
  }

  @Override
  public ModelAndView done(GuestVisit visit) {
    String words = Optional.ofNullable(visit.request().getParameter("words")).orElse("");
    String sent = Optional.ofNullable(visit.request().getParameter("id")).orElse("");
    UUID id = sent.isEmpty() ? Uuid7.next(clock) : UUID.fromString(sent);
    try {
      guests.remark(visit.link(), id, words);
      return Show.goTo(visit.path() + "?did=agreements.did.remarked");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "agreements/guest",
          page(visit, id, words, refused.objections()));
    }
  }

  private GuestPage page(GuestVisit visit, UUID id, String words, List<Objection> objections) {
    return new GuestPage(
        visit.path(), visit.link().label(), guests.reading(visit.link()), id, words, objections);
  }
}
