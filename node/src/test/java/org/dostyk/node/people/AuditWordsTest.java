package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
  private static final Text NAME =
      Text.of("ru", "Университет «Сырдария»", "zh", "锡尔河大学", "en", "Syrdariya $1 University");

  @Test
  void aNameAmongOtherWordsIsToldInTheReadersLanguage() {
    String detail = AuditWords.of(NAME) + " (KZ) · 3 · 7f00";
    assertThat(told(detail, Language.ZH)).isEqualTo("锡尔河大学 (KZ) · 3 · 7f00");
    assertThat(told(detail, Language.RU)).isEqualTo("Университет «Сырдария» (KZ) · 3 · 7f00");
    assertThat(told(detail, Language.KK))
        .as("in English where there is none in theirs")
        .isEqualTo("Syrdariya $1 University (KZ) · 3 · 7f00");
  }

  @Test
  void aDayAndTheNodesOwnWordsAreToldAsTheReadersLanguageSaysThem() {
    String detail =
        AuditWords.of(LocalDate.of(2027, 1, 2))
            + " · "
            + AuditWords.ofText("people.audit.role_given");
    assertThat(told(detail, Language.ZH)).startsWith("2027年1月2日 · ").doesNotContain("people.");
    assertThat(told(detail, Language.EN)).isEqualTo("2 January 2027 · Role given");
    assertThat(told(AuditWords.ofText("gone.since"), Language.EN))
        .as("a text that was given up")
        .isEqualTo("gone.since");
  }

  private static String told(String detail, Language reader) {
    return AuditWords.told(detail, new Texts().in(reader));
  }

  @Test
  void whatSomebodyTypedIsToldAsItIs() {
    assertThat(told("{\"en\":\"They asked for time\"}", Language.EN))
        .isEqualTo("{\"en\":\"They asked for time\"}");
  }
}
