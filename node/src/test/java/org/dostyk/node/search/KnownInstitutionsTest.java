package org.dostyk.node.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tables of known institutions and places say does not contradict itself. */
class KnownInstitutionsTest {
  /** A town by another key is none: whoever is said to be there would be looked for elsewhere. */
  @Test
  void everyInstitutionIsInATownThatNamesAreReadWith() {
    Set<String> places = new HashSet<>();
    Lexicon.PLACES.forEach(f -> Lexicon.rows(f).forEach(cells -> places.add(cells[0])));
    assertThat(rows().filter(cells -> !cells[2].isEmpty() && !places.contains(cells[2])))
        .extracting(cells -> cells[0] + " in " + cells[2])
        .isEmpty();
  }

  /** Short forms are shared in one town, too: DMU is a maritime and a medical university. */
  @Test
  void noFullNameIsTwoInstitutionsOfOneTown() {
    Map<String, Set<String>> keys = new HashMap<>();
    Map<String, String> towns = new HashMap<>();
    rows().forEach(cells -> towns.putIfAbsent(cells[0], cells[1] + " " + cells[2]));
    rows()
        .forEach(
            cells ->
                names(cells)
                    .filter(n -> NameReading.of(n).letters().isEmpty())
                    .map(n -> String.join("", Words.of(Sound.folded(n))))
                    .forEach(
                        n ->
                            keys.computeIfAbsent(
                                    n + " " + towns.get(cells[0]), k -> new TreeSet<>())
                                .add(cells[0])));
    assertThat(keys.entrySet()).filteredOn(e -> e.getValue().size() > 1).isEmpty();
  }

  @Test
  void anInstitutionHasAKeyACountryAndAName() {
    assertThat(rows())
        .allSatisfy(
            cells -> {
              assertThat(cells).hasSizeGreaterThan(3);
              assertThat(cells[0]).isNotBlank();
              assertThat(cells[1]).matches("[A-Z]{2}");
              assertThat(names(cells)).isNotEmpty();
            });
  }

  private static Stream<String[]> rows() {
    return Directory.FILES.stream().map(Lexicon::rows).flatMap(List::stream);
  }

  private static Stream<String> names(String[] cells) {
    return Arrays.stream(cells, 3, cells.length)
        .flatMap(cell -> Arrays.stream(cell.split("\\|")))
        .map(String::strip)
        .filter(n -> !n.isEmpty());
  }
}
