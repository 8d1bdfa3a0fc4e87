package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
  private static final Text NAME =
      Text.of("ru", "Университет «Сырдария»", "zh", "锡尔河大学", "en", "Syrdariya $1 University");

  @Test
  void aNameAmongOtherWordsIsToldInTheReadersLanguage() {
    String detail = AuditWords.of(NAME) + " (KZ) · 3 · 7f00";
    assertThat(AuditWords.told(detail, Language.ZH)).isEqualTo("锡尔河大学 (KZ) · 3 · 7f00");
    assertThat(AuditWords.told(detail, Language.RU))
        .isEqualTo("Университет «Сырдария» (KZ) · 3 · 7f00");
    assertThat(AuditWords.told(detail, Language.KK))
        .as("in English where there is none in theirs")
        .isEqualTo("Syrdariya $1 University (KZ) · 3 · 7f00");
  }

  @Test
  void whatSomebodyTypedIsToldAsItIs() {
    assertThat(AuditWords.told("{\"en\":\"They asked for time\"}", Language.EN))
        .isEqualTo("{\"en\":\"They asked for time\"}");
  }
}
