package org.dostyk.node.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"modals.tsv", "parties.tsv", "calendar.tsv"})
  void noPatternStandsWhereNoneOfItsBeginningsDoes(String table) {
    List<String> texts = new ArrayList<>();
    for (var pair : ClausePairs.of("development-5").pairs()) {
      texts.add(Plain.of(pair.textA()));
      texts.add(Plain.of(pair.textB()));
    }
    int spared = 0;
    for (String[] cells : Tables.rows(table)) {
      var words = Words.of(cells[2]);
      for (String text : texts) {
        if (!words.mayStandIn(text)) {
          spared++;
          assertThat(words.matcher(text).find()).as(cells[2] + " in " + text).isFalse();
        }
      }
    }
    assertThat(spared).as("looks that were spared").isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "(?<!\\p{L})(?:may|can(?:not)?) not, we can, true",
    "(?<!\\p{L})(?:may|can(?:not)?) not, we must, false",
    "[应须]当?, 须经批准, true",
    "[应须]当?, 可以, false",
    "colou?rs?, the color, true",
    "(?:a|b)?c, c, true",
    "x*y, y, true",
    "\\p{L}+ly, quickly, true",
    "(?=not )not|never, never, true",
    "(?=not )not|never, none, false",
  })
  void aPatternIsTriedWhereItMayBegin(String pattern, String text, boolean tried) {
    assertThat(Words.of(pattern).mayStandIn(text)).isEqualTo(tried);
  }

  @Test
  void whatMayBeginWithAnythingIsAlwaysTried() {
    for (String pattern : List.of(".+ of", "", "a?", "(?:x|)y", "(?i)must", "[^a]b", "^a|b")) {
      assertThat(Words.of(pattern).mayStandIn("q")).as(pattern).isTrue();
    }
  }
}
