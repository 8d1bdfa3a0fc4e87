package org.dostyk.node.agreements;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.OnceAPage;
import org.springframework.stereotype.Service;

/**
 * Agreements in short and in numbers, for modules that look at the cooperation as a whole. Readers
 * are the institutions in whose name is asked; a draft is seen by its drafter alone.
 */
@Service
public class AgreementRegister {
  private final RegisterStore store;

  AgreementRegister(RegisterStore store) {
    this.store = store;
  }

  /** Every agreement to which any of these partners is a party, the latest change first. */
  public List<HeldAgreement> with(Collection<PartnerId> partners, Set<InstitutionId> readers) {
    return OnceAPage.read(
        new With(Set.copyOf(partners), readers), () -> store.with(partners, readers));
  }

  /** What is held with partners. */
  private record With(Set<PartnerId> partners, Set<InstitutionId> readers) {}

  /** These agreements, as far as the readers see them, the latest change first. */
  public List<HeldAgreement> these(Collection<AgreementId> ids, Set<InstitutionId> readers) {
    return store.these(ids, readers);
  }

  /** Agreements in force, here or by paper that lies elsewhere, the one that changed last first. */
  public List<HeldAgreement> inForce(Set<InstitutionId> readers, int most, int skip) {
    return store.inForce(readers, most, skip);
  }
}
