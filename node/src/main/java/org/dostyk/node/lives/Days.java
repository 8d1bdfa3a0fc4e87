package org.dostyk.node.lives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
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
    return LocalDate.ofInstant(clock.instant(), zone(agreement.draftedBy()));
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
        zone(agreement.draftedBy()));
  }

  private ZoneId zone(InstitutionId house) {
    return houses.find(house).map(OwnInstitution::place).map(p -> p.zone()).orElse(ZoneOffset.UTC);
  }
}
