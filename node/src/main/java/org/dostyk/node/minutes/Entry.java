package org.dostyk.node.minutes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;

/**
 * An entry of minutes: one thing that was said, decided or promised.
 *
 * @param number in the order in which entries arrived, from 1; it stays
 * @param wording the id of the wording that stands, by which the next one says what it replaces
 * @param revision how many wordings have stood, from 1
 * @param by who wrote the wording that stands
 * @param promise the promise in the ledger that it became, if it did
 * @param also the words that stand, told in further languages by whoever writes these minutes
 * @param told how often that was done, from 0; by it two who do so at once know of one another
 * @param beside wordings that were written over an older one, and wait to be settled
 */
public record Entry(
    EntryId id,
    int number,
    EntryKind kind,
    String words,
    UUID wording,
    int revision,
    AccountId by,
    Instant changedAt,
    boolean takenOut,
    Optional<CommitmentId> promise,
    Optional<Text> also,
    int told,
    List<Wording> beside) {

  public Entry {
    beside = List.copyOf(beside);
  }

  /** Whether two people wrote it differently and nobody has settled it yet. */
  public boolean isDisputed() {
    return !beside.isEmpty();
  }

  /** Whether it stands in the minutes: what was taken out, but is disputed, still does. */
  boolean isShown() {
    return !takenOut || isDisputed();
  }

  /**
   * What it says: the words as they were noted, which decide, and in further languages.
   *
   * @param minutes the language of the minutes
   */
  public Text text(Language minutes) {
    var byTag = new LinkedHashMap<String, String>();
    byTag.put(minutes.tag(), words);
    also.ifPresent(a -> a.byTag().forEach(byTag::putIfAbsent));
    return new Text(byTag, minutes.tag());
  }

  boolean says(EntryKind otherKind, String otherWords) {
    return !takenOut && kind == otherKind && words.equals(otherWords);
  }
}
