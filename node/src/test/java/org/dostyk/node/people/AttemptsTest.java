package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.dostyk.node.people.Attempts.Limit;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

  private static Attempts after(int failures) {
    Attempts attempts = Attempts.none(NOW);
    for (int i = 0; i < failures; i++) {
      attempts = attempts.another(Limit.ACCOUNT, NOW);
    }
    return attempts;
  }

  @Test
  void fourFailuresOfAnAccountAreFree() {
    assertThat(after(4).openAt(NOW)).isEqualTo(NOW);
  }

  @Test
  void theFifthCostsAMinuteAndEachFurtherTwiceAsMuchUpToAnHour() {
    assertThat(after(5).openAt(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(after(6).openAt(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    assertThat(after(10).openAt(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(32)));
    assertThat(after(11).openAt(NOW)).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(after(400).openAt(NOW)).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void whatFailedMoreThanADayAgoIsForgotten() {
    Instant later = NOW.plus(Duration.ofDays(1)).plusSeconds(1);
    assertThat(after(9).another(Limit.ACCOUNT, later).failures()).isEqualTo(1);
  }

  @Test
  void aCampusBehindOneAddressMayMistypeMoreOftenThanOnePerson() {
    assertThat(Limit.CLIENT.waitAfter(29)).isZero();
    assertThat(Limit.CLIENT.waitAfter(30)).isEqualTo(Duration.ofMinutes(1));
  }
}
