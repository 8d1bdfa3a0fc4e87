package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** The partners of a list with which something is to be done. */
@Component
public class ChosenPartners {
  private final PartnerList list;
  private final Listing<PartnerLine> listing;

  ChosenPartners(PartnerList list, Listing<PartnerLine> listing) {
    this.list = list;
    this.listing = listing;
  }

  /**
   * The rows that are meant, in the order of the list.
   *
   * @param able with which of them it can be done
   */
  public List<Meant> of(Arrangement asked, Actor by, Say say, int most, Predicate<Partner> able) {
    return rows(
        asked, by, say, most, p -> new Meant(p.id().value(), say.it(p.name()), able.test(p)));
  }

  /** The same, each as it is told by what stands against it. */
  List<Meant> rows(Arrangement asked, Actor by, Say say, int most, Function<Partner, Meant> told) {
    var meant = new ArrayList<Meant>();
    listing.each(
        asked,
        say,
        list.rows(list.asked(new Typed(asked.asked()), by), Readers.of(by), say),
        most,
        line -> meant.add(told.apply(line.partner())));
    return meant;
  }
}
