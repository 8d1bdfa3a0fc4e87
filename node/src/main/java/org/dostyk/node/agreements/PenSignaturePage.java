package org.dostyk.node.agreements;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementPage.Signing;
import org.dostyk.node.agreements.PenSignature.Decision.Declined;
import org.dostyk.node.agreements.PenSignature.Decision.Withdrawn;
import org.dostyk.node.documents.ScanFinding.Page;
import org.dostyk.node.documents.ScanFinding.Turn;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;

/**
 * A scan beside what the paper of its version shows.
 *
 * @param signing whose signature it is
 * @param pages the scan's pages, without their pictures
 * @param sender who sent it, as far as they are known
 * @param checker who looked, if anybody has
 * @param mayCheck whether the reader is one of those who may check what others sent
 * @param mine whether the reader sent it
 * @param against why nothing can be found of it now, besides that it is the reader's own
 * @param reason what was typed
 * @param objections why the last attempt was refused
 */
public record PenSignaturePage(
    Agreement agreement,
    Version version,
    PenSignature scan,
    Signing signing,
    List<Page> pages,
    Optional<PersonNames> sender,
    Optional<PersonNames> checker,
    boolean mayCheck,
    boolean mine,
    List<Objection> against,
    String reason,
    List<Objection> objections) {

  public PenSignaturePage {
    pages = List.copyOf(pages);
    against = List.copyOf(against);
    objections = List.copyOf(objections);
  }

  /** Whether a code on the scan is that of this version. */
  public boolean showsItsCode() {
    return pages.stream().anyMatch(p -> p.codes().contains(scan.version()));
  }

  /** How it lay, if not upright. */
  public Optional<Turn> turned() {
    return pages.stream().map(Page::turn).filter(turn -> turn != Turn.UPRIGHT).findFirst();
  }

  /** Why it was turned down, if it was. */
  public Optional<String> declined() {
    return scan.decision() instanceof Declined d ? Optional.of(d.reason()) : Optional.empty();
  }

  /** Whether its sender has taken it back. */
  public boolean withdrawn() {
    return scan.decision() instanceof Withdrawn;
  }

  /** Whether the reader is asked to check it now. */
  public boolean asked() {
    return scan.awaited() && mayCheck && !mine && against.isEmpty();
  }
}
