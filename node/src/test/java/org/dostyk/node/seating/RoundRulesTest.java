package org.dostyk.node.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dostyk.node.seating.RoundRules.Round;
import org.dostyk.node.seating.RoundRules.Seat;
import org.junit.jupiter.api.Test;

/** From the top towards the right hand of whoever sits there: h1 is the first host, g1 a guest. */
class RoundRulesTest {

  @Test
  void theFirstGuestSitsAtTheRightHandOfTheFirstHostAndTheSecondHostAcross() {
    assertThat(one(people(6), people(4), Interpreters.LEFT))
        .containsExactly("h1", "g1", "h3", "g6", "g4", "h2", "g3", "g5", "h4", "g2");
  }

  @Test
  void aSingleHostHasTheGuestsAtBothHands() {
    assertThat(one(people(5), people(1), Interpreters.LEFT))
        .containsExactly("h1", "g1", "g3", "g5", "g4", "g2");
  }

  @Test
  void interpretersSitAtTheHandThatTheHouseSays() {
    List<Sitter> guests = new ArrayList<>(people(4));
    guests.add(new Sitter(5, "Wang Lin", "", true));
    assertThat(one(guests, people(2), Interpreters.LEFT))
        .containsExactly("h1", "g1", "g4", "h2", "g3", "g2", "g5");
    assertThat(one(guests, people(2), Interpreters.RIGHT))
        .containsExactly("h1", "g5", "g1", "g4", "h2", "g3", "g2");
    Round behind = RoundRules.tables(guests, people(2), 10, Interpreters.BEHIND).getFirst();
    assertThat(said(behind.around())).containsExactly("h1", "g1", "g4", "h2", "g3", "g2");
    assertThat(said(behind.behind())).containsExactly("g5");
  }

  @Test
  void whomOneTableDoesNotHoldSitsAtTheNextWithAHostOfItsOwn() {
    List<Round> tables = RoundRules.tables(people(17), people(3), 8, Interpreters.LEFT);
    assertThat(tables).extracting(r -> r.around().size()).containsExactly(7, 7, 6);
    assertThat(tables)
        .extracting(r -> said(r.around()).getFirst())
        .containsExactly("h1", "h2", "h3");
    assertThat(said(tables.get(0).around())).contains("g1", "g6").doesNotContain("g7");
  }

  @Test
  void inThePictureTheRightHandOfWhoeverSitsAtTheTopIsAtItsLeft() {
    RoundPicture picture =
        RoundPicture.of(RoundRules.tables(people(2), people(2), 8, Interpreters.LEFT)).getFirst();
    List<RoundPicture.Place> places = picture.places();
    assertThat(places)
        .extracting(RoundPicture.Place::host)
        .containsExactly(true, false, true, false);
    assertThat(places.get(0).y()).isLessThan(places.get(2).y());
    assertThat(places.get(1).x()).isLessThan(places.get(3).x());
    assertThat(places)
        .allSatisfy(
            p -> {
              assertThat(p.x()).isBetween(24, picture.size() - 24);
              assertThat(p.y()).isBetween(24, picture.size() - 24);
            });
  }

  @Test
  void everybodySitsOnceAtATableThatHoldsThemAndNoTableIsWithoutAHostWhereThereAreEnough() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<Sitter> guests = some(random, 60);
      List<Sitter> hosts = some(random, 25);
      int seats = 3 + random.nextInt(23);
      Interpreters where = Interpreters.values()[random.nextInt(3)];
      List<Round> tables = RoundRules.tables(guests, hosts, seats, where);
      String which = "seed %s, round %s".formatted(seed, round);
      assertThat(
              tables.stream().flatMap(t -> Stream.concat(t.around().stream(), t.behind().stream())))
          .as(which)
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      guests.stream().map(s -> new Seat(false, s)),
                      hosts.stream().map(s -> new Seat(true, s)))
                  .toList());
      assertThat(tables).as(which).allMatch(t -> t.around().size() <= seats);
      long speaking = hosts.stream().filter(h -> !h.interprets()).count();
      int sitting = tables.stream().mapToInt(t -> t.around().size()).sum();
      long beside = sitting - speaking - guests.stream().filter(g -> !g.interprets()).count();
      if (speaking >= tables.size() && beside == 0) {
        assertThat(tables).as(which).allMatch(t -> t.around().getFirst().host());
      }
    }
  }

  private static List<Sitter> some(Random random, int most) {
    var sitters = new ArrayList<Sitter>();
    int all = random.nextInt(most);
    for (int i = 1; i <= all; i++) {
      sitters.add(new Sitter(i, "", "", random.nextInt(6) == 0));
    }
    return sitters;
  }

  private static List<Sitter> people(int many) {
    return Stream.iterate(1, n -> n + 1)
        .limit(many)
        .map(n -> new Sitter(n, "Person " + n, "", false))
        .toList();
  }

  private static List<String> one(List<Sitter> guests, List<Sitter> hosts, Interpreters where) {
    List<Round> tables = RoundRules.tables(guests, hosts, 25, where);
    assertThat(tables).hasSize(1);
    return said(tables.getFirst().around());
  }

  private static List<String> said(List<Seat> seats) {
    return seats.stream().map(s -> (s.host() ? "h" : "g") + s.sitter().number()).toList();
  }
}
