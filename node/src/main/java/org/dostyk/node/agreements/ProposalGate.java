package org.dostyk.node.agreements;

import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * What else must hold before a text is laid before the parties, known to a higher module;
 * contributed as a bean. It is asked in the transaction that proposes.
 */
public interface ProposalGate {

  /**
   * Against proposing this text, its merge fields filled, as the next version; empty where nothing
   * stands in the way.
   */
  List<Objection> against(Agreement agreement, Draft text);
}
