package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.node.values.Objection;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

  private static List<String> against(String password) {
    return PasswordRules.objections(password, password, "aigerim.bekova@ku.example").stream()
        .map(Objection::key)
        .toList();
  }

  @Test
  void tenCharactersAreEnoughAndNineAreNot() {
    assertThat(against("үйренбе9xq")).isEmpty();
    assertThat(against("үйренбе9x")).containsExactly("people.objection.password_short");
  }

  @Test
  void lengthIsCountedInCharactersNotInHalvesOfThem() {
    assertThat(against("𠮷野家𠮷野家𠮷野")).containsExactly("people.objection.password_short");
  }

  @Test
  void aPassphraseOfWordsIsTakenWhateverItsScript() {
    assertThat(against("dala bulaq qaryndash")).isEmpty();
    assertThat(against("степь родник карандаш")).isEmpty();
    assertThat(against("草原泉水铅笔天空白马远山")).isEmpty();
  }

  @Test
  void whatAnybodyWouldGuessFirstIsRefused() {
    assertThat(against("1234567890")).containsExactly("people.objection.password_guessed");
    assertThat(against("aaaaaaaaaabb")).containsExactly("people.objection.password_guessed");
    assertThat(against("Aigerim.Bekova")).containsExactly("people.objection.password_guessed");
  }

  @Test
  void aNovelIsRefusedWithoutBeingHashed() {
    assertThat(against("xyzw".repeat(51))).containsExactly("people.objection.password_long");
  }

  @Test
  void bothTypingsMustAgreeButTheKeyboardsNeedNot() {
    assertThat(PasswordRules.objections("йод-вода-й-соль", "йод-вода-й-соль", ""))
        .as("one й composed, the other of и and a breve")
        .isEmpty();
    assertThat(PasswordRules.objections("long enough 1", "long enough 2", ""))
        .containsExactly(Objection.of("people.objection.password_differs"));
  }
}
