package org.dostyk.node.foundings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/3 | 1/3",
        "2 / 6 | 1/3",
        "40 % | 40 %",
        "40 | 40 %",
        "33,5% | 67/200",
        "33.3333 | 333333/1000000",
        "100 % | 100 %",
        "50％ | 50 %"
      })
  void aShareIsReadAsItIsWritten(String typed, String shown) {
    assertThat(Share.parse(typed)).map(Share::toString).hasValue(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "0/5", "101 %", "4/3", "-1/3", "1/0", "half", "1/9999999", "1e2"})
  void whatIsNoShareIsNotTaken(String typed) {
    assertThat(Share.parse(typed)).isEmpty();
  }

  @Test
  void threeThirdsAreTheWhole() {
    Share third = new Share(1, 3);
    assertThat(Share.comparedToWhole(List.of(third, third))).isNegative();
    assertThat(Share.comparedToWhole(List.of(third, third, third))).isZero();
    assertThat(Share.comparedToWhole(List.of(third, third, third, new Share(1, 1_000_000))))
        .isPositive();
  }

  @Test
  void howeverTheWholeIsDividedItsPartsMakeIt() {
    long seed = 20261121;
    var random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      int whole = 20 + random.nextInt(5_000);
      int first = 1 + random.nextInt(whole / 2);
      int second = 1 + random.nextInt(whole / 2 - 1);
      List<Share> parts =
          Stream.of(first, second, whole - first - second)
              .filter(n -> n > 0)
              .map(n -> new Share(n, whole))
              .toList();
      assertThat(Share.comparedToWhole(parts)).as("seed %d, %s", seed, parts).isZero();
      assertThat(Share.parse(parts.getFirst().toString())).hasValue(parts.getFirst());
    }
  }
}
