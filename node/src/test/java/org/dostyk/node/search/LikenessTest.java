package org.dostyk.node.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dostyk.node.search.Likeness.Named;
import org.dostyk.node.search.Likeness.Read;
import org.dostyk.node.search.Likeness.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
  @Test
  void namesOfOneInstitutionAreToldFromNamesOfTwo() {
    judge("development");
  }

  static void judge(String half) {
    var pairs = IdentityPairs.read(half);
    assertThat(pairs.precision().value())
        .as("precision; %s", pairs.wrong())
        .isGreaterThanOrEqualTo(0.98);
    assertThat(pairs.recall().value()).as("recall; %s", pairs.wrong()).isGreaterThanOrEqualTo(0.95);
  }

  /** Whoever is looked for by handles instead of one by one must not be missed for it. */
  @ParameterizedTest
  @ValueSource(strings = {"development", "first-release"})
  void namesThatAreAlikeShareAHandle(String half) {
    for (IdentityPairs.Pair pair : IdentityPairs.read(half).pairs()) {
      if (pair.asked()) {
        Read one = Read.of(pair.one());
        Read other = Read.of(pair.other());
        assertThat(one.handles()).as("%s", pair).containsAnyElementsOf(other.sought());
        assertThat(other.handles()).as("%s", pair).containsAnyElementsOf(one.sought());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"development", "first-release"})
  void likenessIsTheSameFromBothSides(String half) {
    for (IdentityPairs.Pair pair : IdentityPairs.read(half).pairs()) {
      assertThat(Likeness.of(pair.other(), pair.one()).score())
          .as("%s", pair)
          .isEqualTo(pair.score());
    }
  }

  @Test
  void oneNameInTwoCountriesIsTwoInstitutions() {
    Likeness likeness =
        Likeness.of(named("National Central University", "TW"), named("中央大学", "CN"));
    assertThat(likeness.signs()).isEqualTo(Set.of(Sign.OTHER_COUNTRY));
    assertThat(likeness.score()).isZero();
  }

  @Test
  void iliPedagogicalUniversityMayBeYiliNormal() {
    Likeness likeness =
        Likeness.of(named("Илийский педагогический университет", "CN"), named("伊犁师范大学", "CN"));
    assertThat(likeness.score()).isGreaterThan(Likeness.WORTH_ASKING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "«»", "()", "A", "大", "№", "'", "\u202E", "😀", "1"})
  void aNameThatSaysNothingIsLikeNobody(String name) {
    assertThat(Likeness.of(named(name, null), named("Qingdao University", "CN")).score())
        .isLessThan(Likeness.WORTH_ASKING);
    assertThat(Read.of(named(name, null)).handles()).isNotNull();
  }

  private static Named named(String name, @org.jspecify.annotations.Nullable String country) {
    return new Named(List.of(name), country, List.of());
  }
}
