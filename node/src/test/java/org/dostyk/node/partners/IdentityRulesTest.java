package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.partners.IdentityRules.Candidate;
import org.dostyk.node.partners.IdentityRules.Match;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityRulesTest {
  private static final Country CHINA = new Country("CN");
  private static final Country KOREA = new Country("KR");
  private final Candidate one = candidate("青岛大学", CHINA);
  private final Candidate other = candidate("青岛大学", KOREA);

  @Test
  void oneNameInOneCountryIsOneInstitution() {
    assertThat(match("青岛大学", CHINA, List.of(), List.of(one))).isEqualTo(new Match.Same(one.id()));
    assertThat(match("青岛大学", null, List.of(), List.of(one))).isEqualTo(new Match.Same(one.id()));
  }

  @Test
  void ofTwoNamesakesTheCountryTellsWhichIsMeant() {
    assertThat(match("青岛大学", KOREA, List.of(), List.of(one, other)))
        .isEqualTo(new Match.Same(other.id()));
    assertThat(question(match("青岛大学", null, List.of(), List.of(one, other))))
        .isEqualTo("partners.question.namesakes");
  }

  @Test
  void aNameKnownInAnotherCountryIsAsked() {
    assertThat(question(match("青岛大学", KOREA, List.of(), List.of(one))))
        .isEqualTo("partners.question.other_country");
  }

  @Test
  void anIdDecidesUnlessTheNameIsAnothers() {
    assertThat(match("new name", CHINA, List.of(one), List.of()))
        .isEqualTo(new Match.Same(one.id()));
    assertThat(question(match("青岛大学", CHINA, List.of(one), List.of(other))))
        .isEqualTo("partners.question.id_and_name");
    assertThat(question(match("x", CHINA, List.of(one, other), List.of())))
        .isEqualTo("partners.question.several_ids");
  }

  @Test
  void iliPedagogicalUniversityIsProbablyYiliNormalUniversity() {
    Match match = match("Ili Pedagogical University", CHINA, List.of(), List.of());
    assertThat(question(match)).isEqualTo("partners.question.usually");
    assertThat(((Match.Doubtful) match).known().map(k -> k.usual().exactly("zh")))
        .contains(Optional.of("伊犁师范大学"));
  }

  @Test
  void whoWritesTheUsualNameBesideItIsNotAsked() {
    assertThat(
            IdentityRules.match(
                List.of(Fold.of("Илийский педагогический университет"), Fold.of("伊犁师范大学")),
                CHINA,
                List.of(),
                List.of()))
        .isEqualTo(new Match.Unknown());
  }

  @Test
  void nationalCentralUniversityInMainlandChinaIsAsked() {
    assertThat(question(match("National Central University", CHINA, List.of(), List.of())))
        .isEqualTo("partners.question.elsewhere");
  }

  @Test
  void aNameThatNobodyBearsIsNew() {
    assertThat(match("Tsinghua University", CHINA, List.of(), List.of()))
        .isEqualTo(new Match.Unknown());
  }

  private static Match match(
      String name, @Nullable Country country, List<Candidate> byId, List<Candidate> byName) {
    return IdentityRules.match(List.of(Fold.of(name)), country, byId, byName);
  }

  private static String question(Match match) {
    return match instanceof Match.Doubtful d ? d.question().key() : match.toString();
  }

  private static Candidate candidate(String name, Country country) {
    return new Candidate(
        new PartnerId(UUID.randomUUID()),
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of("zh", name),
            List.of(),
            country,
            null,
            ZoneId.of("UTC"),
            Identity.CONFIRMED));
  }
}
