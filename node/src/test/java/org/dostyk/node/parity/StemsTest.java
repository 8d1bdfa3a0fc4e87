package org.dostyk.node.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;

class StemsTest {
  private static List<String> at(Stems stems, List<String> known, String text, int at) {
    var found = new ArrayList<String>();
    stems.find(text, at, text.length(), (to, stem) -> found.add(known.get(stem)));
    return found;
  }

  private static Stems of(List<String> sorted) {
    var things = new TreeMap<String, int[]>();
    sorted.forEach(stem -> things.put(stem, new int[] {things.size()}));
    return Stems.of(things);
  }

  @Test
  void aStemThatEndsInASpaceIsAWholeWord() {
    var known = List.of("court", "суд ", "судь");
    assertThat(at(of(known), known, "в суд, судье", 2)).containsExactly("суд ");
    assertThat(at(of(known), known, "в суд, судье", 7)).containsExactly("судь");
    assertThat(at(of(known), known, "суд", 0)).containsExactly("суд ");
    assertThat(at(of(known), known, "суды", 0)).isEmpty();
  }

  @Test
  void allStemsOfAPlaceAreFoundTheShorterFirst() {
    var random = new Random(20261122);
    for (int round = 0; round < 200; round++) {
      var stems = new java.util.TreeSet<String>();
      for (int i = 0; i < 40; i++) {
        stems.add(word(random, 1 + random.nextInt(4)));
      }
      var known = List.copyOf(stems);
      String text = word(random, 12);
      for (int at = 0; at < text.length(); at++) {
        String rest = text.substring(at);
        assertThat(at(of(known), known, text, at))
            .as("seed 20261122, round %d: %s in %s", round, known, text)
            .isEqualTo(known.stream().filter(rest::startsWith).toList());
      }
    }
  }

  private static String word(Random random, int length) {
    var word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("абв".charAt(random.nextInt(3)));
    }
    return word.toString();
  }

  @Test
  void everyRowOfTheDictionaryHasWordsInFourLanguages() {
    for (String table : Lexicon.TABLES.subList(3, Lexicon.TABLES.size())) {
      for (String[] cells : Tables.rows(table)) {
        assertThat(cells).as(table).hasSize(4);
        assertThat(cells[0] + cells[1]).as(table).doesNotContainPattern("[A-Za-z\\p{IsHan}]");
        assertThat(cells[2]).as(table).containsPattern("\\p{IsHan}");
        assertThat(cells[3]).as(table).containsPattern("[A-Za-z]");
      }
    }
  }

  @Test
  void aWordIsToldByWhatATranslatorMayPutForIt() {
    var told = Lexicon.said(Language.RU, Plain.of("страхование оборудования заёмщиком"));
    String borrower = "insurance by the borrower";
    assertThat(Lexicon.beginning(Language.EN, borrower, new Piece(17, borrower.length())))
        .hasSize(1)
        .allMatch(told::intersects);
    assertThat(Lexicon.beginning(Language.EN, "cattle", new Piece(0, 6)))
        .noneMatch(told::intersects);
  }
}
