package org.dostyk.node.foundings;

import java.time.Clock;
import java.util.List;
import org.dostyk.node.House;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** Foundings as tests need them. */
@Component
class FoundingGround {
  private final Foundings foundings;
  private final Clock clock;

  FoundingGround(Foundings foundings, Clock clock) {
    this.foundings = foundings;
    this.clock = clock;
  }

  /** A joint college that nobody founds yet. */
  Founding begun(House keeper, String name) {
    var id = new PartnerId(Uuid7.next(clock));
    foundings.begin(
        id,
        keeper.id(),
        new PartnerDetails(
            PartnerKind.COLLEGE,
            Text.of("en", name),
            List.of(),
            new Country("KZ"),
            Text.of("en", "Almaty"),
            new Country("KZ").usualZone(),
            Identity.CONFIRMED),
        Text.of("en", "Training of specialists with qualifications known in both countries"),
        keeper.officer());
    return foundings.find(id, keeper.officer());
  }

  /** The same with two founders, their shares as typed. */
  Founding founded(House keeper, House other, String ours, String theirs) {
    Founding founding = begun(keeper, "Joint Vocational College");
    founder(founding, keeper, keeper, ours);
    return founder(founding, other, keeper, theirs);
  }

  Founding founder(Founding founding, House founder, House keeper, String share) {
    foundings.founder(
        founding.id(),
        foundings.find(founding.id(), keeper.officer()).revision(),
        PartnerId.of(founder.id()),
        Share.parse(share),
        "",
        keeper.officer());
    return foundings.find(founding.id(), keeper.officer());
  }
}
