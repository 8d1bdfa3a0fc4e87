package org.dostyk.node.supporters;

import org.dostyk.node.people.GuestTask;
import org.dostyk.node.people.GuestVisit;
import org.dostyk.node.web.Show;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a supporter without an account reads what they may see. */
@Component
class SupporterReading implements GuestTask {
  private final Supporters supporters;

  SupporterReading(Supporters supporters) {
    this.supporters = supporters;
  }

  @Override
  public String kind() {
    return Supporters.TASK;
  }

  @Override
  public ModelAndView page(GuestVisit visit) {
    return Show.page(
        "supporters/supported", new SupportedPage(supporters.supported(visit.link()), true));
  }

  /** There is nothing to send. */
  @Override
  public ModelAndView done(GuestVisit visit) {
    return page(visit);
  }
}
