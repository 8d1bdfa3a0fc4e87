package org.dostyk.node.imports;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The plan that this process made last. Who reads a preview and applies it at once need not wait
 * for the same file to be read and planned again, as long as nothing was done on the node meanwhile
 * that a plan could depend on: the audit trail tells. Elsewhere, later, or where memory is needed
 * for something else, it is planned again.
 */
@Component
class LastPlan {
  /** Done to records of these kinds, nothing changes what a row would do. */
  private static final Set<String> ASIDE = Set.of(Import.RECORD, Account.RECORD);

  private final Audit audit;
  private final AtomicReference<@Nullable SoftReference<Planned>> last = new AtomicReference<>();

  LastPlan(Audit audit) {
    this.audit = audit;
  }

  /**
   * A plan that was made.
   *
   * @param columns what a person had said of the file's columns
   * @param plans what is shown of each row
   * @param fingerprint of what is shown
   * @param since taken before anything was read for it
   */
  record Planned(
      ImportId id,
      List<SheetColumns> columns,
      Contents contents,
      ImportPlan plan,
      List<RowPlan> plans,
      String fingerprint,
      Audit.Mark since) {}

  void keep(Planned planned) {
    last.set(new SoftReference<>(planned));
  }

  /**
   * The plan of this import, if it still holds. It carries its work out once, so it is gone then.
   */
  Optional<Planned> take(ImportId id, List<SheetColumns> columns) {
    SoftReference<Planned> kept = last.get();
    Planned planned = kept == null ? null : kept.get();
    return Optional.ofNullable(planned)
        .filter(m -> m.id().equals(id) && m.columns().equals(columns))
        .filter(m -> last.compareAndSet(kept, null))
        .filter(m -> audit.isQuietSince(m.since(), ASIDE));
  }
}
