package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class DraftFormTest {
  private final LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();

  DraftFormTest() {
    form.addAll("language", List.of("ru", "zh"));
    form.add("title.ru", "Меморандум");
    form.add("clause.10.body.ru", "десятый");
    form.add("clause.2.body.ru", "второй\r\nабзац");
    form.add("clause.2.heading.zh", "标题");
    form.add("clause.x.body.ru", "ничей");
  }

  @Test
  void clausesComeInTheOrderOfTheirNumbers() {
    assertThat(DraftForm.read(form).clauses())
        .containsExactly(
            new DraftClause(Map.of("zh", "标题"), Map.of("ru", "второй\nабзац")),
            new DraftClause(Map.of(), Map.of("ru", "десятый")));
  }

  @Test
  void savingDropsTheClausesInWhichNobodyWrote() {
    form.add("clause.3.body.ru", "  ");
    form.add("clause.3.body.zh", "");
    assertThat(DraftForm.apply("save", "", DraftForm.read(form)).clauses()).hasSize(2);
  }

  @Test
  void anAddedClauseStandsBelowItsButton() {
    Draft draft = DraftForm.apply("after:1", "", DraftForm.read(form));
    assertThat(draft.clauses()).hasSize(3);
    assertThat(draft.clauses().get(1)).isEqualTo(DraftClause.empty());
    assertThat(DraftForm.anchor("after:1")).isEqualTo("#clause-2");
  }

  @Test
  void aClauseMovesUpAndTheFirstStays() {
    Draft draft = DraftForm.read(form);
    assertThat(DraftForm.apply("up:2", "", draft).clauses())
        .containsExactly(draft.clauses().get(1), draft.clauses().get(0));
    assertThat(DraftForm.apply("up:1", "", draft)).isEqualTo(draft);
  }
}
