package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.SharedVisit.Approves;
import org.dostyk.node.visits.SharedVisit.CallsOff;
import org.dostyk.node.visits.SharedVisit.Event;
import org.dostyk.node.visits.SharedVisit.Plans;
import org.dostyk.node.visits.SharedVisit.Puts;
import org.dostyk.node.visits.SharedVisit.Step;
import org.dostyk.node.visits.SharedVisit.Taken;
import org.dostyk.node.visits.SharedVisit.TakesOut;
import org.dostyk.node.visits.SharedVisitRules.Outcome;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.visits.VisitState.CalledOff;
import org.dostyk.node.visits.VisitState.Requested;
import org.junit.jupiter.api.Test;

class SharedVisitRulesTest {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final LocalDate FIRST = LocalDate.of(2027, 4, 5);
  private static final Taken LAID = taken(1, Side.GUEST, 1, 0, plans(FIRST));

  @Test
  void bothSidesAreAskedByThePlanThatIsLaidBeforeThem() {
    assertThat(outcome().awaited()).containsExactly(Side.HOST, Side.GUEST);
    assertThat(outcome(yes(2, Side.HOST, 2, 1), yes(3, Side.GUEST, 3, 1)).state())
        .isEqualTo(new Approved());
  }

  @Test
  void whoChangesThePlanStandsByItAndTheOtherSideIsAskedAgain() {
    Outcome changed =
        outcome(
            yes(2, Side.HOST, 2, 1),
            yes(3, Side.GUEST, 3, 1),
            taken(4, Side.HOST, 4, 4, plans(FIRST.plusDays(1))));
    assertThat(changed.state()).isEqualTo(new Requested());
    assertThat(changed.awaited()).containsExactly(Side.GUEST);
    assertThat(changed.asked().get(Side.GUEST)).isEqualTo(id(4));
  }

  @Test
  void aYesThatKnewNothingOfTheLastChangeMeansNothing() {
    Outcome crossed =
        outcome(taken(2, Side.GUEST, 2, 10, plans(FIRST.plusDays(1))), yes(3, Side.HOST, 2, 1));
    assertThat(crossed.awaited()).contains(Side.HOST);
    assertThat(crossed.idle()).isEmpty();
  }

  @Test
  void anItemOfTheProgrammeStandsAsItWasPutLastAndFallsAwayForBoth() {
    Outcome put =
        outcome(
            taken(2, Side.HOST, 2, 2, new Puts(event("Hall 1"))),
            taken(3, Side.GUEST, 3, 3, new Puts(event("Hall 2"))));
    assertThat(put.programme().values()).extracting(Event::place).containsExactly("Hall 2");
    Outcome gone =
        outcome(
            taken(2, Side.HOST, 2, 2, new Puts(event("Hall 1"))),
            taken(3, Side.GUEST, 3, 3, new TakesOut(id(900))));
    assertThat(gone.programme()).isEmpty();
    assertThat(gone.gone()).containsKey(id(900));
  }

  @Test
  void nothingComesAfterItWasCalledOff() {
    Outcome off =
        outcome(
            taken(2, Side.HOST, 2, 2, new CallsOff("Flood")),
            taken(3, Side.GUEST, 3, 3, plans(FIRST.plusDays(1))));
    assertThat(off.state()).isEqualTo(new CalledOff(Side.HOST, "Flood"));
    assertThat(off.plans()).isEqualTo(plans(FIRST));
    assertThat(off.idle()).containsOnlyKeys(id(3));
  }

  @Test
  void anItemThatWasPutAfterTheEndIsNoItemAndOneThatWasThereStaysAsItWas() {
    Outcome off =
        outcome(
            taken(2, Side.HOST, 2, 2, new Puts(event("Hall 1"))),
            taken(3, Side.HOST, 3, 3, new CallsOff("Flood")),
            taken(4, Side.GUEST, 4, 4, new Puts(event("Hall 2"))));
    assertThat(off.programme().values()).extracting(Event::place).containsExactly("Hall 1");
    assertThat(off.gone()).isEmpty();
    Outcome never =
        outcome(
            taken(2, Side.HOST, 2, 2, new CallsOff("Flood")),
            taken(3, Side.GUEST, 3, 3, new Puts(event("Hall 2"))));
    assertThat(never.programme()).isEmpty();
    assertThat(never.gone()).containsOnlyKeys(id(900));
  }

  @Test
  void whatNoVisitCanBeHasNoEffectAndLeavesRoomForTheNextTurn() {
    Outcome odd =
        outcome(
            taken(2, Side.HOST, Integer.MAX_VALUE, 2, plans(FIRST)),
            taken(3, Side.HOST, 0, 2, plans(FIRST)),
            taken(4, Side.HOST, 2, 2, new CallsOff(" ")),
            taken(5, Side.HOST, 2, 2, new Plans(plan(FIRST, FIRST.minusDays(1)), List.of())),
            taken(6, Side.HOST, 2, 2, new TakesOut(id(77))));
    assertThat(odd.idle()).containsOnlyKeys(id(2), id(3), id(4), id(5), id(6));
    assertThat(odd.plans()).isEqualTo(plans(FIRST));
    assertThat(odd.turn()).isEqualTo(2);
  }

  @Test
  void theSameStepsMeanTheSameInWhateverOrderTheyCame() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var steps = new ArrayList<Taken>();
      for (int i = 2; i < 20; i++) {
        Side side = random.nextBoolean() ? Side.HOST : Side.GUEST;
        Step step =
            switch (random.nextInt(random.nextInt(5) == 0 ? 5 : 4)) {
              case 0 -> plans(FIRST.plusDays(random.nextInt(3)));
              case 1 -> new Puts(event("Hall " + random.nextInt(3)));
              case 2 -> new TakesOut(id(900));
              case 3 -> new Approves(id(1 + random.nextInt(i)));
              default -> new CallsOff("No");
            };
        steps.add(taken(i, side, 1 + random.nextInt(6), random.nextInt(4), step));
      }
      Outcome one = outcome(steps.toArray(Taken[]::new));
      Collections.shuffle(steps, random);
      assertThat(outcome(steps.toArray(Taken[]::new))).as("seed %d", seed).isEqualTo(one);
    }
  }

  private static Outcome outcome(Taken... further) {
    var all = new ArrayList<Taken>();
    all.add(LAID);
    all.addAll(List.of(further));
    return SharedVisitRules.outcome(all);
  }

  private static Taken yes(int id, Side by, int turn, int about) {
    return taken(id, by, turn, id, new Approves(id(about)));
  }

  private static Taken taken(int id, Side by, int turn, int second, Step step) {
    return new Taken(id(id), by, turn, Instant.ofEpochSecond(second), step);
  }

  private static Plans plans(LocalDate from) {
    return new Plans(plan(from, from.plusDays(2)), List.of());
  }

  private static VisitPlan plan(LocalDate from, LocalDate to) {
    return new VisitPlan(
        Text.of("en", "Seminar"), from, to, new Place(Text.of("en", "Aktau"), ALMATY));
  }

  private static Event event(String place) {
    return new Event(
        id(900),
        FIRST,
        LocalTime.of(9, 0),
        LocalTime.of(10, 0),
        ALMATY,
        ItemKind.TOUR,
        Text.of("en", "The harbour"),
        place,
        "");
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
