package org.dostyk.node.lives;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;

/**
 * What an agreement obliges its parties to.
 *
 * @param own the reader's own party, offered where a sentence obliges each
 */
public record ObligationsPage(
    Agreement agreement, Text title, PartnerId own, List<Line> lines, List<Objection> objections) {

  public ObligationsPage {
    lines = List.copyOf(lines);
    objections = List.copyOf(objections);
  }

  /** An obligation and the id of the promise that would be made of it. */
  public record Line(UUID id, Obligation obligation) {}

  /** Whether this party is offered as the one who promises. */
  public boolean isOffered(Obligation obligation, PartnerId party) {
    return obligation.promiser().orElse(own).equals(party);
  }
}
