package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;

/**
 * Somebody who joined a framework by declaration.
 *
 * @param name as the declaration has it
 * @param declaration the signed document
 * @param noticeOn when it said that it leaves
 * @param lastDay its last day as a party, where it leaves or has left
 */
public record Member(
    AgreementId agreement,
    PartnerId partner,
    Text name,
    AgreementId declaration,
    LocalDate joinedOn,
    Optional<LocalDate> noticeOn,
    Optional<LocalDate> lastDay) {

  /** Whether it is a party on this day. */
  public boolean isParty(LocalDate day) {
    return !day.isBefore(joinedOn) && lastDay.filter(last -> last.isBefore(day)).isEmpty();
  }
}
