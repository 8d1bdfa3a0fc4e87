package org.dostyk.node.lives;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;

/**
 * Choosing what a supplementary agreement changes.
 *
 * @param id of the agreement to be begun
 * @param open clauses that another one under negotiation changes, each with its number
 * @param ticked the labels that are chosen
 * @param behind the label behind which a clause is added; empty for none
 * @param until the new last day as typed
 */
public record AmendPage(
    UUID id,
    AgreementId agreement,
    Text title,
    List<ClauseChoice> clauses,
    Map<String, Integer> open,
    Provisions provisions,
    List<String> ticked,
    String behind,
    String until,
    List<Objection> objections) {

  public AmendPage {
    clauses = List.copyOf(clauses);
    ticked = List.copyOf(ticked);
    objections = List.copyOf(objections);
  }
}
