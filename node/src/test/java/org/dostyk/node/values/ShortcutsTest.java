package org.dostyk.node.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What plain letters are spared must not show. A mark that is left out takes the long way. */
class ShortcutsTest {
  private static final char LEFT_OUT = '\u200B';

  @Test
  void plainNamesAreFoldedAsAnyOthers() {
    for (char c = 0; c < 0x600; c++) {
      String name = "Аб" + c + " x";
      assertThat(Fold.of(name)).as("%04x", (int) c).isEqualTo(Fold.of(LEFT_OUT + name));
    }
    String longName = "Ұзақ атау ".repeat(100);
    assertThat(Fold.of(longName)).isEqualTo(Fold.of(LEFT_OUT + longName)).hasSize(500);
  }

  @Test
  void tidyCellsAreLeftAsTidyingWouldLeaveThem() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      var cell = new StringBuilder();
      int length = random.nextInt(6);
      for (int j = 0; j < length; j++) {
        cell.append(random.nextInt(3) == 0 ? ' ' : (char) random.nextInt(0x320));
      }
      assertThat(Tidy.lines(cell.toString()))
          .as("seed %d, %s", seed, cell.codePoints().boxed().toList())
          .isEqualTo(Tidy.lines(LEFT_OUT + cell.toString()));
    }
  }
}
