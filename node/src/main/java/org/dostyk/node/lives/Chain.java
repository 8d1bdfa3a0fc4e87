package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.lives.Inheritance.Link;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.NotFound;
import org.springframework.stereotype.Component;

/** An agreement with those above it, as far as the reader may read them. */
@Component
class Chain {
  private final Agreements agreements;
  private final Amendments amendments;
  private final LifeStore store;

  Chain(Agreements agreements, Amendments amendments, LifeStore store) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.store = store;
  }

  /** How an agreement stands in its chain; empty while it has no text that others have seen. */
  Optional<Inheritance> of(Agreement agreement, Actor reader) {
    return link(agreement).map(own -> Inheritance.of(own, above(agreement, reader)));
  }

  private List<Link> above(Agreement agreement, Actor reader) {
    var links = new ArrayList<Link>();
    Set<AgreementId> seen = new HashSet<>(Set.of(agreement.id()));
    Optional<AgreementId> next = agreement.parent();
    while (next.isPresent() && seen.add(next.get())) {
      try {
        Agreement parent = agreements.find(next.get(), reader);
        link(parent).ifPresent(links::add);
        next = parent.parent();
      } catch (NotFound notTheirs) {
        next = Optional.empty();
      }
    }
    return links;
  }

  private Optional<Link> link(Agreement agreement) {
    Optional<Version> version = agreement.latest();
    return version.map(
        v ->
            new Link(
                agreement.id(),
                agreement.type(),
                v.document().title(),
                Amendments.original(agreement).isPresent()
                    ? amendments.text(agreement)
                    : Consolidated.of(v.text(), List.of()),
                lastDay(agreement)));
  }

  private Optional<LocalDate> lastDay(Agreement agreement) {
    return switch (agreement.state()) {
      case InForce f when f.until().isPresent() -> f.until();
      case Ended e -> Optional.of(e.ending().on());
      default -> store.provisions(agreement.id()).flatMap(entered -> entered.provisions().endsOn());
    };
  }
}
