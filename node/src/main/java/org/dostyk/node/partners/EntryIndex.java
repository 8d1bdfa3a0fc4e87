package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.partners.PartnerRegister.Entry;

/**
 * Entries by something they may share, in the order in which they were noted. A list of ten
 * thousand has a quarter of a million such things, most of them one entry's own; those take little
 * room. Not for use by several threads.
 */
final class EntryIndex<K> {
  private final Map<K, List<Entry>> entries = new HashMap<>();
  private final int most;

  EntryIndex() {
    this(Integer.MAX_VALUE);
  }

  /**
   * @param most of how many that share a thing the first are kept
   */
  EntryIndex(int most) {
    this.most = most;
  }

  /** Notes an entry, once. */
  void note(K shared, Entry entry) {
    entries.merge(shared, List.of(entry), this::joined);
  }

  /** Those that share it; none if nobody has it. */
  List<Entry> of(K shared) {
    return entries.getOrDefault(shared, List.of());
  }

  private List<Entry> joined(List<Entry> there, List<Entry> one) {
    if (there.size() >= most || there.contains(one.getFirst())) {
      return there;
    }
    var all = new ArrayList<Entry>(there.size() + 1);
    all.addAll(there);
    all.addAll(one);
    return List.copyOf(all);
  }
}
