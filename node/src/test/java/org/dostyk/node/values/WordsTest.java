package org.dostyk.node.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Words NEWS =
      new Words(" Новость ", Optional.of(Text.of("zh", "新闻", "kk", "Жаңалық")));

  @Test
  void aReaderGetsTheirLanguageElseTheWordsAsTheyWereNoted() {
    assertThat(NEWS.in(Language.ZH)).isEqualTo("新闻");
    assertThat(NEWS.in(Language.EN)).isEqualTo("Новость");
    assertThat(NEWS.tagFor(Language.KK)).isEqualTo("kk");
    assertThat(NEWS.tagFor(Language.EN)).as("nobody said in which language it is").isNull();
  }

  @Test
  void whatStandsInFurtherLanguagesAloneIsReadByAll() {
    Words only = new Words("", Optional.of(Text.of("zh", "新闻")));
    assertThat(only.in(Language.RU)).isEqualTo("新闻");
    assertThat(Words.of("").in(Language.RU)).isEmpty();
  }

  @Test
  void wordsAreReadAsTheyWereKept() {
    assertThat(Words.read(NEWS.said(), NEWS.alsoToJson())).isEqualTo(NEWS);
    assertThat(Words.read("x", Words.of("x").alsoToJson())).isEqualTo(Words.of("x"));
    assertThat(NEWS.fields("source"))
        .containsEntry("source", "Новость")
        .containsEntry("source_zh", "新闻");
  }
}
