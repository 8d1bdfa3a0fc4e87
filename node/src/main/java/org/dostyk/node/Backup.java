package org.dostyk.node;

import java.io.PrintStream;
import java.nio.file.Path;
import org.dostyk.postgres.CopyProgress;
import org.dostyk.postgres.Postgres;

/** Copies the node's own database whole, and brings such a copy back. */
final class Backup {
  private static final int STEP = 10;
  private final Settings settings;
  private final PrintStream out;

  Backup(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
    if (settings.get(Option.DATABASE).isPresent()) {
      throw new CannotDo(
          """
          The database is an external one: back it up with its own tools, such as pg_basebackup.
          Or write its records into one file: ./dostyk export FILE.zip""");
    }
  }

  int to(Path folder) {
    try (var database = OpenDatabase.existing(settings)) {
      java.util.Objects.requireNonNull(database.own()).backUp(folder, telling());
    }
    out.println("The back-up is in " + folder);
    out.println("It holds passwords and personal data: keep it as safe as the node itself.");
    return CommandLine.DONE;
  }

  int restore(Path backup) {
    try (var occupancy = Occupancy.of(settings.data())) {
      Postgres.in(settings.data()).restore(backup, telling());
    }
    out.println("Restored into " + settings.data() + ". Start it: ./dostyk start");
    return CommandLine.DONE;
  }

  /** A line for every tenth that is copied. */
  private CopyProgress telling() {
    int[] told = {0};
    return (copied, expected) -> {
      int percent = expected == 0 ? 0 : (int) Math.min(100, copied * 100 / expected);
      if (percent >= told[0] + STEP) {
        told[0] = percent - percent % STEP;
        out.println("%3d %% of %,d MB".formatted(told[0], expected >> 20));
      }
    };
  }
}
