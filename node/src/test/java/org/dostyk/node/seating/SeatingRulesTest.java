package org.dostyk.node.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dostyk.node.seating.SeatingRules.Side;
import org.junit.jupiter.api.Test;

/** From somebody's own right to their own left. */
class SeatingRulesTest {

  @Test
  void whoLeadsSitsInTheMiddleAndTheSecondAtTheirRightHand() {
    assertThat(front(SeatingRules.side(people(6), 11, Interpreters.LEFT)))
        .containsExactly(6, 4, 2, 1, 3, 5);
  }

  @Test
  void anInterpreterSitsAtTheHandThatTheHouseSays() {
    List<Sitter> five = new ArrayList<>(people(5));
    five.set(4, new Sitter(5, "Wang Lin", "", true));
    assertThat(front(SeatingRules.side(five, 11, Interpreters.LEFT)))
        .containsExactly(4, 2, 1, 5, 3);
    assertThat(front(SeatingRules.side(five, 11, Interpreters.RIGHT)))
        .containsExactly(4, 2, 5, 1, 3);
    Side behind = SeatingRules.side(five, 11, Interpreters.BEHIND);
    assertThat(front(behind)).containsExactly(4, 2, 1, 3);
    assertThat(behind.behind()).extracting(Sitter::number).containsExactly(5);
  }

  @Test
  void whomTheTableDoesNotHoldSitsBehindByRank() {
    Side side = SeatingRules.side(people(7), 3, Interpreters.LEFT);
    assertThat(front(side)).containsExactly(2, 1, 3);
    assertThat(side.behind()).extracting(Sitter::number).containsExactly(7, 5, 4, 6);
  }

  @Test
  void guestsFaceWhoeverLooksAndHostsTurnTheirBacks() {
    TablePicture picture =
        TablePicture.of(
            SeatingRules.side(people(3), 11, Interpreters.LEFT),
            SeatingRules.side(people(3), 11, Interpreters.LEFT));
    assertThat(numbers(picture, false)).containsExactly(2, 1, 3);
    assertThat(numbers(picture, true)).containsExactly(3, 1, 2);
  }

  @Test
  void everybodySitsOnceHoweverManyThereAre() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      var sitters = new ArrayList<Sitter>();
      int all = random.nextInt(40);
      for (int i = 1; i <= all; i++) {
        sitters.add(new Sitter(i, "", "", random.nextInt(5) == 0));
      }
      int across = 3 + random.nextInt(20);
      Interpreters where = Interpreters.values()[random.nextInt(3)];
      Side side = SeatingRules.side(sitters, across, where);
      assertThat(Stream.concat(side.front().stream(), side.behind().stream()))
          .as("seed %s, round %s", seed, round)
          .containsExactlyInAnyOrderElementsOf(sitters);
      assertThat(side.front().size())
          .as("seed %s, round %s", seed, round)
          .isLessThanOrEqualTo(across);
    }
  }

  private static List<Sitter> people(int many) {
    return Stream.iterate(1, n -> n + 1)
        .limit(many)
        .map(n -> new Sitter(n, "Person " + n, "", false))
        .toList();
  }

  private static List<Integer> front(Side side) {
    return side.front().stream().map(Sitter::number).toList();
  }

  private static List<Integer> numbers(TablePicture picture, boolean hosts) {
    return picture.places().stream()
        .filter(p -> p.host() == hosts)
        .map(p -> p.sitter().number())
        .toList();
  }
}
