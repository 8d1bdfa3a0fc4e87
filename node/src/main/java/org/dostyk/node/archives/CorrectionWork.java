package org.dostyk.node.archives;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementWork;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** Which records were corrected by hand: an import does not take them away. */
@Component
class CorrectionWork implements AgreementWork {
  private final CorrectionStore store;

  CorrectionWork(CorrectionStore store) {
    this.store = store;
  }

  @Override
  public Map<AgreementId, Objection> with(Set<AgreementId> agreements, InstitutionId house) {
    return store.corrected(agreements).stream()
        .collect(
            Collectors.toMap(id -> id, id -> Objection.of("archives.objection.paper_corrected")));
  }
}
