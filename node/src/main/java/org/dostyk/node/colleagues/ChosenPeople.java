package org.dostyk.node.colleagues;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.dostyk.node.lists.Deed.Done;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Administration;
import org.dostyk.node.people.PeoplePage.Row;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** The people of a list with whom something is to be done. */
@Component
class ChosenPeople {
  private final Administration administration;
  private final Listing<Row> listing;

  ChosenPeople(Administration administration, Listing<Row> listing) {
    this.administration = administration;
    this.listing = listing;
  }

  List<Meant> of(Arrangement asked, Actor by, Say say, int most, Predicate<Row> able) {
    var meant = new ArrayList<Meant>();
    var rows = Rows.of(administration.sought(new Typed(asked.asked()).get("q"), by, say));
    listing.each(
        asked,
        say,
        rows,
        most,
        row ->
            meant.add(
                new Meant(
                    row.account().id().value(),
                    row.account().names().in(say.language()),
                    able.test(row))));
    return meant;
  }

  /** Only those whose record is the administrator's to change. */
  List<Meant> kept(Arrangement asked, Actor by, Say say, int most, Predicate<Account> able) {
    return of(
        asked,
        by,
        say,
        most,
        row -> administration.keeps(row.account(), by) && able.test(row.account()));
  }

  /** Does it to each of whom it is true still; they are remembered. */
  Done each(List<UUID> rows, Actor by, Predicate<Account> still, Change change) {
    var done = new ArrayList<String>();
    for (UUID id : rows) {
      Account account = administration.colleague(new AccountId(id), by);
      if (still.test(account)) {
        change.of(account.id(), by);
        done.add(id.toString());
      }
    }
    return new Done(done.size(), String.join("\n", done));
  }

  /** The same to those who were remembered. */
  int again(String memory, Actor by, Predicate<Account> still, Change change) {
    return each(memory.lines().map(UUID::fromString).toList(), by, still, change).rows();
  }

  /** What is done to one of them. */
  interface Change {
    void of(AccountId account, Actor by);
  }
}
