package org.dostyk.node.search;

import org.junit.jupiter.api.Test;

/**
 * The half of the labelled pairs that nobody looked at while the code was written. Its name keeps
 * it out of ordinary runs, so that nobody works towards it; run once for a release:
 *
 * <pre>{@code
 * ./mvnw -pl postgres,node test -Dtest=LikenessAtRelease -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class LikenessAtRelease {
  @Test
  void namesOfOneInstitutionAreToldFromNamesOfTwo() {
    LikenessTest.judge("held-out");
  }
}
