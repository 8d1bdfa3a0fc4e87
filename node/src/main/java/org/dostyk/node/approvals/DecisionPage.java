package org.dostyk.node.approvals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.Comparison;
import org.dostyk.node.agreements.Findings;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;

/**
 * What an approver or a signatory needs to know of a version before they act.
 *
 * @param run the version's way through the reader's house, if it takes one
 * @param before the way of the version before it
 * @param theirs the open steps that the reader may decide
 * @param maySign whether it is the reader's to sign, and nothing stands in the way
 * @param against what stands in the way of signing, where it is theirs to sign
 * @param since what changed since the version before; empty for the first
 * @param promises those entered from its text
 * @param names of those who decide and decided
 * @param typed the remark of a decision that was refused
 */
public record DecisionPage(
    Agreement agreement,
    Version version,
    Optional<Run> run,
    Optional<Run> before,
    List<Step> theirs,
    boolean maySign,
    List<Objection> against,
    Optional<Comparison> since,
    Findings findings,
    List<Commitment> promises,
    Map<AccountId, PersonNames> names,
    String typed,
    List<Objection> objections) {

  public String path() {
    return "/agreements/" + agreement.id();
  }

  /** The step that sent the version before this one back, if one did. */
  public Optional<Step> sentBackBefore() {
    return before.flatMap(Run::returned);
  }
}
