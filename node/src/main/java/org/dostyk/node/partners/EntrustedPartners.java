package org.dostyk.node.partners;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.people.Actor;
import org.dostyk.node.responsible.Entrusted;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Say;
import org.springframework.stereotype.Component;

/** Partners, for which each institution that sees one names who looks after it. */
@Component
public class EntrustedPartners implements Entrusted {
  private final Partners partners;
  private final ChosenPartners chosen;

  EntrustedPartners(Partners partners, ChosenPartners chosen) {
    this.partners = partners;
    this.chosen = chosen;
  }

  @Override
  public String subject() {
    return Partner.RECORD;
  }

  @Override
  public String list() {
    return PartnerListing.KEY;
  }

  @Override
  public String path() {
    return "/partners/";
  }

  /** Those of the officer's institutions that see it, unless it is one of them itself. */
  @Override
  public Set<InstitutionId> houses(UUID id, Actor officer) {
    var theirs = new LinkedHashSet<InstitutionId>();
    for (InstitutionId house : Readers.keeping(officer)) {
      if (!house.value().equals(id)
          && partners.find(new PartnerId(id), Set.of(house)).isPresent()) {
        theirs.add(house);
      }
    }
    return theirs;
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return chosen.rows(asked, by, say, most, p -> told(p, by, say));
  }

  /** A partner as a row for which somebody is to be named. */
  public Meant told(Partner partner, Actor by, Say say) {
    return Meant.unless(
        partner.id().value(),
        say.it(partner.name()),
        houses(partner.id().value(), by).isEmpty()
            ? Optional.of(say.it("partners.deed.own"))
            : Optional.empty());
  }
}
