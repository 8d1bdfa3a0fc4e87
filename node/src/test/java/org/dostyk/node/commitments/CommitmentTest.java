package org.dostyk.node.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.node.commitments.Promises.ALMATY;
import static org.dostyk.node.commitments.Promises.SHANGHAI;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.dostyk.node.commitments.Commitment.Missing;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Late;
import org.dostyk.node.commitments.CommitmentStatus.Open;
import org.dostyk.node.commitments.CommitmentStatus.Renegotiated;
import org.junit.jupiter.api.Test;

class CommitmentTest {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

  @Test
  void aPromiseIsLateOnceItsDayHasPassedWhereItWasMade() {
    Instant midnightInQingdao = Instant.parse("2026-11-20T16:00:00Z");
    Commitment inQingdao = Promises.due(DUE, SHANGHAI);
    assertThat(inQingdao.status(midnightInQingdao.minusMillis(1))).isEqualTo(new Open());
    assertThat(inQingdao.status(midnightInQingdao)).isEqualTo(new Late(1));

    Commitment inOskemen = Promises.due(DUE, ALMATY);
    assertThat(inOskemen.status(midnightInQingdao)).as("there it is 21:00").isEqualTo(new Open());
    assertThat(inOskemen.status(Instant.parse("2026-11-20T19:00:00Z"))).isEqualTo(new Late(1));
  }

  @Test
  void theDayEndsThreeHoursEarlierInChinaThanInKazakhstanAndNowhereElseDoesTheStatusTurn() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new Random(seed);
      LocalDate due = LocalDate.of(2024, 3, 1).plusDays(random.nextInt(4_000));
      Instant moment =
          due.atStartOfDay(SHANGHAI).toInstant().plusSeconds(random.nextInt(-200_000, 400_000));
      boolean lateInChina = isLate(due, SHANGHAI, moment);
      boolean lateInKazakhstan = isLate(due, ALMATY, moment);
      String of = "seed %d, due %s, at %s".formatted(seed, due, moment);
      assertThat(lateInChina)
          .as(of)
          .isEqualTo(moment.atZone(SHANGHAI).toLocalDate().isAfter(due))
          .isEqualTo(!moment.isBefore(Commitment.lateFrom(due, SHANGHAI)));
      assertThat(lateInKazakhstan)
          .as(of)
          .isEqualTo(!moment.isBefore(Commitment.lateFrom(due, ALMATY)));
      assertThat(
              ChronoUnit.HOURS.between(
                  Commitment.lateFrom(due, SHANGHAI), Commitment.lateFrom(due, ALMATY)))
          .as(of)
          .isEqualTo(3);
    }
  }

  @Test
  void beforeMarch2024AlmatyWasTwoHoursBehindBeijing() {
    LocalDate due = LocalDate.of(2024, 2, 15);
    assertThat(
            ChronoUnit.HOURS.between(
                Commitment.lateFrom(due, SHANGHAI), Commitment.lateFrom(due, ALMATY)))
        .isEqualTo(2);
  }

  @Test
  void aNewDayMakesALatePromiseRunAgainUntilThatDayPassesToo() {
    Commitment moved =
        Promises.due(DUE, SHANGHAI)
            .withDue(DUE.plusDays(10), new Renegotiated(DUE, "the lift came late"));
    assertThat(moved.status(at(DUE.plusDays(5)))).isInstanceOf(Renegotiated.class);
    assertThat(moved.status(at(DUE.plusDays(12)))).isEqualTo(new Late(2));
  }

  @Test
  void whatIsSettledIsNeverLate() {
    Commitment kept = Promises.due(DUE, SHANGHAI).withStanding(new Kept(DUE.plusDays(3)));
    assertThat(kept.status(at(DUE.plusDays(100)))).isEqualTo(new Kept(DUE.plusDays(3)));
    assertThat(kept.daysKeptLate()).isEqualTo(3);
    assertThat(kept.missing()).isEmpty();
  }

  @Test
  void withoutADayNothingIsLateAndWhatIsMissingIsSaid() {
    Commitment open = Promises.due(null, SHANGHAI);
    assertThat(open.status(at(LocalDate.of(2100, 1, 1)))).isEqualTo(new Open());
    assertThat(open.missing()).containsExactlyInAnyOrder(Missing.OWNER, Missing.DUE);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(12, 0).atZone(SHANGHAI).toInstant();
  }

  private static boolean isLate(LocalDate due, ZoneId zone, Instant moment) {
    return Promises.due(due, zone).status(moment) instanceof Late;
  }
}
