package org.dostyk.node.commitments;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.OnceAPage;
import org.springframework.stereotype.Service;

/** How promises were kept, added up, as far as the readers see them. */
@Service
public class PromiseRecords {
  private final RecordStore store;
  private final Clock clock;

  PromiseRecords(RecordStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Each partner's record; a partner without promises has none. */
  public Map<PartnerId, PromiseRecord> with(
      Collection<PartnerId> partners, Set<InstitutionId> readers) {
    return OnceAPage.read(
        new With(Set.copyOf(partners), readers),
        () -> store.with(partners, readers, clock.instant()));
  }

  /** The records of partners. */
  private record With(Set<PartnerId> partners, Set<InstitutionId> readers) {}

  /** The record of the promises that were taken from a record of another module. */
  public PromiseRecord from(String kind, UUID record, Set<InstitutionId> readers) {
    return store.from(kind, record, readers, clock.instant());
  }

  /** The promises with a partner: those that run, the earliest day first, then the last settled. */
  List<Commitment> latest(PartnerId partner, Set<InstitutionId> readers, int most) {
    return store.latest(partner, readers, most);
  }
}
