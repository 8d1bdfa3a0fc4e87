package org.dostyk.node.approvals;

import java.time.LocalDate;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;

/**
 * That somebody is away, and who decides for them meanwhile. They may still decide themselves.
 *
 * @param from the first day, by the house's calendar
 * @param to the last day
 */
public record Absence(
    UUID id, InstitutionId house, AccountId who, AccountId deputy, LocalDate from, LocalDate to) {

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
