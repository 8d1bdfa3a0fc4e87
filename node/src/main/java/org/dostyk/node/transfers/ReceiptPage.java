package org.dostyk.node.transfers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SequencedMap;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.PersonNames;

/**
 * What of one person went where.
 *
 * @param person whose receipt it is
 * @param senders each institution that sent anything, and whom to ask there
 * @param more whether there is more than is shown
 * @param zone by whose clock
 */
public record ReceiptPage(
    PersonNames person,
    List<RecordedTransfer> rows,
    SequencedMap<OwnInstitution, List<Account>> senders,
    boolean more,
    Instant now,
    ZoneId zone) {

  public OwnInstitution sender(RecordedTransfer row) {
    return senders.keySet().stream()
        .filter(i -> i.id().equals(row.from()))
        .findFirst()
        .orElseThrow();
  }
}
