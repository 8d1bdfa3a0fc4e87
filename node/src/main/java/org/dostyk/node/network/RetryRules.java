package org.dostyk.node.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.dostyk.ewp.client.Fault;

/** When something that failed is tried again. */
final class RetryRules {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);
  private static final int QUIET_AFTER = 3;
  private static final int UNKNOWN = 401;
  private static final int FORBIDDEN = 403;
  static final int TOO_MANY = 429;

  private RetryRules() {}

  /**
   * Later and later, by a quarter more or less, so that many do not come back at one moment. What
   * no waiting cures is given up. A key that the other side does not know yet may be known
   * tomorrow, and what answered in the peer's place may have made room for it.
   *
   * @param tries how often it was tried before this time
   * @param status the peer's answer, 0 for none
   */
  static Optional<Instant> nextTry(
      Fault fault, int status, int tries, Instant now, RandomGenerator random) {
    boolean passes =
        fault.passes()
            || mayBeAnother(fault)
            || status == UNKNOWN
            || status == FORBIDDEN
            || status == TOO_MANY;
    return passes
        ? Optional.of(now.plus(jittered(growing(FIRST, tries, LONGEST), random)))
        : Optional.empty();
  }

  /** Whether a fault says that the peer as a whole is away. */
  static boolean isAway(Fault fault) {
    return switch (fault) {
      case UNREACHABLE,
          CERTIFICATE_EXPIRED,
          CERTIFICATE_NOT_YET_VALID,
          CERTIFICATE_UNKNOWN,
          TOO_SLOW,
          SERVER_TROUBLE ->
          true;
      default -> false;
    };
  }

  /**
   * Until when nothing is sent to a peer that does not answer; empty while it may be a slip.
   *
   * @param failures how many in a row there are with this one
   */
  static Optional<Instant> rest(int failures, Instant now, RandomGenerator random) {
    return failures < QUIET_AFTER
        ? Optional.empty()
        : Optional.of(
            now.plus(jittered(growing(FIRST, failures - QUIET_AFTER, LONGEST_REST), random)));
  }

  /**
   * Whether the answer may not be the peer's at all: a proxy before it shows a page of its own
   * while the peer is looked after, or another server has its address for the moment.
   */
  private static boolean mayBeAnother(Fault fault) {
    return switch (fault) {
      case NOT_GENUINE, UNREADABLE, TOO_LARGE, REDIRECTED -> true;
      default -> false;
    };
  }

  /** Whether a fault would meet everything else that is said to that peer now. */
  static boolean isForAll(Fault fault, int status) {
    return isAway(fault)
        || fault == Fault.NOT_GENUINE
        || fault == Fault.REDIRECTED
        || status == UNKNOWN
        || status == FORBIDDEN
        || status == TOO_MANY;
  }

  private static Duration growing(Duration first, int times, Duration longest) {
    Duration grown = first.multipliedBy(1L << Math.min(times, 20));
    return grown.compareTo(longest) > 0 ? longest : grown;
  }

  private static Duration jittered(Duration about, RandomGenerator random) {
    return Duration.ofMillis((long) (about.toMillis() * random.nextDouble(0.75, 1.25)));
  }
}
