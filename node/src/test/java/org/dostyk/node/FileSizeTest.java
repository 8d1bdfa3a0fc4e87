package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FileSizeTest {
  private static final int MOST = 400;

  @Test
  void everyFileCanBeReadInOneGo() {
    var long_ = new ArrayList<String>();
    for (var file : Sources.below(Sources.root(), ".java", ".jte", ".sql", ".css", ".js")) {
      long lines = Sources.read(file).lines().count();
      if (lines > MOST) {
        long_.add(Sources.name(file) + " has " + lines + " lines");
      }
    }
    assertThat(long_).as("over %d lines: split the capability, not into layers", MOST).isEmpty();
  }
}
