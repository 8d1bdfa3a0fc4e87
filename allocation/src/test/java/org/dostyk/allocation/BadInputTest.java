package org.dostyk.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BadInputTest {
  private static final String HEAD = "dostyk-allocation,1\nlottery,s,\n";

  private static List<String> objections(String text) {
    return switch (DrawnRound.read(text)) {
      case Reading.Accepted accepted -> List.of();
      case Reading.Refused(List<Objection> objections) ->
          objections.stream().map(Objection::toString).toList();
    };
  }

  private static String one(String text) {
    List<String> objections = objections(text);
    assertThat(objections).hasSize(1);
    return objections.getFirst();
  }

  @Test
  void crossingQuotasAreRefusedAndBothAreNamed() {
    String text =
        HEAD
            + """
            [quotas]
            id,seats,covers
            east,5,a|b
            summer,4,b|c
            all,9,east|c|d
            [places]
            id,seats
            a,1
            b,1
            c,1
            d,1
            [applicants]
            id,wishes
            x,a
            """;
    assertThat(one(text))
        .startsWith("line 6: ")
        .contains("east (line 5)", "summer (line 6)", "both hold \"b\"", "\"a\"", "\"c\"");
    assertThat(objections(text.replace("summer,4,b|c", "summer,4,b"))).isEmpty();
  }

  @Test
  void aBalanceThatCrossesAQuotaIsRefused() {
    String text =
        HEAD
            + """
            [quotas]
            id,seats
            north,2
            [places]
            id,within,seats,institution
            a,north,1,host
            b,,1,host
            c,north,1,
            [institutions]
            id,tolerance
            host,3
            """;
    assertThat(one(text)).contains("balance of host", "north").startsWith("line 13: ");
  }

  @Test
  void quotasWithinThemselvesAreRefused() {
    String text =
        HEAD + "[quotas]\nid,within,seats\nq,r,1\nr,q,1\n[places]\nid,within,seats\na,q,1\n";
    assertThat(objections(text)).hasSize(2).first().asString().contains("within itself");
  }

  @Test
  void whoeverStandsTwiceIsRefusedWithBothLines() {
    String text = HEAD + "[places]\nid,seats\na,1\n[applicants]\nid,wishes\nx,a\ny,a\nx,a\n";
    assertThat(one(text)).isEqualTo("line 10: Applicant \"x\" stands here and on line 8");
    assertThat(one(text.replace("a,1\n", "a,1\na,2\n").replace("x,a\ny", "z,a\ny")))
        .isEqualTo("line 6: \"a\" stands here and on line 5");
  }

  @Test
  void aWishTwiceAndAPlaceThatDoesNotExistAreRefused() {
    String text = HEAD + "[places]\nid,seats\na,1\nb,1\n[applicants]\nid,wishes\nx,a|b|a\ny,c\n";
    assertThat(objections(text))
        .containsExactly(
            "line 9: \"x\" wishes \"a\" twice",
            "line 10: \"y\" wishes \"c\", and there is no such place");
  }

  @Test
  void negativeAndZeroQuotasAreRefused() {
    String text = HEAD + "[quotas]\nid,seats\nq,-1\n[places]\nid,within,seats\na,q,0\nb,,-3\n";
    assertThat(objections(text))
        .containsExactly(
            "line 5: \"q\" has -1 seats",
            "line 8: \"a\" has no seats; leave it out, and the wishes for it",
            "line 9: \"b\" has -3 seats");
  }

  @Test
  void tiesWithoutALotteryAreRefusedAlsoBetweenPlacesUnderOneQuota() {
    String text =
        """
        dostyk-allocation,1
        [quotas]
        id,seats
        q,1
        [places]
        id,within,seats
        a,q,1
        b,q,1
        c,,1
        [applicants]
        id,score,wishes
        x,5,a
        y,5,b
        z,5,c
        """;
    assertThat(one(text)).startsWith("line 13: ").contains("\"x\" (line 12)", "score 5", "\"q\"");
    assertThat(objections(text.replace("y,5", "y,5.0001"))).isEmpty();
    assertThat(objections(text.replace("[quotas]", "lottery,s,\n[quotas]"))).isEmpty();
  }

  @Test
  void aTieInAHomesOrderCountsOnlyWhereTheHomeHasALimit() {
    String text =
        """
        dostyk-allocation,1
        [places]
        id,seats
        a,1
        [institutions]
        id,exports
        h,1
        [applicants]
        id,home,order,score,wishes
        x,h,1,5,a
        y,h,1,6,a
        """;
    assertThat(one(text)).contains("same order at \"h\"");
    assertThat(objections(text.replace("h,1\n", "h,\n"))).isEmpty();
  }

  @Test
  void aSeedThatWasNotCommittedToIsRefused() {
    String text = "dostyk-allocation,1\nlottery,seed,0123\n[places]\nid,seats\na,1\n";
    assertThat(one(text)).contains(Lottery.commitmentTo("seed"));
  }

  @Test
  void allObjectionsComeAtOnce() {
    String text =
        """
        dostyk-allocation,1
        mechanism,draw-straws
        [quotas]
        id,within,seats,colour
        q,nowhere,x,red
        [places]
        id,seats,languages
        a,1,zh=fluent
        b,2,
        [applicants]
        id,score,wishes
        x,,b
        y,1e9,b
        z,200000,b
        ,1,b
        """;
    assertThat(objections(text)).hasSize(8);
  }

  @Test
  void whatIsNoFileOfThisFormIsRefusedWithItsLine() {
    assertThat(objections("")).anyMatch(o -> o.contains("dostyk-allocation"));
    assertThat(objections("{\"dostyk-allocation\": 1,\n\"places\": [{\"id\": \"a\",\n}"))
        .anyMatch(o -> o.startsWith("line 3: Expected"));
    assertThat(objections("{\"dostyk-allocation\": 1, \"places\": [" + "[".repeat(200)))
        .isNotEmpty();
    assertThat(objections("dostyk-allocation,2\n")).anyMatch(o -> o.contains("version 1"));
    assertThat(objections(HEAD + "[places]\nid,seats\n\"a,1\n"))
        .anyMatch(o -> o.contains("does not end"));
    assertThat(objections(HEAD + "[things]\n")).anyMatch(o -> o.contains("[things]"));
  }

  @Test
  void aPlaceAfterTheApplicantsIsTooLate() {
    String text =
        """
        {"dostyk-allocation": 1,
         "applicants": [{"id": "x", "score": 1, "wishes": ["a"]}],
         "places": [{"id": "a", "seats": 1}]}
        """;
    assertThat(objections(text)).anyMatch(o -> o.startsWith("line 3: \"a\" has to stand before"));
  }

  @Test
  void aReciprocalExchangeTakesNoQuotasReservesOrHomeless() {
    String text =
        """
        dostyk-allocation,1
        mechanism,two-sided-cycles
        lottery,s,
        [quotas]
        id,seats
        q,2
        [places]
        id,within,seats,reserve,institution
        a,q,1,g=1,
        b,,1,,other
        [applicants]
        id,home,wishes
        x,,a
        y,z,a
        v,a,a
        """;
    assertThat(objections(text)).hasSize(6);
  }
}
