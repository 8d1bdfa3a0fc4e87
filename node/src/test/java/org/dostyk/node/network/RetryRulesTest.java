package org.dostyk.node.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.dostyk.ewp.client.Fault;
import org.junit.jupiter.api.Test;

class RetryRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private final Random random = new Random(7);

  @Test
  void whatMayPassIsTriedLaterAndLaterButAtLeastEveryHourAndAQuarter() {
    Duration before = Duration.ZERO;
    for (int tries = 0; tries < 6; tries += 2) {
      Duration wait = Duration.between(NOW, next(Fault.UNREACHABLE, 0, tries).orElseThrow());
      assertThat(wait).isGreaterThan(before);
      before = wait;
    }
    assertThat(Duration.between(NOW, next(Fault.TOO_SLOW, 0, 1_000).orElseThrow()))
        .isLessThanOrEqualTo(Duration.ofMinutes(75));
  }

  @Test
  void whatNoWaitingCuresIsGivenUp() {
    assertThat(next(Fault.NOT_OFFERED, 0, 0)).isEmpty();
    assertThat(next(Fault.REFUSED, 400, 0)).isEmpty();
  }

  @Test
  void whatAnsweredInThePeersPlaceMayHaveMadeRoomForItLater() {
    assertThat(next(Fault.NOT_GENUINE, 200, 0)).isPresent();
    assertThat(next(Fault.UNREADABLE, 200, 0)).isPresent();
    assertThat(next(Fault.TOO_LARGE, 200, 3)).isPresent();
    assertThat(next(Fault.REDIRECTED, 302, 0)).isPresent();
  }

  @Test
  void whereNobodyProvesToBeThePeerNothingElseIsSaidToItEither() {
    assertThat(RetryRules.isForAll(Fault.NOT_GENUINE, 200)).isTrue();
    assertThat(RetryRules.isForAll(Fault.UNREADABLE, 200)).as("one object alone").isFalse();
  }

  @Test
  void aKeyThatIsNotKnownThereYetMayBeKnownTomorrow() {
    assertThat(next(Fault.REFUSED, 401, 0)).isPresent();
    assertThat(next(Fault.REFUSED, 403, 3)).isPresent();
  }

  @Test
  void aPeerRestsOnlyAfterSeveralSilencesInARow() {
    assertThat(RetryRules.rest(1, NOW, random)).isEmpty();
    assertThat(RetryRules.rest(3, NOW, random)).isPresent();
    assertThat(Duration.between(NOW, RetryRules.rest(60, NOW, random).orElseThrow()))
        .isLessThanOrEqualTo(Duration.ofMinutes(7));
  }

  private Optional<Instant> next(Fault fault, int status, int tries) {
    return RetryRules.nextTry(fault, status, tries, NOW, random);
  }
}
