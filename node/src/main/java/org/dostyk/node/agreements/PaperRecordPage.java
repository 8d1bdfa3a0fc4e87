package org.dostyk.node.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.documents.ScanFinding;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;

/**
 * The record of an agreement that was concluded on paper and lies elsewhere.
 *
 * @param family the agreements above and below
 * @param notedBy empty for the node itself
 * @param newScan the id of a scan that the form would add
 * @param mayWrite whether the reader may add scans and record its end
 * @param mayTakeBack whether the reader may take a recorded end back
 */
public record PaperRecordPage(
    Agreement agreement,
    PaperRecord paper,
    Family family,
    Optional<PersonNames> notedBy,
    List<Sheets> scans,
    UUID newScan,
    boolean mayWrite,
    boolean mayTakeBack,
    List<Objection> objections) {

  /** A scan with the pages that can be looked at. */
  public record Sheets(PaperScan scan, List<ScanFinding.Page> pages) {}

  public PaperRecordPage {
    scans = List.copyOf(scans);
    objections = List.copyOf(objections);
  }

  /** How it ended, if it has. */
  public Optional<Ending> ending() {
    return agreement.state() instanceof Ended ended
        ? Optional.of(ended.ending())
        : Optional.empty();
  }
}
