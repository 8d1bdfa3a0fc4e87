package org.dostyk.node.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dostyk.node.values.StayKind;
import org.junit.jupiter.api.Test;

class BalanceTest {

  @Test
  void aStudentsSemesterOutweighsAWeekOfTeachingTenTimes() {
    Balance b =
        Balance.of(
            List.of(
                count(Flow.SENT, StayKind.STUDY, StayUnit.SEMESTER, 3, "3"),
                count(Flow.RECEIVED, StayKind.TEACHING, StayUnit.WEEK, 2, "2.5")),
            Weights.FIRST);
    assertThat(b.sent().weighed()).isEqualByComparingTo("3");
    assertThat(b.received().weighed()).isEqualByComparingTo("0.25");
    assertThat(b.difference()).isEqualByComparingTo("2.75");
    assertThat(b.kinds())
        .extracting(Balance.Kind::kind)
        .containsExactly(StayKind.STUDY, StayKind.TEACHING);
  }

  @Test
  void whoStayedForATimeThatNobodyNotedIsCountedAndWeighsNothing() {
    Balance b =
        Balance.of(
            List.of(
                new Count(Flow.SENT, StayKind.STUDY, Optional.empty(), 70, BigDecimal.ZERO, true)),
            Weights.FIRST);
    assertThat(b.sent()).isEqualTo(new Balance.Side(70, true, new BigDecimal("0"), 70));
    assertThat(b.isWeighed()).as("seventy against none are not in balance").isFalse();
  }

  @Test
  void tenTenthsAreOneHoweverTheyAreAddedUp() {
    long seed = 20261121;
    var random = new Random(seed);
    var counts = new ArrayList<Count>();
    BigDecimal expected = BigDecimal.ZERO;
    for (int i = 0; i < 500; i++) {
      StayKind kind = StayKind.values()[random.nextInt(StayKind.values().length)];
      StayUnit unit = StayUnit.values()[random.nextInt(StayUnit.values().length)];
      var volume = BigDecimal.valueOf(1 + random.nextInt(500), 2);
      counts.add(new Count(Flow.SENT, kind, Optional.of(unit), 1, volume, false));
      expected = expected.add(volume.multiply(Weights.FIRST.of(kind, unit)));
    }
    Balance b = Balance.of(counts, Weights.FIRST);
    assertThat(b.sent().weighed()).as("seed %d", seed).isEqualByComparingTo(expected);
    assertThat(
            b.kinds().stream()
                .map(k -> k.sent().weighed())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .as("the kinds make the whole, seed %d", seed)
        .isEqualByComparingTo(expected);
  }

  @Test
  void theLongerArmTakesItsSide() {
    Balance b =
        Balance.of(
            List.of(
                count(Flow.SENT, StayKind.STUDY, StayUnit.SEMESTER, 1, "1"),
                count(Flow.RECEIVED, StayKind.STUDY, StayUnit.SEMESTER, 4, "4")),
            Weights.FIRST);
    assertThat(Scale.of(b)).isEqualTo(new Scale(48, 190));
    assertThat(Scale.of(Balance.of(List.of(), Weights.FIRST))).isEqualTo(new Scale(0, 0));
  }

  @Test
  void numbersAreReadAsOfficesWriteThem() {
    assertThat(Figures.people("70+")).contains(new Figures.People(70, true));
    assertThat(Figures.people("более 70 человек")).contains(new Figures.People(70, true));
    assertThat(Figures.people("70余人")).contains(new Figures.People(70, true));
    assertThat(Figures.people("70-тен астам адам")).contains(new Figures.People(70, true));
    assertThat(Figures.people("12 чел.")).contains(new Figures.People(12, false));
    assertThat(Figures.people("5+5")).as("two numbers are none").isEmpty();
    assertThat(Figures.people("5/5")).isEmpty();
    assertThat(Figures.people("-3")).isEmpty();
    assertThat(Figures.year("2024–2025 уч. г.")).contains(2024);
    assertThat(Figures.year("1999/00")).contains(1999);
    assertThat(Figures.year("2024/26")).as("two years are no academic year").isEmpty();
    assertThat(Figures.length("1,5")).contains(new BigDecimal("1.5"));
    assertThat(Figures.length("1e9")).isEmpty();
  }

  private static Count count(Flow flow, StayKind kind, StayUnit unit, long people, String volume) {
    return new Count(flow, kind, Optional.of(unit), people, new BigDecimal(volume), false);
  }
}
