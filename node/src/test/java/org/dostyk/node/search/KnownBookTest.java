package org.dostyk.node.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dostyk.node.search.KnownBook.By;
import org.junit.jupiter.api.Test;

class KnownBookTest {
  private final KnownBook book = KnownBook.open();

  /** What was prepared when the program was built may not be older than the reading. */
  @Test
  void namesAreKeptAsTheyAreRead() {
    int far = 0;
    for (String file : Directory.FILES) {
      for (String[] cells : Lexicon.rows(file)) {
        if (far++ % 29 == 0) {
          NameReading read = NameReading.of(first(cells));
          assertThat(book.find(By.LETTERS, Directory.sought(By.LETTERS, read), cells[1]))
              .filteredOn(k -> k.key().equals(cells[0]))
              .singleElement()
              .satisfies(k -> assertThat(k.names()).contains(read));
          assertThat(book.find(By.SIGNATURE, Directory.sought(By.SIGNATURE, read), cells[1]))
              .extracting(Known::key)
              .contains(cells[0]);
        }
      }
    }
  }

  @Test
  void everyInstitutionOfTheTablesIsKept() {
    Set<String> keys =
        Set.copyOf(
            Directory.FILES.stream()
                .map(Lexicon::rows)
                .flatMap(List::stream)
                .map(cells -> cells[0])
                .distinct()
                .toList());
    assertThat(book.all()).extracting(Known::key).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void aNameIsLookedForInItsCountry() {
    NameReading name = NameReading.of("Northeastern University");
    String sought = Directory.sought(By.LETTERS, name);
    assertThat(book.find(By.LETTERS, sought, "CN")).isNotEmpty();
    assertThat(book.find(By.LETTERS, sought, "US")).isNotEmpty();
    assertThat(book.find(By.LETTERS, sought, "KZ")).isEmpty();
    assertThat(book.find(By.LETTERS, sought, null)).hasSizeGreaterThan(1);
  }

  private static String first(String[] cells) {
    return Arrays.stream(cells, 3, cells.length)
        .flatMap(cell -> Arrays.stream(cell.split("\\|")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
