package org.dostyk.node.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitState.Planned;

/** What speaks against minutes and what is written into them. */
final class MinutesRules {
  static final int LONGEST = 4_000;
  static final int LONGEST_OTHERS = 4_000;
  static final int MOST_ENTRIES = 500;

  private MinutesRules() {}

  /** Minutes are taken of a visit that lies before both sides and was not called off. */
  static List<Objection> begin(Visit visit) {
    if (visit.state() instanceof Planned) {
      return List.of(Objection.of("minutes.objection.not_sent"));
    }
    return visit.state().isOpen() ? List.of() : List.of(Objection.of("minutes.objection.no_visit"));
  }

  /**
   * Against a text.
   *
   * @param more whether it would be one entry more, and how many there are
   */
  static List<Objection> entry(String words, boolean more, int entries) {
    var found = new ArrayList<>(words(words));
    if (more && entries >= MOST_ENTRIES) {
      found.add(Objection.of("minutes.objection.too_many", MOST_ENTRIES));
    }
    return found;
  }

  static List<Objection> words(String words) {
    if (words.isBlank()) {
      return List.of(Objection.of("minutes.objection.no_words"));
    }
    return tooLong(words)
        ? List.of(Objection.of("minutes.objection.too_long", LONGEST))
        : List.of();
  }

  static List<Objection> present(String others) {
    return others.length() > LONGEST_OTHERS
        ? List.of(Objection.of("minutes.objection.too_long", LONGEST_OTHERS))
        : List.of();
  }

  /** A promise goes into the ledger once, as it stands when nobody disputes it. */
  static List<Objection> promise(Entry entry) {
    var found = new ArrayList<Objection>();
    if (entry.kind() != EntryKind.PROMISED || entry.takenOut()) {
      found.add(Objection.of("minutes.objection.no_promise"));
    }
    if (entry.isDisputed()) {
      found.add(Objection.of("minutes.objection.disputed"));
    }
    return found;
  }

  /** Told in further languages is what nobody disputes. */
  static List<Objection> tell(Entry entry, Optional<Text> also) {
    var found = new ArrayList<Objection>();
    if (entry.isDisputed()) {
      found.add(Objection.of("minutes.objection.disputed"));
    }
    if (also.stream().anyMatch(a -> a.byTag().values().stream().anyMatch(MinutesRules::tooLong))) {
      found.add(Objection.of("minutes.objection.too_long_told", LONGEST));
    }
    return found;
  }

  private static boolean tooLong(String words) {
    return words.length() > LONGEST;
  }

  /** Minutes whose entries are disputed are not shown to the other side. */
  static List<Objection> share(List<Entry> entries) {
    var found = new ArrayList<Objection>();
    if (entries.isEmpty()) {
      found.add(Objection.of("minutes.objection.empty"));
    }
    if (entries.stream().anyMatch(Entry::isDisputed)) {
      found.add(Objection.of("minutes.objection.disputed"));
    }
    return found;
  }

  /** Remarks are made on what the other side can read. */
  static List<Objection> remark(Minutes minutes, String words) {
    var found = new ArrayList<>(words(words));
    if (minutes.sharedAt().isEmpty()) {
      found.add(Objection.of("minutes.objection.not_shared"));
    }
    return found;
  }
}
