package org.dostyk.node.search;

import org.junit.jupiter.api.Test;

/**
 * The labelled pairs that nobody who wrote the code has looked at: {@code release-3}, for the next
 * release. Its name keeps it out of ordinary runs, so that nobody works towards it; run once for a
 * release, after which its pairs are worked with and the release after that needs new ones:
 *
 * <pre>{@code
 * ./mvnw -pl postgres,node test -Dtest=LikenessAtRelease -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class LikenessAtRelease {
  private static final String HALF = "release-3";

  @Test
  void namesOfOneInstitutionAreToldFromNamesOfTwo() {
    var pairs = IdentityPairs.read(HALF);
    System.out.printf(
        "%s, %d pairs: precision %s, recall %s%n",
        HALF, pairs.pairs().size(), pairs.precision(), pairs.recall());
    pairs.wrong().forEach(System.out::println);
    LikenessTest.judge(HALF);
  }
}
