package org.dostyk.node.transfers;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dostyk.node.values.Text;

/**
 * A row of the ledger.
 *
 * @param sender whose data it was
 * @param by who sent it; empty for the node and for guests
 * @param zone by whose clock
 * @param whole whether the row is what the audit trail binds
 * @param opens whether the reader may open the record that it was about
 * @param lawKnown whether anything is entered of the law of the sender's country
 * @param grounds the provisions that know the basis
 * @param sensitive those that hold what was sent to be sensitive, by what was sent
 */
public record TransferPage(
    RecordedTransfer transfer,
    Text sender,
    String by,
    List<SealedPerson> persons,
    ZoneId zone,
    boolean whole,
    boolean opens,
    boolean lawKnown,
    List<LegalGround> grounds,
    Map<DataCategory, List<LegalGround>> sensitive) {

  /** How many of them were erased. */
  public long erased() {
    return persons.stream().filter(p -> p.subject() == null).count();
  }
}
