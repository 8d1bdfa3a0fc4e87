package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.partners.IdentityRules.Candidate;
import org.dostyk.node.values.Fold;
import org.jspecify.annotations.Nullable;

/**
 * What an institution knows of partners while a workbook is planned: its register, and what the
 * rows before would add to it. Not for use by several threads.
 */
final class PartnerRegister {
  private final Map<PartnerId, Entry> entries = new LinkedHashMap<>();
  private final EntryIndex<String> byName = new EntryIndex<>();
  private final EntryIndex<TypedId> byId = new EntryIndex<>();

  /** What the rows do when they are carried out. */
  final PartnerBatch batch;

  PartnerRegister(PartnerBatch batch) {
    this.batch = batch;
  }

  /** A partner as it would be after the rows so far. */
  static final class Entry {
    final PartnerId id;

    /** The row that would make it; null where it is in the register already. */
    final @Nullable Integer row;

    RowMerge.Known known;

    /** Which partner it became when the import was carried out; null until then, or if left out. */
    @Nullable PartnerId became;

    Entry(PartnerId id, @Nullable Integer row, RowMerge.Known known) {
      this.id = id;
      this.row = row;
      this.known = known;
      this.became = row == null ? id : null;
    }
  }

  Entry add(Entry entry) {
    entries.put(entry.id, entry);
    index(entry);
    return entry;
  }

  /** Notes by what names an entry answers besides, such as those that were merged into it. */
  void alsoCalled(Entry entry, List<Alias> names) {
    for (Alias alias : names) {
      byName.note(Fold.of(alias.value()), entry);
    }
  }

  /** Notes what a partner would be after one more row. */
  void now(Entry entry, RowMerge.Known known) {
    entry.known = known;
    index(entry);
  }

  Entry get(PartnerId id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("Not in the register: " + id);
    }
    return entry;
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  /** The entry of an id; empty where the register has none, as for one that was merged. */
  Optional<Entry> find(PartnerId id) {
    return Optional.ofNullable(entries.get(id));
  }

  List<Candidate> called(Collection<String> folded) {
    return candidates(folded, byName);
  }

  List<Candidate> bearing(Collection<TypedId> ids) {
    return candidates(ids, byId);
  }

  private void index(Entry entry) {
    for (String name : entry.known.details().name().byTag().values()) {
      byName.note(Fold.of(name), entry);
    }
    for (Alias alias : entry.known.dossier().aliases()) {
      byName.note(Fold.of(alias.value()), entry);
    }
    for (TypedId id : entry.known.details().ids()) {
      byId.note(id, entry);
    }
  }

  private static <K> List<Candidate> candidates(Collection<K> keys, EntryIndex<K> index) {
    var found = new LinkedHashSet<Entry>();
    keys.forEach(k -> found.addAll(index.of(k)));
    var candidates = new ArrayList<Candidate>();
    found.forEach(e -> candidates.add(new Candidate(e.id, e.known.details())));
    return candidates;
  }
}
