package org.dostyk.node.lists;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists kept under a name. What somebody keeps for themselves is theirs alone; what they share with
 * their office its people see too, and only they take it away.
 */
@Service
public class KeptLists {
  /** A record's kind in the audit trail. */
  static final String KIND = "lists.kept";

  private static final Duration CAN_COME_BACK = Duration.ofDays(30);

  private final KeptListStore store;
  private final List<Listing<?>> listings;
  private final Audit audit;
  private final Clock clock;

  KeptLists(KeptListStore store, List<Listing<?>> listings, Audit audit, Clock clock) {
    this.store = store;
    this.listings = listings;
    this.audit = audit;
    this.clock = clock;
  }

  /** What somebody keeps of a list and what is shared with them, by name. */
  public List<KeptList> of(String list, Actor reader, Say say) {
    return store.of(list, reader.account(), reader.institutions()).stream()
        .sorted(Comparator.comparing(KeptList::name, say.order()))
        .toList();
  }

  /**
   * Keeps a list; one that they keep under the same name gives way.
   *
   * @param shared whether the people of the institution of their letterhead see it too
   * @throws NotFound if there is no such list
   * @throws Refused if it cannot be kept so
   */
  @Transactional
  public void keep(UUID id, String list, String name, String query, boolean shared, Actor by) {
    listing(list);
    InstitutionId house = shared ? by.institutions().stream().findFirst().orElse(null) : null;
    var kept = new KeptList(id, by.account(), list, name.strip(), query, house);
    long there =
        store.of(list, by.account(), java.util.Set.of()).stream()
            .filter(k -> !k.name().equalsIgnoreCase(kept.name()))
            .count();
    Refused.ifAny(KeptListRules.keep(kept, (int) there));
    if (store.add(kept, clock.instant())) {
      record(kept, by, "lists.kept");
    }
  }

  /** Takes one's own away. */
  @Transactional
  public KeptList remove(UUID id, Actor by) {
    KeptList kept = find(id, by, false).orElseThrow(() -> new NotFound("kept list " + id));
    store.remove(kept, clock.instant(), clock.instant().minus(CAN_COME_BACK));
    record(kept, by, "lists.removed");
    return kept;
  }

  /** Brings back what was taken away; nothing happens to one that is there. */
  @Transactional
  public KeptList restore(UUID id, Actor by) {
    Optional<KeptList> removed = find(id, by, true);
    if (removed.isEmpty()) {
      return find(id, by, false).orElseThrow(() -> new NotFound("kept list " + id));
    }
    if (!store.restore(removed.get())) {
      throw new Refused(Objection.of("lists.objection.name_taken", removed.get().name()));
    }
    record(removed.get(), by, "lists.restored");
    return removed.get();
  }

  /** One of their own. */
  Optional<KeptList> find(UUID id, Actor by, boolean removed) {
    return store.find(id, by.account(), removed);
  }

  /** Where a list is shown. */
  Listing<?> listing(String key) {
    return listings.stream()
        .filter(l -> l.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("list " + key));
  }

  /** What an office shares is told in its trail; what somebody keeps for themselves is not. */
  private void record(KeptList kept, Actor by, String action) {
    if (kept.sharedWith() != null) {
      audit.record(kept.sharedWith(), by, action, KIND, kept.id(), kept.name());
    }
  }
}
