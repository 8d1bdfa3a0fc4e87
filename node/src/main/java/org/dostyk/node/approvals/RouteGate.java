package org.dostyk.node.approvals;

import java.util.List;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.SigningGate;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** A party whose version is on its way signs when the way is done. */
@Component
class RouteGate implements SigningGate {
  private final RunStore runs;

  RouteGate(RunStore runs) {
    this.runs = runs;
  }

  @Override
  public List<Objection> against(Agreement agreement, Version version, AgreementParty party) {
    return party
        .hosted()
        .flatMap(house -> runs.find(agreement.id(), house, version.number()))
        .map(RouteRules::toSign)
        .orElse(List.of());
  }
}
