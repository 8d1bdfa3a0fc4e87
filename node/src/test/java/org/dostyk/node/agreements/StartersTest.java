package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.ClauseLibrary.Entry;
import org.dostyk.node.agreements.ClauseLibrary.Group;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartersTest {
  private static final List<String> FOUR = List.of("kk", "ru", "zh", "en");
  private static final Pattern FIELD = Pattern.compile("\\{\\{[^}]*}}");
  private static final Set<String> FIELDS = Set.copyOf(MergeFields.names(2));

  @ParameterizedTest
  @MethodSource("org.dostyk.node.agreements.AgreementType#standing")
  void everyTypeBeginsWithTheSameClausesInEveryLanguage(AgreementType type) {
    Draft draft = Starters.first(type, FOUR);
    assertThat(draft.clauses()).hasSizeBetween(8, 14);
    assertThat(draft.title()).containsOnlyKeys(FOUR);
    assertThat(draft.preamble()).containsOnlyKeys(FOUR);
    assertThat(draft.clauses()).allSatisfy(StartersTest::saysTheSameEverywhere);
    assertThat(draft.clauses())
        .anySatisfy(c -> assertThat(c.heading().get("en")).containsIgnoringCase("electronic"));
  }

  @Test
  void aTextHoldsItsOwnLanguagesAlone() {
    Draft draft = Starters.first(AgreementType.FRAMEWORK, List.of("ru", "zh"));
    assertThat(draft.title()).containsOnlyKeys("ru", "zh");
    assertThat(draft.clauses()).allSatisfy(c -> assertThat(c.body()).containsOnlyKeys("ru", "zh"));
  }

  @Test
  void everyClauseOfTheLibrarySaysTheSameInEveryLanguage() {
    List<Entry> clauses =
        ClauseLibrary.groups().stream().map(Group::clauses).flatMap(List::stream).toList();
    assertThat(clauses).hasSizeGreaterThan(40);
    assertThat(clauses).allSatisfy(c -> saysTheSameEverywhere(c.wording()));
  }

  private static void saysTheSameEverywhere(DraftClause clause) {
    assertThat(clause.heading()).containsOnlyKeys(FOUR);
    assertThat(clause.body()).containsOnlyKeys(FOUR);
    Set<String> fields = fields(clause.body().getOrDefault("en", ""));
    assertThat(FIELDS).containsAll(fields);
    for (String tag : FOUR) {
      assertThat(fields(clause.body().getOrDefault(tag, ""))).as(tag).isEqualTo(fields);
    }
  }

  private static Set<String> fields(String body) {
    return FIELD
        .matcher(body)
        .results()
        .map(MatchResult::group)
        .map(f -> f.substring(2, f.length() - 2))
        .collect(Collectors.toSet());
  }
}
