package org.dostyk.node.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was written down of ICU's rules says what ICU says. */
class CharactersTest {
  private final Transliterator pinyin = Transliterator.getInstance("Han-Latin/Names");
  private final Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");

  @Test
  void everyNameOfTheTablesIsReadAsIcuReadsIt() {
    assertThat(names())
        .hasSizeGreaterThan(10_000)
        .allSatisfy(
            name -> {
              String simple = simplified.transliterate(name);
              assertThat(Characters.used().simplified(name)).isEqualTo(simple);
              assertThat(Characters.used().syllables(simple))
                  .isEqualTo(
                      Arrays.stream(pinyin.transliterate(simple).split("\\s+"))
                          .map(Characters::plain)
                          .filter(s -> !s.isEmpty())
                          .toList());
            });
  }

  /** 单 as a surname is Shan; 重 before 庆 is Chong. */
  @ParameterizedTest
  @CsvSource({
    "单于, shan yu",
    "大单, da dan",
    "重庆, chong qing",
    "长孙, zhang sun",
    "大重庆, da chong qing",
    "A大 学, a da xue",
  })
  void aCharacterIsReadByItsNeighbours(String text, String read) {
    assertThat(String.join(" ", Characters.used().syllables(text))).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"臺灣大學, 台湾大学", "薑片, 姜片", "崑崙, 昆仑"})
  void traditionalCharactersAreMadeSimple(String traditional, String simple) {
    assertThat(Characters.used().simplified(traditional)).isEqualTo(simple);
  }

  private static List<String> names() {
    return Stream.concat(Directory.FILES.stream(), Lexicon.PLACES.stream())
        .map(Lexicon::rows)
        .flatMap(List::stream)
        .flatMap(cells -> Arrays.stream(cells, 2, cells.length))
        .flatMap(cell -> Arrays.stream(cell.split("\\|")))
        .filter(name -> name.codePoints().anyMatch(Sound::isHan))
        .map(Normalizer2.getNFKCCasefoldInstance()::normalize)
        .toList();
  }
}
