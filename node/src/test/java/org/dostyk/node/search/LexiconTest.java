package org.dostyk.node.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LexiconTest {
  /** What was prepared when the program was built may not be older than the tables. */
  @Test
  void wordsAreKeptAsTheTablesHaveThem() throws IOException {
    assertThat(prepared(Lexicon.FILE)).isEqualTo(LexiconWriter.write());
    assertThat(prepared(Characters.FILE))
        .isEqualTo(new String(CharactersWriter.write(), StandardCharsets.UTF_8));
  }

  private static String prepared(String file) throws IOException {
    try (InputStream in = LexiconTest.class.getResourceAsStream("/search/" + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
