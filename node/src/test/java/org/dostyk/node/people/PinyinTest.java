package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.dostyk.node.people.NameForm.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest(name = "{0}{1} is {2}")
  @CsvSource({
    "王, 小明, Wang Xiaoming",
    "欧阳, 修, Ouyang Xiu",
    "吕, 布, Lü Bu",
    "曾, 国藩, Zeng Guofan",
    "单, 雄信, Shan Xiongxin",
    "李, 西安, Li Xi’an",
    "周, 恩来, Zhou Enlai",
    "司马, 相如, Sima Xiangru",
  })
  void aNameIsSpelledFamilyFirstAndItsGivenNameInOneWord(
      String family, String given, String pinyin) {
    assertThat(Pinyin.of(NameForm.of(Script.HANI, family, given)).orElseThrow().line())
        .isEqualTo(pinyin);
  }

  @Test
  void itStaysMarkedAsDerived() {
    assertThat(Pinyin.of(NameForm.of(Script.HANI, "王", "琳")).orElseThrow().source())
        .isEqualTo(Source.DERIVED);
  }

  @Test
  void aNameWithADotIsNobodysPinyin() {
    assertThat(Pinyin.of(NameForm.of(Script.HANI, "买买提", "阿依古丽·艾山"))).isEmpty();
    assertThat(Pinyin.of(NameForm.of(Script.CYRL, "Бекова", "Айгерім"))).isEmpty();
  }

  @Test
  void itIsOfferedWhereNoLatinFormIsKnownAndThePassportIsNone() {
    var hanzi = NameForm.of(Script.HANI, "王", "琳");
    var latin = NameForm.of(Script.LATN, "Wang", "Lin");
    var passport =
        new NameForm(
            Script.LATN,
            java.util.List.of(new NameForm.Part(NameForm.Kind.LINE, "WANG<<LIN")),
            Source.PASSPORT,
            null,
            null);
    assertThat(Pinyin.offeredFor(PersonNames.of(hanzi))).isPresent();
    assertThat(Pinyin.offeredFor(PersonNames.of(hanzi, passport))).isPresent();
    assertThat(Pinyin.offeredFor(PersonNames.of(hanzi, latin))).isEmpty();
    assertThat(Pinyin.addedTo(PersonNames.of(hanzi, latin)).forms()).hasSize(2);
  }
}
