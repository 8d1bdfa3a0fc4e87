package org.dostyk.node.lives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.Place;
import org.springframework.stereotype.Component;

/**
 * Which day it is. Days of an agreement are counted by the calendar of the place where its drafter
 * signed it, so that they are the same for all parties; before that, of the drafter's own.
 */
@Component
class Days {
  private final OwnInstitutions houses;
  private final Clock clock;

  Days(OwnInstitutions houses, Clock clock) {
    this.houses = houses;
    this.clock = clock;
  }

  LocalDate today(Agreement agreement) {
    return LocalDate.ofInstant(clock.instant(), zone(agreement));
  }

  /** The latest day that it is anywhere on this node's clocks; for a first look. */
  LocalDate latest() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
  }

  /** The day on which an agreement entered into force; that of its beginning where it did not. */
  LocalDate since(Agreement agreement) {
    return LocalDate.ofInstant(
        switch (agreement.state()) {
          case InForce f -> f.since();
          case Ended e -> e.was().map(InForce::since).orElse(agreement.createdAt());
          default -> agreement.createdAt();
        },
        zone(agreement));
  }

  private ZoneId zone(Agreement agreement) {
    return signed(agreement)
        .or(() -> houses.find(agreement.draftedBy()).map(OwnInstitution::place))
        .map(Place::zone)
        .orElse(ZoneOffset.UTC);
  }

  /**
   * Where the drafter first signed what is in force: every node knows that alike, the drafter's own
   * as well, wherever its institution is.
   */
  private static Optional<Place> signed(Agreement agreement) {
    return agreement.parties().stream()
        .filter(p -> p.partner().value().equals(agreement.draftedBy().value()))
        .flatMap(p -> Amendments.original(agreement).stream().flatMap(v -> signatures(v, p)))
        .min(Comparator.comparing(Signature::at).thenComparing(Signature::signatory))
        .map(Signature::where);
  }

  private static Stream<Signature> signatures(Version version, AgreementParty party) {
    return version.signatures().stream().filter(s -> s.party().equals(party.documentId()));
  }
}
