package org.dostyk.node.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.people.Audited;
import org.dostyk.node.search.Terms;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.FoundRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the common index: what the audit trail notes is read anew when its transaction is about to
 * end, once for each subject, however often it was noted.
 */
@Component
class CommonIndex {
  private static final int AT_ONCE = 500;
  private final ObjectProvider<Findable> kinds;
  private final IndexStore store;

  CommonIndex(ObjectProvider<Findable> kinds, IndexStore store) {
    this.kinds = kinds;
    this.store = store;
  }

  @EventListener
  void on(Audited audited) {
    if (kinds.stream().anyMatch(k -> k.subject().equals(audited.kind()))) {
      Changed changed = changed();
      changed
          .subjects
          .computeIfAbsent(audited.kind(), k -> new LinkedHashSet<>())
          .addAll(audited.subjects());
    }
  }

  private Changed changed() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Changed known) {
      return known;
    }
    var changed = new Changed();
    TransactionSynchronizationManager.bindResource(this, changed);
    TransactionSynchronizationManager.registerSynchronization(changed);
    return changed;
  }

  /**
   * Reads subjects of a kind anew, in the transaction that is open.
   *
   * @param known by what names are found that were read before; filled further. A partner stands in
   *     a hundred records, and to work out how its names sound takes longer than all the rest
   */
  void read(Findable kind, Collection<UUID> subjects, Map<String, Set<String>> known) {
    var all = new ArrayList<>(subjects);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      store.replace(
          kind.heading(),
          some,
          kind.read(some).stream()
              .map(r -> new IndexStore.Read(r, terms(kind.heading(), r, known)))
              .toList());
    }
  }

  private static Set<String> terms(String kind, FoundRecord r, Map<String, Set<String>> known) {
    var words = new ArrayList<>(r.title().byTag().values());
    r.about().forEach(t -> words.addAll(t.byTag().values()));
    words.addAll(r.words());
    var terms = new LinkedHashSet<String>();
    for (String word : words) {
      terms.addAll(known.computeIfAbsent(word, w -> Terms.of(List.of(w))));
    }
    terms.add(Sought.kindTerm(kind));
    r.readers().forEach(house -> terms.add(Sought.scope(house)));
    return terms;
  }

  /** What a transaction has changed so far. */
  private final class Changed implements TransactionSynchronization {
    private final Map<String, Set<UUID>> subjects = new LinkedHashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(CommonIndex.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(CommonIndex.this, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      for (Findable kind : kinds) {
        Set<UUID> theirs = subjects.get(kind.subject());
        if (theirs != null) {
          read(kind, theirs, new HashMap<>());
        }
      }
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(CommonIndex.this);
    }
  }
}
