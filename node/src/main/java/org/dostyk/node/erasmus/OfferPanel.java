package org.dostyk.node.erasmus;

import static org.dostyk.node.values.Role.OFFICER;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** What a partner offers in the network, on its page. */
@Component
class OfferPanel implements RecordPanel {
  private static final int MOST = 20;
  private final Offers offers;
  private final Parts parts;

  OfferPanel(Offers offers, Parts parts) {
    this.offers = offers;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Partner.RECORD)
        || !(frame.visitor() instanceof Actor me)
        || !me.hasAny(OFFICER)) {
      return Optional.empty();
    }
    List<Offer> of = offers.of(new PartnerId(id), me.institutionsAs(OFFICER), MOST);
    return of.isEmpty() ? Optional.empty() : Optional.of(parts.of("erasmus/offers", frame, of));
  }

  @Override
  public int order() {
    return 16;
  }
}
