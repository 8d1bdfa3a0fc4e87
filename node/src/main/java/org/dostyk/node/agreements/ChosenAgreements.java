package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.agreements.AgreementsPage.Line;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** The agreements of a list with which something is to be done. */
@Component
public class ChosenAgreements {
  private final AgreementList list;
  private final Listing<Line> listing;

  ChosenAgreements(AgreementList list, Listing<Line> listing) {
    this.list = list;
    this.listing = listing;
  }

  /** A row, by what the list calls it and with whom it is. */
  public record Chosen(AgreementId id, String name) {}

  private static String numbered(Line line, Say say) {
    String number = AgreementListing.number(line, say);
    return number.isEmpty() ? "" : number + say.comma();
  }

  /** The rows that are meant, in the order of the list. */
  public List<Chosen> of(Arrangement asked, Actor by, Say say, int most) {
    var chosen = new ArrayList<Chosen>();
    listing.each(
        asked,
        say,
        list.rows(Asked.of(new Typed(asked.asked())), by),
        most,
        line ->
            chosen.add(
                new Chosen(
                    line.row().id(),
                    AgreementListing.title(line, say)
                        + say.comma()
                        + numbered(line, say)
                        + AgreementListing.allParties(line, say))));
    return chosen;
  }
}
