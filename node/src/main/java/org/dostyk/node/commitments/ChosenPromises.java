package org.dostyk.node.commitments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.dostyk.node.commitments.LedgerPage.Row;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** The promises of a list with which something is to be done. */
@Component
class ChosenPromises {
  private final Ledger ledger;
  private final Commitments commitments;
  private final Listing<Row> listing;

  ChosenPromises(Ledger ledger, Commitments commitments, Listing<Row> listing) {
    this.ledger = ledger;
    this.commitments = commitments;
    this.listing = listing;
  }

  List<Meant> of(
      Arrangement asked, Actor by, Say say, int most, BiPredicate<Commitment, Voice> able) {
    var meant = new ArrayList<Meant>();
    var rows = ledger.rows(ledger.asked(by, new Typed(asked.asked())));
    listing.each(
        asked,
        say,
        rows,
        most,
        row -> {
          Commitment c = row.promise();
          meant.add(
              new Meant(
                  c.id().value(), c.title(say.language()), able.test(c, commitments.voice(c, by))));
        });
    return meant;
  }
}
