package org.dostyk.node.lives;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Typed;

/**
 * The form by which an agreement's provisions are entered.
 *
 * @param read whether what it begins with was read from the clauses and nobody has entered it yet
 * @param reader whose reading it begins with, where that was asked for
 * @param clauses the labels of the clauses that hold, each with its heading
 */
public record ProvisionsPage(
    AgreementId agreement,
    Text title,
    Typed typed,
    boolean read,
    Optional<Text> reader,
    List<ClauseChoice> clauses,
    List<Objection> objections) {

  public ProvisionsPage {
    clauses = List.copyOf(clauses);
    objections = List.copyOf(objections);
  }

  /** The same, saying whose reading it begins with. */
  ProvisionsPage as(Optional<Text> whose) {
    return new ProvisionsPage(agreement, title, typed, read, whose, clauses, objections);
  }

  public static Renewal[] renewals() {
    return Renewal.values();
  }

  public static Matter[] matters() {
    return Matter.values();
  }
}
