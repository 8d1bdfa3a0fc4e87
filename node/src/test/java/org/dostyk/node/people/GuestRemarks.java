package org.dostyk.node.people;

import java.util.List;
import org.dostyk.node.web.Show;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/** A guest's task, as a module above would bring it. */
@Component
class GuestRemarks implements GuestTask {
  static final String KIND = "try.remark";
  private final GuestLinks links;
  private final TransactionTemplate transactions;

  GuestRemarks(GuestLinks links, TransactionTemplate transactions) {
    this.links = links;
    this.transactions = transactions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public ModelAndView page(GuestVisit visit) {
    return Show.page("people/link_sent", new SignInPage("", visit.path(), List.of()));
  }

  @Override
  public ModelAndView done(GuestVisit visit) {
    transactions.executeWithoutResult(t -> links.used(visit.link()));
    return Show.goTo(visit.path());
  }
}
