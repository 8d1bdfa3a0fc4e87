package org.dostyk.node.agreements;

import java.util.Optional;
import org.dostyk.node.agreements.AgreementState.Drafted;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.AgreementState.OnPaper;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Verifiable;
import org.dostyk.node.documents.Verification;
import org.springframework.stereotype.Component;

/** Answers for the papers of agreements to whoever holds one. */
@Component
class AgreementVerification implements Verifiable {
  private final Agreements agreements;

  AgreementVerification(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public Optional<Verification> verify(Hash document) {
    return agreements.withVersion(document).map(agreement -> of(agreement, document));
  }

  private static Verification of(Agreement agreement, Hash document) {
    Version version =
        agreement.versions().stream()
            .filter(v -> v.hash().equals(document))
            .findFirst()
            .orElseThrow();
    Version latest = agreement.versions().getLast();
    boolean replaced = !latest.equals(version);
    return new Verification(
        document,
        version.document().title(),
        version.number(),
        version.document().parties(),
        version.signatures(),
        replaced ? "agreements.verified.replaced" : standing(agreement.state()),
        replaced ? Optional.of(latest.hash()) : Optional.empty());
  }

  private static String standing(AgreementState state) {
    return switch (state) {
      case Drafted d -> "agreements.verified.negotiated";
      case InNegotiation n -> "agreements.verified.negotiated";
      case InForce f -> "agreements.verified.in_force";
      case OnPaper p -> throw new IllegalStateException("A paper elsewhere has no version: " + p);
      case Ended e when e.was().isPresent() -> "agreements.verified.ended";
      case Ended e -> "agreements.verified.given_up";
    };
  }
}
