package org.dostyk.node.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesakesTest {
  @Test
  void aNameIsHeardInTwoAlphabetsWhateverItsEnding() {
    assertThat(Namesakes.alike("Yunmeng", "Юньмэнском")).isTrue();
    assertThat(Namesakes.alike("Wexcombe", "Уэкскомская")).isTrue();
    assertThat(Namesakes.alike("Almaty", "Алматинский")).isTrue();
    assertThat(Namesakes.alike("Kegen", "Алайкуский")).isFalse();
  }

  @Test
  void chineseCharactersSayANameOfTheSteppe() {
    assertThat(Namesakes.says("扎尔库姆无水港", "Zharkum")).isTrue();
    assertThat(Namesakes.says("伊尔吉兹农业", "Иргизском")).isTrue();
    assertThat(Namesakes.says("库洛职业技术", "Жаркум")).isFalse();
  }

  @Test
  void chineseCharactersSayANameInPinyinOrAsRussiansWriteIt() {
    assertThat(Namesakes.says("大清河仪器", "Дацинхэский")).isTrue();
    assertThat(Namesakes.says("西岭", "Xiling")).isTrue();
    assertThat(Namesakes.says("罗浮", "Songxi")).isFalse();
  }

  @Test
  void whatManyInstitutionsAreCalledIsNoName() {
    assertThat(Namesakes.isUsual("Торговый")).isTrue();
    assertThat(Namesakes.isUsual("Kazakh")).isTrue();
    assertThat(Namesakes.isUsual("Кеген")).isFalse();
  }
}
