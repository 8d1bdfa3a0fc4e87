package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.node.values.Objection;
import org.junit.jupiter.api.Test;

class NameRulesTest {

  private static List<Objection> of(Script script, String family, String given) {
    return NameRules.objections(NameForm.of(script, family, given));
  }

  private static List<String> keys(List<Objection> objections) {
    return objections.stream().map(Objection::key).toList();
  }

  @Test
  void namesOfAllTheStoryCountriesAreTaken() {
    assertThat(of(Script.HANI, "欧阳", "晓明")).isEmpty();
    assertThat(of(Script.HANI, "古丽娜尔", "阿不都热合曼·买买提")).isEmpty();
    assertThat(of(Script.HANI, "𠮷田", "花")).as("beyond the first plane").isEmpty();
    assertThat(of(Script.CYRL, "Өмірғали", "Ұлжан-Әсел")).isEmpty();
    assertThat(of(Script.LATN, "O’Brien-Müller", "Anne Łucja")).isEmpty();
    assertThat(of(Script.ARAB, "علی‌زاده", "محمد")).as("with a joiner").isEmpty();
  }

  @Test
  void aNameOfFiveHundredLettersIsToldItsLength() {
    assertThat(of(Script.LATN, "x".repeat(500), "Y"))
        .containsExactly(Objection.of("people.objection.long", "x".repeat(40) + "…", 500, 200));
  }

  @Test
  void aNameThatTurnsTheDirectionOfReadingIsShownWithoutTheTurn() {
    assertThat(of(Script.LATN, "Ivan\u202Egnp.ov", "A"))
        .containsExactly(Objection.of("people.objection.character", "Ivangnp.ov", "U+202E"));
    assertThat(keys(of(Script.LATN, "Iva\u2067nov", "A"))).hasSize(1);
  }

  @Test
  void whatIsNoCharacterIsRefused() {
    assertThat(keys(of(Script.LATN, "Iva\u0000nov", "A")))
        .containsExactly("people.objection.character");
    assertThat(keys(of(Script.LATN, "Iva\uD800nov", "A")))
        .as("half a surrogate pair")
        .containsExactly("people.objection.character");
    assertThat(keys(of(Script.HANI, "\uE000", "明")))
        .as("private use")
        .containsExactly("people.objection.character");
  }

  @Test
  void lettersOfAnotherScriptAreToldApart() {
    assertThat(keys(of(Script.HANI, "Wang", "Xiaoming")))
        .containsExactly("people.objection.script.hani");
    assertThat(keys(of(Script.LATN, "Ivanоv", "A")))
        .as("a Cyrillic о among Latin letters")
        .containsExactly("people.objection.script.latn");
    assertThat(keys(of(Script.CYRL, "Aбаев", "Ерлан")))
        .as("a Latin A among Cyrillic letters")
        .containsExactly("people.objection.script.cyrl");
  }
}
