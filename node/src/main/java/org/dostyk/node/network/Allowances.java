package org.dostyk.node.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dostyk.ewp.server.Content;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.node.network.Allowance.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets each peer ask as much as it may and no more, so that none slows the others. Counted are
 * requests that are proven to be the peer's own: nobody else can use up what it has. Each process
 * of a node counts for itself.
 */
@Component
class Allowances {
  private static final Duration BETWEEN_NOTES = Duration.ofSeconds(5);
  private final Limits limits;
  private final LimitedStore store;
  private final Clock clock;
  private final Map<PeerId, One> all = new ConcurrentHashMap<>();

  Allowances(
      @Value("${dostyk.federation.requests-per-second:500}") int requests,
      @Value("${dostyk.federation.bytes-per-second:16000000}") long bytes,
      @Value("${dostyk.federation.saved-up-seconds:10}") int seconds,
      @Value("${dostyk.federation.requests-at-once:16}") int atOnce,
      LimitedStore store,
      Clock clock) {
    this.limits = new Limits(requests, bytes, seconds, atOnce);
    this.store = store;
    this.clock = clock;
  }

  /** Answers a request. */
  @FunctionalInterface
  interface Answering {
    Content answer() throws Refusal;
  }

  /**
   * @param size of the request
   * @throws Refusal with 429 and when to ask again, where the peer asks too much
   */
  Content within(PeerId peer, int size, Answering answering) throws Refusal {
    One one = all.computeIfAbsent(peer, p -> new One(new Allowance(limits, clock.instant())));
    Optional<Duration> wait = one.allowance.begin(size, clock.instant());
    if (wait.isPresent()) {
      one.refused(peer);
      throw new Refusal(
          429,
          "Your institution asks more than this node answers at a time; wait and ask again",
          Headers.of("Retry-After", String.valueOf(wait.get().toSeconds())));
    }
    try {
      return answering.answer().counted(one.allowance::ended);
    } catch (Refusal | RuntimeException e) {
      one.allowance.ended(0);
      throw e;
    }
  }

  /** One peer, and how often it was refused since that was written down. */
  private final class One {
    private final Allowance allowance;
    private long times;
    private @Nullable Instant noted;

    One(Allowance allowance) {
      this.allowance = allowance;
    }

    /** Not each time: who asks too much must not make this node write as much. */
    synchronized void refused(PeerId peer) {
      times++;
      Instant now = clock.instant();
      if (noted == null || !now.isBefore(noted.plus(BETWEEN_NOTES))) {
        store.add(peer, times, now);
        times = 0;
        noted = now;
      }
    }
  }
}
