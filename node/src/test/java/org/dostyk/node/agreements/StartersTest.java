package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;
import org.junit.jupiter.api.Test;

class StartersTest {
  private static final List<String> FOUR = List.of("kk", "ru", "zh", "en");
  private static final List<AgreementParty> PARTIES =
      List.of(
          party(Text.of("kk", "Университет", "ru", "Университет", "zh", "大学", "en", "University")),
          party(Text.of("kk", "Колледж", "ru", "Колледж", "zh", "学院", "en", "College")));

  @Test
  void aMemorandumBeginsWithTheSameClausesInEveryLanguage() {
    Draft draft = Starters.first(AgreementType.MEMORANDUM, FOUR, PARTIES);
    assertThat(draft.clauses()).hasSizeGreaterThan(5);
    for (String tag : FOUR) {
      assertThat(draft.title()).containsKey(tag);
      assertThat(draft.preamble()).containsKey(tag);
      assertThat(draft.clauses())
          .allSatisfy(
              c -> {
                assertThat(c.heading()).containsKey(tag);
                assertThat(c.body()).containsKey(tag);
              });
    }
  }

  @Test
  void thePartiesAreNamedInTheLanguageOfTheText() {
    Draft draft = Starters.first(AgreementType.MEMORANDUM, List.of("ru", "zh"), PARTIES);
    assertThat(draft.preamble().get("zh")).contains("大学").contains("学院");
    assertThat(draft.preamble().get("ru")).contains("Университет").contains("Колледж");
    assertThat(draft.toString()).doesNotContain("{1}").doesNotContain("{2}");
  }

  @Test
  void aTypeWithoutAStarterBeginsWithOneEmptyClause() {
    Draft draft = Starters.first(AgreementType.COMPANY, List.of("ru", "zh"), PARTIES);
    assertThat(draft.clauses()).containsExactly(Draft.DraftClause.empty());
  }

  private static AgreementParty party(Text name) {
    return new AgreementParty(new PartnerId(UUID.randomUUID()), name, null);
  }
}
