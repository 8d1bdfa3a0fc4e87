package org.dostyk.node.lives;

import java.util.List;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.values.Objection;

/** Whether a party's notice may be entered here; contributed as a bean by the module that knows. */
public interface NoticeGate {

  /** Against entering a notice of this party. */
  List<Objection> against(Agreement agreement, AgreementParty party);
}
