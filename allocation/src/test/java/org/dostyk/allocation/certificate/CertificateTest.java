package org.dostyk.allocation.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dostyk.allocation.DrawnRounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "guide", "twelve-students.csv");

  @TempDir Path folder;

  @Test
  void everyOutcomeOfEveryKindOfRoundIsRight() throws IOException {
    for (long seed = 1; seed <= 300; seed++) {
      Path round = folder.resolve("round.csv");
      Files.writeString(round, DrawnRounds.csv(seed));
      Path result = DrawnRounds.matched(round, folder.resolve("result.csv"));
      assertThat(Certificate.flaws(round, result)).as("seed %d", seed).isEmpty();
    }
  }

  /** Gives one applicant another wish, or none; in a strict order at most one matching is right. */
  @Test
  void aResultInWhichOnePersonWasMovedIsNeverRight() throws IOException {
    int moved = 0;
    for (long seed = 1; seed <= 300; seed++) {
      Path round = folder.resolve("round.csv");
      Files.writeString(round, DrawnRounds.csv(seed));
      Path result = DrawnRounds.matched(round, folder.resolve("result.csv"));
      List<String> rows = new ArrayList<>(Files.readAllLines(result));
      if (DrawnRounds.moveOne(rows, Files.readAllLines(round), new Random(seed))) {
        Files.write(result, rows);
        assertThat(Certificate.flaws(round, result)).as("seed %d", seed).isNotEmpty();
        moved++;
      }
    }
    assertThat(moved).isGreaterThan(100);
  }

  @Test
  void aRowLeftOutOrAddedIsFound() throws IOException {
    Path result = DrawnRounds.matched(EXAMPLE, folder.resolve("result.csv"));
    List<String> rows = new ArrayList<>(Files.readAllLines(result));
    Path shorter = folder.resolve("shorter.csv");
    Files.write(shorter, rows.stream().filter(row -> !row.startsWith("Dana")).toList());
    assertThat(Certificate.flaws(EXAMPLE, shorter)).anyMatch(flaw -> flaw.contains("Dana"));
    rows.add(rows.indexOf("[cut-offs]"), "Zorro,Robotics in Tashkent,1,");
    Path longer = folder.resolve("longer.csv");
    Files.write(longer, rows);
    assertThat(Certificate.flaws(EXAMPLE, longer)).anyMatch(flaw -> flaw.contains("Zorro"));
  }

  @Test
  void theExampleOfTheGuideIsRightAndNotIfTwoStudentsAreSwapped() throws IOException {
    Path result = DrawnRounds.matched(EXAMPLE, folder.resolve("result.csv"));
    assertThat(Certificate.flaws(EXAMPLE, result)).isEmpty();
    String swapped =
        Files.readString(result)
            .replace("Laura,Robotics in Tashkent,3", "Laura,,")
            .replace("Erlan,,", "Erlan,Robotics in Tashkent,2");
    Path wrong = folder.resolve("wrong.csv");
    Files.writeString(wrong, swapped);
    assertThat(Certificate.flaws(EXAMPLE, wrong))
        .contains("Laura has been passed over at Robotics in Tashkent");
  }

  @Test
  void theCheckerSharesNoCodeWithTheMechanism() throws IOException {
    Path own = Path.of("src/main/java/org/dostyk/allocation/certificate");
    try (Stream<Path> files = Files.list(own)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file).lines().filter(line -> line.startsWith("import ")))
            .as(file.toString())
            .noneMatch(line -> line.contains("org.dostyk"));
      }
    }
  }
}
