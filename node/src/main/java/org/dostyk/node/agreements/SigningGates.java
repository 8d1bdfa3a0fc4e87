package org.dostyk.node.agreements;

import java.util.List;
import org.dostyk.node.values.Objection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All gates together. */
@Component
class SigningGates {
  private final ObjectProvider<SigningGate> gates;

  SigningGates(ObjectProvider<SigningGate> gates) {
    this.gates = gates;
  }

  /** Against a party signing the latest version of an agreement now. */
  List<Objection> against(Agreement agreement, AgreementParty party) {
    return agreement
        .latest()
        .map(
            version ->
                gates
                    .orderedStream()
                    .flatMap(gate -> gate.against(agreement, version, party).stream())
                    .toList())
        .orElse(List.of());
  }

  /** Whether a party signs on a node of its own alone. */
  boolean signsElsewhere(Agreement agreement, AgreementParty party) {
    return party.hosted().isEmpty()
        && gates.stream().anyMatch(gate -> gate.signsElsewhere(agreement, party));
  }
}
