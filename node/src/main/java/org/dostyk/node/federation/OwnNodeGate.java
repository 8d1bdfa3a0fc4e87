package org.dostyk.node.federation;

import java.util.List;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.SigningGate;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** Who has a node of its own signs there: with another's key its signature counts nowhere. */
@Component
class OwnNodeGate implements SigningGate {
  private final Memberships memberships;
  private final Counterparts counterparts;

  OwnNodeGate(Memberships memberships, Counterparts counterparts) {
    this.memberships = memberships;
    this.counterparts = counterparts;
  }

  @Override
  public List<Objection> against(Agreement agreement, Version version, AgreementParty party) {
    return List.of();
  }

  @Override
  public boolean signsElsewhere(Agreement agreement, AgreementParty party) {
    return memberships.all().stream()
        .filter(own -> agreement.partyOf(own.house()).isPresent())
        .anyMatch(own -> counterparts.far(own, party.partner(), Topic.AGREEMENTS).isPresent());
  }
}
