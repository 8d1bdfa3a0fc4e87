package org.dostyk.node.agreements;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Typed;

/**
 * The form by which an agreement's end is recorded.
 *
 * @param title empty for a draft without one
 * @param inForce whether it is in force; else its negotiation is given up
 * @param typed manner, on, reason
 * @param against why no end can be recorded at all; empty if one can
 * @param objections why the last attempt was refused
 */
public record EndingPage(
    AgreementId agreement,
    Optional<Text> title,
    boolean inForce,
    Typed typed,
    List<Objection> against,
    List<Objection> objections) {

  public EndingPage {
    against = List.copyOf(against);
    objections = List.copyOf(objections);
  }

  public List<Manner> manners() {
    return Manner.ofAgreementsInForce();
  }
}
