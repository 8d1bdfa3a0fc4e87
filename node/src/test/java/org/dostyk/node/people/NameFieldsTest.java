package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.dostyk.node.people.NameForm.Kind;
import org.dostyk.node.people.NameForm.Part;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.Typed;
import org.junit.jupiter.api.Test;

class NameFieldsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final NameForm CYRILLIC =
      new NameForm(
          Script.CYRL,
          List.of(
              new Part(Kind.FAMILY, "Бекова"),
              new Part(Kind.GIVEN, "Айгерім"),
              new Part(Kind.PATRONYMIC, "Ерланқызы")),
          Source.OFFICE,
          null,
          null);
  private static final NameForm LATIN = NameForm.of(Script.LATN, "Bekova", "Aigerim");
  private static final NameForm PASSPORT =
      new NameForm(
          Script.LATN,
          List.of(new Part(Kind.LINE, "BEKOVA<<AIGERIM<<<<")),
          Source.PASSPORT,
          null,
          null);
  private static final PersonNames NAMES = PersonNames.of(CYRILLIC, LATIN, PASSPORT);

  private static PersonNames saved(Typed typed, Source by) {
    return NameFields.read(typed, NAMES, by, TODAY);
  }

  @Test
  void whatIsShownAndSavedUntouchedByAnOfficeChangesNothing() {
    assertThat(saved(NameFields.show(NAMES), Source.OFFICE)).isEqualTo(NAMES);
  }

  @Test
  void whoSavesTheirOwnNameConfirmsIt() {
    assertThat(saved(NameFields.show(NAMES), Source.PERSON).forms())
        .extracting(NameForm::source)
        .containsExactly(Source.PERSON, Source.PERSON, Source.PASSPORT);
  }

  @Test
  void eachCultureKeepsItsOrder() {
    assertThat(saved(NameFields.show(NAMES), Source.OFFICE).in(Language.KK))
        .isEqualTo("Бекова Айгерім Ерланқызы");
    Typed givenFirst = NameFields.show(NAMES).with("name_cyrl_family_first", "");
    assertThat(saved(givenFirst, Source.OFFICE).in(Language.RU))
        .isEqualTo("Айгерім Ерланқызы Бекова");
  }

  @Test
  void aDerivedFormStaysDerivedUntilItIsConfirmedByName() {
    var names = Pinyin.addedTo(PersonNames.of(NameForm.of(Script.HANI, "王", "琳")));
    Typed shown = NameFields.show(names);
    assertThat(NameFields.read(shown, names, Source.PERSON, TODAY).forms())
        .extracting(NameForm::source)
        .containsExactly(Source.PERSON, Source.DERIVED);
    Typed confirmed = shown.with("name_latn_confirmed", "yes");
    assertThat(NameFields.read(confirmed, names, Source.PERSON, TODAY).forms())
        .extracting(NameForm::source)
        .containsExactly(Source.PERSON, Source.PERSON);
    Typed corrected = shown.with("name_latn_given", "Ling");
    assertThat(NameFields.read(corrected, names, Source.PERSON, TODAY).forms())
        .extracting(NameForm::source)
        .containsExactly(Source.PERSON, Source.PERSON);
  }

  @Test
  void aCorrectionReplacesAndAChangeOfNameKeepsTheFormer() {
    Typed typed = NameFields.show(NAMES).with("name_cyrl_family", "Омарова");
    assertThat(saved(typed, Source.PERSON).forms()).hasSize(3);
    var forms = saved(typed.with("name_changed", "yes"), Source.PERSON).forms();
    assertThat(forms).hasSize(4);
    assertThat(forms.getLast()).isEqualTo(CYRILLIC.usedUntil(TODAY));
    assertThat(new PersonNames(forms).in(Language.KK)).isEqualTo("Омарова Айгерім Ерланқызы");
  }

  @Test
  void formsThatTheFormDoesNotShowStay() {
    var former = NameForm.of(Script.LATN, "Akhmetova", "Aigerim").usedUntil(TODAY.minusYears(3));
    var second = NameForm.of(Script.LATN, "Bekowa", "Aygerim");
    var names = PersonNames.of(LATIN, second, former);
    assertThat(NameFields.read(NameFields.show(names), names, Source.OFFICE, TODAY))
        .isEqualTo(names);
    assertThat(NameFields.notShown(names)).containsExactly(second, former);
  }

  @Test
  void thePassportsLineIsKeptAsReadAndChangesNoOtherForm() {
    Typed typed = NameFields.show(NAMES).with("name_passport", "BEKOVA<<AIGERIM<ERLANKYZY");
    var forms = saved(typed, Source.OFFICE).forms();
    assertThat(forms.getLast().line()).isEqualTo("BEKOVA<<AIGERIM<ERLANKYZY");
    assertThat(forms.subList(0, 2)).containsExactly(CYRILLIC, LATIN);
  }

  @Test
  void aPersonKeepsAtLeastOneName() {
    assertThatThrownBy(() -> saved(Typed.nothing(), Source.PERSON))
        .hasMessage("people.objection.name_missing");
  }

  @Test
  void everyReaderFindsTheirOwnScriptFirst() {
    assertThat(NameFields.scriptsFor(Language.ZH)).startsWith(Script.HANI, Script.LATN);
    assertThat(NameFields.scriptsFor(Language.KK)).startsWith(Script.CYRL, Script.LATN);
    assertThat(NameFields.isOpen(Script.HANI, Typed.nothing(), Language.ZH)).isTrue();
    assertThat(NameFields.isOpen(Script.CYRL, Typed.nothing(), Language.ZH)).isFalse();
    assertThat(NameFields.isOpen(Script.CYRL, NameFields.show(NAMES), Language.ZH)).isTrue();
  }
}
