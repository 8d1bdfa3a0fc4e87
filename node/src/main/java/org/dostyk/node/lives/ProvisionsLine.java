package org.dostyk.node.lives;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What holds of the provisions that parties said; the same wherever the same is known. */
final class ProvisionsLine {
  private static final Comparator<SaidProvisions> BY_TIME =
      Comparator.comparing(SaidProvisions::at).thenComparing(s -> s.party().documentId());

  private ProvisionsLine() {}

  /**
   * A supplementary agreement that prolongs the term.
   *
   * @param since when the last party signed it
   */
  record Extension(Instant since, LocalDate until) {}

  /** What each party said last, the earliest first: that one holds. */
  static List<SaidProvisions> standing(Collection<SaidProvisions> said) {
    var last = new LinkedHashMap<String, SaidProvisions>();
    said.stream().sorted(BY_TIME).forEach(s -> last.put(s.party().documentId(), s));
    return last.values().stream().sorted(BY_TIME).toList();
  }

  /** What held at this moment, as far as all of it is known now. */
  static Optional<SaidProvisions> heldAt(Collection<SaidProvisions> said, Instant moment) {
    return standing(said.stream().filter(s -> !s.at().isAfter(moment)).toList()).stream()
        .findFirst();
  }

  /**
   * What has become of provisions by this day: what all parties signed prolongs a term that is
   * shorter, and the calendar has renewed it.
   */
  static Provisions on(LocalDate day, Provisions said, Collection<Extension> extensions) {
    Provisions now = said;
    for (Extension e :
        extensions.stream().sorted(Comparator.comparing(Extension::since)).toList()) {
      now = renewed(now, LocalDate.ofInstant(e.since(), ZoneOffset.UTC));
      if (isLonger(e.until(), now)) {
        now = now.until(e.until(), now.renewal());
      }
    }
    return renewed(now, day);
  }

  /** Whether a term until this day is longer than the one that holds. */
  static boolean isLonger(LocalDate until, Provisions now) {
    return now.endsOn().filter(end -> !until.isAfter(end)).isEmpty();
  }

  private static Provisions renewed(Provisions now, LocalDate day) {
    List<Provisions> renewals = LifeRules.renewals(now, day);
    return renewals.isEmpty() ? now : renewals.getLast();
  }
}
