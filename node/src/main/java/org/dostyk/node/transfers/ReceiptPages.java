package org.dostyk.node.transfers;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForSignedIn;
import org.dostyk.node.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What of theirs went where, for everybody who signs in. */
@Controller
class ReceiptPages {
  private static final int MOST = 500;
  private final Transfers transfers;
  private final OwnInstitutions institutions;
  private final People people;
  private final Clock clock;

  ReceiptPages(Transfers transfers, OwnInstitutions institutions, People people, Clock clock) {
    this.transfers = transfers;
    this.institutions = institutions;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/account/transfers")
  @ForSignedIn
  ModelAndView mine(Actor me) {
    List<RecordedTransfer> rows = transfers.of(me.person(), MOST + 1);
    var senders = new LinkedHashMap<OwnInstitution, List<Account>>();
    for (RecordedTransfer row : rows) {
      institutions
          .find(row.from())
          .ifPresent(
              i -> senders.computeIfAbsent(i, k -> people.holding(Role.ADMINISTRATOR, k.id())));
    }
    return Show.page(
        "transfers/receipt",
        new ReceiptPage(
            me.names(),
            rows.stream().limit(MOST).toList(),
            senders,
            rows.size() > MOST,
            clock.instant(),
            me.zone()));
  }
}
