package org.dostyk.node.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a letter is tried again, and when no more. */
final class MailRules {
  /** How long a letter is tried. */
  static final Duration PATIENCE = Duration.ofDays(2);

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private MailRules() {}

  /**
   * Why a letter is not even tried, where there is a reason: its secret opens nothing any more, or
   * it waited longer than a letter is tried.
   */
  static Optional<Trouble> stale(Mail mail, Instant now) {
    if (mail.secretUntil() != null && !now.isBefore(mail.secretUntil())) {
      return Optional.of(Trouble.EXPIRED);
    }
    return mail.tries() == 0 && now.isAfter(mail.giveUpAt())
        ? Optional.of(Trouble.TOO_OLD)
        : Optional.empty();
  }

  /**
   * The moment of the next try after one that failed; empty where it is given up. The pause doubles
   * from a minute to an hour, and is drawn from its upper half so that letters held up together do
   * not all come back together.
   */
  static Optional<Instant> nextTry(
      Mail mail, Trouble trouble, Instant now, RandomGenerator random) {
    if (trouble.isFinal()) {
      return Optional.empty();
    }
    long doubled = FIRST.toMillis() << Math.min(mail.tries(), 10);
    long pause = Math.min(doubled, LONGEST.toMillis());
    Instant next = now.plusMillis(random.nextLong(pause / 2, pause + 1));
    return next.isAfter(mail.giveUpAt()) ? Optional.empty() : Optional.of(next);
  }
}
