package org.dostyk.node.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectFormTest {
  private static final ClauseLabel LABEL = new ClauseLabel(5, 1);
  private static final LocalDate DAY = LocalDate.of(2031, 6, 30);

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBackInEveryLanguage(EffectForm form) {
    for (Language language : Language.values()) {
      boolean day = form == EffectForm.PROLONGS || form == EffectForm.ENDS;
      String written = day ? form.of(language, DAY) : form.of(language, LABEL, "Срок «новый»");
      var read = EffectForm.read(language, written + ":").orElseThrow();
      assertThat(read.form()).as(written).isEqualTo(form);
      assertThat(read.label().isPresent()).isEqualTo(!day);
      assertThat(read.day())
          .isEqualTo(day ? java.util.Optional.of(DAY) : java.util.Optional.empty());
      if (form == EffectForm.REPLACES || form == EffectForm.ADDS) {
        assertThat(read.heading()).isEqualTo("Срок «новый»");
        assertThat(read.label()).contains(LABEL);
      }
    }
  }

  @Test
  void aClauseWhoseLanguagesChangeDifferentThingsChangesNothing() {
    var clause =
        new DraftClause(
            Map.of("ru", "Изложить пункт 5 в следующей редакции", "zh", "第6条修改为"),
            Map.of("ru", "Иначе.", "zh", "另文。"));
    var half =
        new DraftClause(
            Map.of("ru", "Исключить пункт 2", "zh", "删除"), Map.of("ru", "-", "zh", "-"));
    var own = new DraftClause(Map.of("ru", "Прочее", "zh", "其他"), Map.of("ru", "-", "zh", "-"));
    Effects effects =
        Effects.of(
            new Draft(
                List.of("ru", "zh"), Map.of(), Map.of(), List.of(clause, half, own), Map.of()));
    assertThat(effects.all()).isEmpty();
    assertThat(effects.objections())
        .extracting(o -> o.key() + o.values())
        .containsExactly(
            "lives.objection.languages_differ[1]", "lives.objection.languages_differ[2]");
  }
}
