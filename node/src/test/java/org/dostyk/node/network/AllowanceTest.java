package org.dostyk.node.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.dostyk.node.network.Allowance.Limits;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private final Allowance allowance = new Allowance(new Limits(2, 1000, 5, 3), NOW);

  @Test
  void whatWasNotAskedIsSavedUpAndNoMoreThanThat() {
    Instant later = NOW.plus(Duration.ofDays(1));
    assertThat(asked(20, later)).isEqualTo(10);
    assertThat(asked(20, later.plusSeconds(2))).isEqualTo(4);
  }

  @Test
  void whoAskedTooMuchIsToldWhenToAskAgainAndIsThenAnswered() {
    asked(10, NOW);
    Duration wait = allowance.begin(0, NOW).orElseThrow();
    assertThat(wait).isEqualTo(Duration.ofSeconds(1));
    assertThat(allowance.begin(0, NOW.plus(wait))).isEmpty();
  }

  @Test
  void noMoreThanSoManyAreUnderWayAtOnce() {
    for (int i = 0; i < 3; i++) {
      assertThat(allowance.begin(0, NOW)).isEmpty();
    }
    assertThat(allowance.begin(0, NOW)).isPresent();
    allowance.ended(0);
    assertThat(allowance.begin(0, NOW)).isEmpty();
  }

  @Test
  void aLargeAnswerIsWaitedFor() {
    assertThat(allowance.begin(0, NOW)).isEmpty();
    allowance.ended(8000);
    assertThat(allowance.begin(0, NOW)).contains(Duration.ofSeconds(4));
    assertThat(allowance.begin(0, NOW.plusSeconds(4))).isEmpty();
  }

  @Test
  void aClockThatIsPutBackTakesNothing() {
    assertThat(asked(4, NOW)).isEqualTo(4);
    assertThat(asked(10, NOW.minusSeconds(3600))).isEqualTo(6);
  }

  /** How many of so many requests are answered. */
  private int asked(int times, Instant now) {
    int answered = 0;
    for (int i = 0; i < times; i++) {
      if (allowance.begin(0, now).isEmpty()) {
        answered++;
        allowance.ended(0);
      }
    }
    return answered;
  }
}
