package org.dostyk.allocation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Drawn rounds for tests of other packages. */
public final class DrawnRounds {
  private DrawnRounds() {}

  public static String csv(long seed) {
    return (seed % 3 == 0 ? DrawnRound.exchange(seed, 15) : DrawnRound.of(seed, 15)).csv();
  }

  public static Path matched(Path round, Path result) throws IOException {
    OutcomeFile.write(Outcome.of(RoundFile.read(round).orThrow()), result);
    return result;
  }

  /** Moves one applicant of a result to another wish or out; false if nobody can be moved. */
  public static boolean moveOne(List<String> result, List<String> round, Random random) {
    int from = result.indexOf("[applicants]") + 2;
    int to = result.indexOf("[cut-offs]") - 1;
    int row = from + random.nextInt(to - from);
    String[] cells = result.get(row).split(",", -1);
    String line =
        round.stream().filter(r -> r.startsWith(cells[0] + ",")).findFirst().orElseThrow();
    String wishes = line.substring(line.lastIndexOf(',') + 1);
    if (wishes.isEmpty()) {
      return false;
    }
    String[] all = wishes.split("\\|");
    int given = cells[2].isEmpty() ? 0 : Integer.parseInt(cells[2]);
    int other = random.nextInt(all.length + 1);
    if (other == given) {
      return false;
    }
    String place = other == 0 ? "" : all[other - 1].replaceAll("=.*", "");
    result.set(row, cells[0] + "," + place + "," + (other == 0 ? "" : other) + ",");
    return true;
  }
}
