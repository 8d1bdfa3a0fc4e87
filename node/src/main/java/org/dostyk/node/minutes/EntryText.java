package org.dostyk.node.minutes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a phone sends of an entry.
 *
 * @param entry made on the phone
 * @param saving made on the phone too, for each time it is saved
 * @param seen the saving that this one replaces; null for a new entry
 * @param settles wordings beside that were shown to whoever wrote this
 */
public record EntryText(
    EntryId entry,
    UUID saving,
    @Nullable UUID seen,
    EntryKind kind,
    String words,
    List<UUID> settles) {

  public EntryText {
    settles = List.copyOf(settles);
  }

  /** A new entry. */
  public static EntryText begin(EntryId entry, UUID saving, EntryKind kind, String words) {
    return new EntryText(entry, saving, null, kind, words, List.of());
  }
}
