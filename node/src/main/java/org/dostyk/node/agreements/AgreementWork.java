package org.dostyk.node.agreements;

import java.util.Map;
import java.util.Set;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;

/**
 * How a module above says that somebody has worked with an agreement, so that a record of a paper
 * is not taken away under it; contributed as a bean.
 */
public interface AgreementWork {

  /** What was done with any of these agreements at this institution; nothing for the others. */
  Map<AgreementId, Objection> with(Set<AgreementId> agreements, InstitutionId house);
}
