package org.dostyk.node.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dostyk.node.notices.Habit.Quiet;
import org.junit.jupiter.api.Test;

class HabitRulesTest {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Friday, 20 November 2026: 23:30 in Almaty, 02:30 on Saturday in Shanghai. */
  private static final Instant LATE = Instant.parse("2026-11-20T18:30:00Z");

  @Test
  void quietHoursOverMidnightEndInTheMorningByTheReadersOwnClock() {
    assertThat(HabitRules.afterQuiet(LATE, quiet(ALMATY, "22:00", "07:00")))
        .isEqualTo(Instant.parse("2026-11-21T02:00:00Z"));
    assertThat(HabitRules.afterQuiet(LATE, quiet(SHANGHAI, "22:00", "07:00")))
        .isEqualTo(Instant.parse("2026-11-20T23:00:00Z"));
  }

  @Test
  void outsideQuietHoursALetterLeavesAtOnce() {
    assertThat(HabitRules.afterQuiet(LATE, quiet(ALMATY, "00:00", "06:00"))).isEqualTo(LATE);
    assertThat(HabitRules.afterQuiet(LATE, Habit.usual(ALMATY))).isEqualTo(LATE);
    Instant seven = Instant.parse("2026-11-21T02:00:00Z");
    assertThat(HabitRules.afterQuiet(seven, quiet(ALMATY, "22:00", "07:00"))).isEqualTo(seven);
  }

  @Test
  void anHourThatTheClocksLeaveOutDoesNotHoldALetterBack() {
    // On 28 March 2027 clocks in Berlin go from 02:00 to 03:00.
    Instant before = Instant.parse("2027-03-28T00:30:00Z");
    assertThat(HabitRules.afterQuiet(before, quiet(BERLIN, "22:00", "02:30")))
        .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
  }

  @Test
  void aDailyDigestComesAtItsNextHour() {
    assertThat(HabitRules.due(Pace.DAILY, LATE, Habit.usual(ALMATY)))
        .isEqualTo(Instant.parse("2026-11-21T03:00:00Z"));
    Instant eight = Instant.parse("2026-11-21T03:00:00Z");
    assertThat(HabitRules.due(Pace.DAILY, eight, Habit.usual(ALMATY)))
        .as("what is written at the hour itself comes the next day")
        .isEqualTo(Instant.parse("2026-11-22T03:00:00Z"));
  }

  @Test
  void aWeeklyDigestComesOnItsDay() {
    assertThat(HabitRules.due(Pace.WEEKLY, LATE, Habit.usual(ALMATY)))
        .as("Monday, 8:00")
        .isEqualTo(Instant.parse("2026-11-23T03:00:00Z"));
    Instant mondayNoon = Instant.parse("2026-11-23T07:00:00Z");
    assertThat(HabitRules.due(Pace.WEEKLY, mondayNoon, Habit.usual(ALMATY)))
        .isEqualTo(Instant.parse("2026-11-30T03:00:00Z"));
  }

  @Test
  void nothingIsDueInThePastNorInQuietHours() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var quiet =
          new Quiet(
              LocalTime.of(random.nextInt(24), random.nextInt(60)),
              LocalTime.of(random.nextInt(24), random.nextInt(60)));
      if (!quiet.from().equals(quiet.to())) {
        ZoneId zone = List.of(ALMATY, SHANGHAI, BERLIN).get(random.nextInt(3));
        var habit =
            new Habit(
                zone,
                Optional.of(quiet),
                random.nextInt(24),
                DayOfWeek.of(1 + random.nextInt(7)),
                Map.of());
        Instant now = LATE.plusSeconds(random.nextInt(40_000_000));
        Instant atOnce = HabitRules.due(Pace.AT_ONCE, now, habit);
        String what = "seed " + seed + ": " + habit + " at " + now;
        assertThat(atOnce).as(what).isAfterOrEqualTo(now).isBefore(now.plusSeconds(26 * 3600));
        if (!zone.equals(BERLIN)) {
          assertThat(quiet.includes(atOnce.atZone(zone).toLocalTime())).as(what).isFalse();
        }
        assertThat(HabitRules.due(Pace.DAILY, now, habit)).as(what).isAfter(now);
        assertThat(HabitRules.due(Pace.WEEKLY, now, habit))
            .as(what)
            .isAfter(now)
            .isBefore(now.plusSeconds(8 * 24 * 3600));
      }
    }
  }

  private static Habit quiet(ZoneId zone, String from, String to) {
    return new Habit(
        zone,
        Optional.of(new Quiet(LocalTime.parse(from), LocalTime.parse(to))),
        8,
        DayOfWeek.MONDAY,
        Map.of());
  }
}
