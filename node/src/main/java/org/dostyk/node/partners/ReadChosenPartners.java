package org.dostyk.node.partners;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.ListPanel;
import org.dostyk.node.web.Listed;
import org.springframework.stereotype.Component;

/** What is read of many partners at once, besides the list itself. */
@Component
class ReadChosenPartners implements ListPanel {

  @Override
  public Optional<Content> above(Listed list, Frame frame) {
    return Optional.empty();
  }

  @Override
  public List<Act> acts(Listed list, Frame frame) {
    return list.listing().key().equals(PartnerListing.KEY)
            && frame.visitor() instanceof Actor me
            && me.hasAny(Role.OFFICER, Role.COORDINATOR)
        ? List.of(new Act("/partners/addresses", "partners.act.addresses"))
        : List.of();
  }
}
