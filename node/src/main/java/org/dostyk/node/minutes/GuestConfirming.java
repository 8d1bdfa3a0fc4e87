package org.dostyk.node.minutes;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.GuestTask;
import org.dostyk.node.people.GuestVisit;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a guest confirms the list for a side without people here. */
@Component
class GuestConfirming implements GuestTask {
  private static final String TEMPLATE = "minutes/guest";

  private final Confirmations confirmations;
  private final ListReading reading;

  GuestConfirming(Confirmations confirmations, ListReading reading) {
    this.confirmations = confirmations;
    this.reading = reading;
  }

  @Override
  public String kind() {
    return Confirmations.TASK;
  }

  @Override
  public ModelAndView page(GuestVisit visit) {
    return Show.page(TEMPLATE, page(visit, List.of()));
  }

  @Override
  public ModelAndView done(GuestVisit visit) {
    String hash = Optional.ofNullable(visit.request().getParameter("hash")).orElse("");
    try {
      confirmations.byGuest(visit.link(), ListPages.seen(Typed.nothing().with("hash", hash)));
      return Show.goTo(visit.path() + "?did=minutes.did.confirmed");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page(visit, refused.objections()));
    }
  }

  private GuestConfirmPage page(GuestVisit visit, List<Objection> objections) {
    return new GuestConfirmPage(
        reading.page(confirmations.visitOf(visit.link()), objections),
        visit.path(),
        visit.link().label());
  }
}
