package org.dostyk.node.lives;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.dostyk.node.agreements.SharedAgreement.End;
import org.dostyk.node.lives.NoticeStore.Kept;

/**
 * Which notice stands, where several parties said something of the end without knowing of one
 * another: what all have signed before what one says, then the earliest last day, then what was
 * entered first. An end that was recorded after a notice closes it, also if it is taken back.
 */
final class NoticeLine {
  private NoticeLine() {}

  static boolean isClosed(Notice notice, Collection<End> ends) {
    return ends.stream().anyMatch(e -> e.at().isAfter(notice.enteredAt()));
  }

  /** Whether it was given after every end that was recorded. */
  static boolean isLater(Notice notice, Collection<End> ends) {
    return ends.stream().allMatch(e -> e.at().isBefore(notice.enteredAt()));
  }

  static Optional<Notice> standing(Collection<Kept> all, Collection<End> ends) {
    return all.stream()
        .filter(k -> !k.done())
        .map(Kept::notice)
        .filter(n -> n.withdrawnAt().isEmpty() && !isClosed(n, ends))
        .min(
            Comparator.comparing((Notice n) -> n.kind() != Notice.Kind.CONSENT)
                .thenComparing(Notice::lastDay)
                .thenComparing(Notice::enteredAt)
                .thenComparing(n -> n.id().toString()));
  }
}
