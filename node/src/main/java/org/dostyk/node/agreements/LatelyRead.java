package org.dostyk.node.agreements;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.KeptDocument;
import org.jspecify.annotations.Nullable;

/**
 * The texts read last, by the hash that makes them what they are; long ones are read each time. Who
 * asks has been found to be a reader. Safe for use by several threads.
 */
final class LatelyRead {
  private static final int MOST = 100;
  private static final int LONGEST = 65_536;
  private final Map<Hash, BilingualDocument> texts =
      new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash, BilingualDocument> eldest) {
          return size() > MOST;
        }
      };

  BilingualDocument of(Hash hash, Supplier<KeptDocument> kept) {
    BilingualDocument known = find(hash);
    if (known != null) {
      return known;
    }
    KeptDocument found = kept.get();
    BilingualDocument text = BilingualDocument.of(found);
    if (found.bytes().length <= LONGEST) {
      keep(hash, text);
    }
    return text;
  }

  private synchronized @Nullable BilingualDocument find(Hash hash) {
    return texts.get(hash);
  }

  private synchronized void keep(Hash hash, BilingualDocument text) {
    texts.put(hash, text);
  }
}
