package org.dostyk.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;

class SayTest {
  private final Texts texts = new Texts();

  private List<String> sorted(Language language, String... names) {
    return List.of(names).stream().sorted(texts.in(language).order()).toList();
  }

  @Test
  void kazakhLettersStandWhereKazakhsLookForThem() {
    assertThat(sorted(Language.KK, "Ясин", "Әсел", "Бекова", "Ғабит", "Асқар", "Гүлнар"))
        .containsExactly("Асқар", "Әсел", "Бекова", "Гүлнар", "Ғабит", "Ясин");
  }

  @Test
  void chineseNamesStandInTheOrderOfTheirPinyin() {
    assertThat(sorted(Language.ZH, "张伟", "李娜", "王小明", "欧阳修", "阿依古丽"))
        .containsExactly("阿依古丽", "李娜", "欧阳修", "王小明", "张伟");
  }
}
