package org.dostyk.node.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.ProposalGate;
import org.dostyk.node.agreements.SigningGate;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/**
 * What is agreed about an agreement is proposed and signed only while that agreement is in force,
 * and only if it still says what it was written for.
 */
@Component
class LifeGate implements ProposalGate, SigningGate {
  private final Agreements agreements;
  private final Amendments amendments;
  private final Members members;
  private final LifeStore store;

  LifeGate(Agreements agreements, Amendments amendments, Members members, LifeStore store) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.members = members;
    this.store = store;
  }

  @Override
  public List<Objection> against(Agreement agreement, Draft text) {
    return amendments
        .instrument(agreement.id())
        .map(i -> against(i, agreements.asNode(i.of()), text))
        .orElse(List.of());
  }

  @Override
  public List<Objection> against(Agreement agreement, Version version, AgreementParty party) {
    return amendments
        .instrument(agreement.id())
        .map(i -> against(i, agreements.asNode(i.of()), version.text()))
        .orElseGet(() -> left(agreement, party));
  }

  /** Whoever left an umbrella signs nothing under it. */
  private List<Objection> left(Agreement agreement, AgreementParty party) {
    return agreement
        .parent()
        .map(agreements::asNode)
        .filter(above -> members.hasLeft(above, party.partner()))
        .map(above -> List.of(Objection.of("lives.objection.party_left", party.name())))
        .orElse(List.of());
  }

  private List<Objection> against(Instrument instrument, Agreement of, Draft text) {
    List<Objection> ended = LifeRules.inForce(of);
    if (!ended.isEmpty()) {
      return ended;
    }
    return switch (instrument.type()) {
      case AMENDMENT ->
          LifeRules.toPropose(
              of,
              store
                  .provisions(of.id())
                  .map(LifeStore.Entered::provisions)
                  .orElseGet(() -> Provisions.none(of.id())),
              amendments.text(of),
              text,
              amendments.openClauses(of.id(), Optional.of(instrument.id())));
      case TERMINATION -> termination(text);
      case ACCESSION -> members.against(instrument, of);
      default -> List.of();
    };
  }

  private static List<Objection> termination(Draft text) {
    Effects effects = Effects.of(text);
    var objections = new ArrayList<>(effects.objections());
    if (objections.isEmpty() && effects.all().stream().noneMatch(Effect.Ends.class::isInstance)) {
      objections.add(Objection.of("lives.objection.no_last_day"));
    }
    return objections;
  }
}
