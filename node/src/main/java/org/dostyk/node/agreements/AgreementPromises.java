package org.dostyk.node.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.commitments.PromiseSource;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.NotFound;
import org.springframework.stereotype.Component;

/** Promises are taken from the clauses of the latest version. */
@Component
class AgreementPromises implements PromiseSource {
  private final Agreements agreements;

  AgreementPromises(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public String kind() {
    return Agreements.KIND;
  }

  @Override
  public String path(UUID id) {
    return "/agreements/" + id;
  }

  @Override
  public Optional<Source> find(UUID id, Actor reader) {
    try {
      Agreement agreement = agreements.find(new AgreementId(id), reader);
      return agreement.latest().map(version -> source(agreement, version));
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
  }

  private static Source source(Agreement agreement, Version version) {
    List<Clause> clauses =
        version.document().clauses().stream().map(c -> new Clause(c.number(), c.body())).toList();
    return new Source(
        version.document().title(),
        String.valueOf(version.number()),
        agreement.parties().stream().map(AgreementParty::partner).toList(),
        agreement.readers(),
        clauses);
  }
}
