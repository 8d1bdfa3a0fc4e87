package org.dostyk.node.federation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.federation.Act.Begun;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/**
 * Who the parties to an agreement from elsewhere are here: institutions of this node by the domain
 * names under which they joined, others by the register, and who is in it under no such name is
 * entered, for a person to say who it is.
 */
@Component
class Acquaintances {
  private final Memberships memberships;
  private final Partners partners;
  private final Clock clock;

  Acquaintances(Memberships memberships, Partners partners, Clock clock) {
    this.memberships = memberships;
    this.partners = partners;
    this.clock = clock;
  }

  /**
   * @param house in whose register the others are looked up
   */
  List<AgreementParty> parties(Begun begun, InstitutionId house) {
    var parties = new ArrayList<AgreementParty>();
    for (Act.Member member : begun.parties()) {
      Optional<InstitutionId> own =
          memberships.all().stream()
              .filter(m -> m.hei().equals(member.hei()))
              .map(Membership::house)
              .findFirst();
      PartnerId partner = who(member, house);
      parties.add(new AgreementParty(partner, member.name(), own.orElse(null), member.id()));
    }
    return parties;
  }

  /** One of them. */
  PartnerId who(Act.Member member, InstitutionId house) {
    return memberships.all().stream()
        .filter(m -> m.hei().equals(member.hei()))
        .map(Membership::house)
        .map(PartnerId::of)
        .findFirst()
        .orElseGet(() -> partner(member, house));
  }

  private PartnerId partner(Act.Member member, InstitutionId house) {
    List<TypedId> ids =
        member.hei() == null ? List.of() : List.of(new TypedId(IdScheme.SCHAC, member.hei()));
    return ids.stream()
        .flatMap(id -> partners.withId(id, Set.of(house)).stream())
        .map(p -> p.mergedInto().orElse(p.id()))
        .findFirst()
        .orElseGet(() -> entered(member, ids, house));
  }

  private PartnerId entered(Act.Member member, List<TypedId> ids, InstitutionId house) {
    var id = new PartnerId(Uuid7.next(clock));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.OTHER,
            member.name(),
            ids,
            member.country(),
            null,
            member.country().usualZone(),
            Identity.TO_BE_CONFIRMED),
        Dossier.empty(house),
        null);
    return id;
  }
}
