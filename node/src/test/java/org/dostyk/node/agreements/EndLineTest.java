package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.agreements.SharedAgreement.End;
import org.junit.jupiter.api.Test;

class EndLineTest {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

  @Test
  void theEndThatWasRecordedFirstHolds() {
    End first = end("b", Manner.TERMINATED, 1, false);
    End second = end("a", Manner.BY_CONSENT, 2, false);
    assertThat(EndLine.holding(List.of(second, first), true)).contains(first);
  }

  @Test
  void whereTheFirstIsTakenBackTheNextHolds() {
    End first = end("b", Manner.TERMINATED, 1, true);
    End second = end("a", Manner.BY_CONSENT, 2, false);
    assertThat(EndLine.holding(List.of(second, first), true)).contains(second);
  }

  @Test
  void givingUpEndsOnlyWhatWasNeverSignedByAll() {
    End gaveUp = end("a", Manner.GIVEN_UP, 1, false);
    assertThat(EndLine.holding(List.of(gaveUp), false)).contains(gaveUp);
    assertThat(EndLine.holding(List.of(gaveUp), true)).isEmpty();
  }

  @Test
  void theOrderInWhichEndsBecomeKnownDoesNotMatter() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var ends = new ArrayList<End>();
      for (int n = random.nextInt(6); n > 0; n--) {
        ends.add(
            end(
                List.of("a", "b", "c").get(random.nextInt(3)),
                Manner.values()[random.nextInt(4)],
                random.nextInt(3),
                random.nextBoolean()));
      }
      boolean signed = random.nextBoolean();
      Optional<End> one = EndLine.holding(ends, signed);
      Collections.shuffle(ends, random);
      assertThat(EndLine.holding(ends, signed).map(EndLineTest::what))
          .as("seed %d", seed)
          .isEqualTo(one.map(EndLineTest::what));
    }
  }

  private static List<Object> what(End end) {
    return List.of(end.party(), end.manner(), end.at(), end.on());
  }

  private static End end(String party, Manner manner, int at, boolean takenBack) {
    return new End(
        party,
        manner,
        LocalDate.of(2026, 11, 20),
        "",
        NOW.plusSeconds(at),
        takenBack ? Optional.of(NOW.plusSeconds(9)) : Optional.empty());
  }
}
