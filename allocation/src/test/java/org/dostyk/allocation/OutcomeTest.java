package org.dostyk.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final String ROUND =
      """
      dostyk-allocation,1
      [quotas]
      id,within,seats
      region,,2
      [places]
      id,within,seats,reserve,grade
      north,region,2,,
      south,region,2,,
      abroad,,2,rural=1,3.5
      nowhere,,1,,
      [applicants]
      id,score,grade,groups,wishes
      ann,90,4,,north
      ben,80,4,,north|south
      cem,70,3,rural,south|abroad
      dan,60,4,,south|abroad
      eve,50,4,,abroad
      fay,40,4,rural,abroad
      """;

  private final Round round = DrawnRound.read(ROUND).orThrow();
  private final Outcome outcome = Outcome.of(round);

  @Test
  void theBestOfARegionGetItsSeatsWhereTheyWishThem() {
    assertThat(places(outcome)).containsEntry("ann", "north").containsEntry("ben", "north");
    assertThat(outcome.taken(round.findNode("region"))).isEqualTo(2);
  }

  @Test
  void aReservedSeatGoesToItsGroupThoughOthersHaveMore() {
    assertThat(places(outcome)).containsEntry("fay", "abroad").containsEntry("dan", "abroad");
    assertThat(places(outcome)).doesNotContainKeys("cem", "eve");
  }

  @Test
  void aReservedSeatThatItsGroupDoesNotWantIsEverybodys() {
    String none = ROUND.replace("rural,abroad\n", ",abroad\n");
    assertThat(places(Outcome.of(DrawnRound.read(none).orThrow())))
        .containsEntry("dan", "abroad")
        .containsEntry("eve", "abroad");
  }

  @Test
  void everyBetterWishIsExplained() {
    List<Refusal> cem = outcome.whyNotBetter(round.findApplicant("cem"));
    assertThat(cem).hasSize(2);
    assertThat(cem.get(0))
        .isInstanceOfSatisfying(
            Refusal.Outranked.class,
            no -> {
              assertThat(round.node(no.node())).isEqualTo("region");
              assertThat(no.cutOff().score()).isEqualTo(Decimal.of(80));
              assertThat(no.score()).isEqualTo(Decimal.of(70));
              assertThat(no.byLot()).isFalse();
            });
    assertThat(cem.get(1))
        .isEqualTo(new Refusal.NotEligible(round.findNode("abroad"), Set.of(Needs.Lack.GRADE)));
    assertThat(outcome.whyNotBetter(round.findApplicant("ann"))).isEmpty();
  }

  @Test
  void aCutOffIsTheLastWhoGotASeatAndThereIsNoneWhereNobodyWishes() {
    assertThat(outcome.cutOff(round.findNode("region")))
        .isEqualTo(new CutOff.Full(2, false, Decimal.of(80), round.findApplicant("ben")));
    assertThat(outcome.cutOff(round.findNode("south"))).isEqualTo(new CutOff.Open(0, 2));
    assertThat(outcome.cutOff(round.findNode("nowhere"))).isEqualTo(new CutOff.Unwanted(1));
  }

  @Test
  void aHomeThatMaySendFewerSendsItsFirstAndTheNextWhenOneGetsNothing() {
    String text =
        """
        dostyk-allocation,1
        [places]
        id,seats,grade
        far,9,3
        near,1,
        [institutions]
        id,sent,received,tolerance
        home,4,3,2
        [applicants]
        id,home,order,score,grade,wishes
        one,home,1,5,2,far
        two,home,2,6,4,far
        three,home,3,7,4,far
        """;
    Round sending = DrawnRound.read(text).orThrow();
    Outcome sent = Outcome.of(sending);
    assertThat(places(sent)).containsExactly(Map.entry("two", "far"));
    assertThat(sent.whyNotBetter(sending.findApplicant("three")))
        .containsExactly(new Refusal.NotSent(sending.findNode("far"), "home"));
  }

  @Test
  void anInstitutionReceivesNoMoreThanItsBalanceAllows() {
    String text =
        """
        dostyk-allocation,1
        lottery,s,
        [places]
        id,seats,institution
        a,5,host
        b,5,host
        [institutions]
        id,sent,received,tolerance
        host,4,6,3
        [applicants]
        id,wishes
        one,a
        two,b
        three,a
        """;
    Round receiving = DrawnRound.read(text).orThrow();
    Outcome received = Outcome.of(receiving);
    assertThat(places(received)).hasSize(1);
    assertThat(received.taken(receiving.findNode("balance of host"))).isEqualTo(1);
  }

  @Test
  void theOrderOfTheFileChangesNothing() {
    for (long seed = 1; seed < 300; seed++) {
      DrawnRound drawn = seed % 4 == 0 ? DrawnRound.exchange(seed, 20) : DrawnRound.of(seed, 20);
      Map<String, String> first = places(Outcome.of(drawn.read()));
      Map<String, String> second = places(Outcome.of(drawn.shuffled(new Random(seed)).read()));
      assertThat(second).as("seed %d", seed).isEqualTo(first);
    }
  }

  @Test
  void theSameSeedGivesTheSameMatchingAndAnotherSeedAnother() {
    String text =
        "dostyk-allocation,1\nlottery,SEED,\n[places]\nid,seats\na,3\n[applicants]\nid,wishes\n";
    for (int a = 0; a < 12; a++) {
      text += "applicant " + a + ",a\n";
    }
    Map<String, String> first = places(drawnBy("first", text));
    assertThat(first).hasSize(3);
    assertThat(places(drawnBy("first", text))).isEqualTo(first);
    boolean another = false;
    for (int i = 0; i < 20; i++) {
      another |= !places(drawnBy("other " + i, text)).equals(first);
    }
    assertThat(another).isTrue();
  }

  private static Outcome drawnBy(String seed, String text) {
    return Outcome.of(DrawnRound.read(text.replace("SEED", seed)).orThrow());
  }

  @Test
  void everyoneCanComputeEveryLot() {
    var lottery = new Lottery("blue camel", null);
    assertThat(lottery.lot("ann")).isEqualTo(firstDigitsOf("blue camel\nann"));
    assertThat(new Lottery("blue camel", Lottery.commitmentTo("blue camel")).keepsItsWord())
        .isTrue();
    assertThat(Lottery.newSeed()).isNotEqualTo(Lottery.newSeed());
  }

  private static String firstDigitsOf(String text) {
    return Lottery.commitmentTo(text).substring(0, 16);
  }

  static Map<String, String> places(Outcome outcome) {
    Map<String, String> places = new HashMap<>();
    Round round = outcome.round();
    for (int a = 0; a < round.applicants(); a++) {
      String applicant = round.applicant(a);
      outcome.place(a).ifPresent(p -> places.put(applicant, round.node(p)));
    }
    return places;
  }
}
