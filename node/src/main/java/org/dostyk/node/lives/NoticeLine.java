package org.dostyk.node.lives;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
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

  /**
   * Whether a notice to end leaves less time than what held when it was given asks for, and than
   * what held when its last day was over. What is said later changes nothing any more, nor does a
   * stricter word that came after the notice.
   */
  static boolean isTooShort(Notice notice, Collection<SaidProvisions> said) {
    if (notice.kind() != Notice.Kind.ENDS) {
      return false;
    }
    Instant over = notice.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Optional<SaidProvisions> then = ProvisionsLine.heldAt(said, notice.enteredAt());
    return then.filter(t -> !allows(t, notice)).isPresent()
        && ProvisionsLine.heldAt(said, over).filter(t -> allows(t, notice)).isEmpty();
  }

  private static boolean allows(SaidProvisions said, Notice notice) {
    return LifeRules.toEnd(said.provisions(), notice.givenOn(), notice.lastDay()).isEmpty();
  }

  /**
   * @param tooShort tells the notices that cannot stand
   */
  static Optional<Notice> standing(
      Collection<Kept> all, Collection<End> ends, Predicate<Notice> tooShort) {
    return all.stream()
        .filter(k -> !k.done())
        .map(Kept::notice)
        .filter(n -> n.withdrawnAt().isEmpty() && !isClosed(n, ends))
        .filter(tooShort.negate())
        .min(
            Comparator.comparing((Notice n) -> n.kind() != Notice.Kind.CONSENT)
                .thenComparing(Notice::lastDay)
                .thenComparing(Notice::enteredAt)
                .thenComparing(n -> n.id().toString()));
  }
}
