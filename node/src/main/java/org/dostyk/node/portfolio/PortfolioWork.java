package org.dostyk.node.portfolio;

import java.util.Map;
import java.util.Set;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementWork;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** Under which agreements exchanges were noted, which are shown, and whose term was read anew. */
@Component
class PortfolioWork implements AgreementWork {
  private final TermStore terms;

  PortfolioWork(TermStore terms) {
    this.terms = terms;
  }

  @Override
  public Map<AgreementId, Objection> with(Set<AgreementId> agreements, InstitutionId house) {
    return terms.workedWith(agreements, house);
  }
}
