package org.dostyk.node.lives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.Place;
import org.springframework.stereotype.Component;

/**
 * Which day it is. Days of an agreement are counted by the calendar of the institution that drafted
 * it, so that they are the same for all parties.
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
    return houses
        .find(agreement.draftedBy())
        .map(OwnInstitution::place)
        .or(() -> signedElsewhere(agreement))
        .map(Place::zone)
        .orElse(ZoneOffset.UTC);
  }

  /** Where a drafter of another node signed what is in force: all nodes know that alike. */
  private static Optional<Place> signedElsewhere(Agreement agreement) {
    return agreement.parties().stream()
        .filter(p -> p.partner().value().equals(agreement.draftedBy().value()))
        .flatMap(p -> Amendments.original(agreement).flatMap(v -> v.signatureOf(p)).stream())
        .map(Signature::where)
        .findFirst();
  }
}
