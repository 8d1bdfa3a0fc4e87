package org.dostyk.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a cluster by {@code initdb}: UTF-8, text sorted by Unicode's rules whatever the system's
 * locale, a checksum on every page, a password asked of everybody. It appears under its name only
 * when it is whole, so a start that was cut short leaves none that is half made.
 */
record NewCluster(Layout layout, Binaries binaries, RunAs runAs) {

  private static final String MAKING = "cluster.new-";

  void make() throws IOException {
    forgetUnfinished();
    var password = Passwords.fileOf(Passwords.KEEPER, layout);
    runAs.own(layout.root());
    var made = layout.root().resolve(MAKING + ProcessHandle.current().pid());
    var outcome = Command.run(runAs.words(binaries.program("initdb"), arguments(made, password)));
    if (outcome.exit() != 0) {
      Disk.deleteTree(made);
      throw Diagnosis.of(
          PostgresTrouble.Kind.INITDB_FAILED,
          "A new database cluster could not be made in " + layout.root() + ".",
          "Nothing is left of it.",
          Diagnosis.tail(outcome.said()));
    }
    Disk.syncTree(made);
    Disk.moveIntoPlace(made, layout.cluster());
  }

  private void forgetUnfinished() throws IOException {
    try (var leftovers = Files.newDirectoryStream(layout.root(), MAKING + "*")) {
      for (var leftover : leftovers) {
        Disk.deleteTree(leftover);
      }
    }
  }

  private static List<String> arguments(Path made, Path password) {
    return List.of(
        "--pgdata=" + made,
        "--username=" + Passwords.KEEPER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=icu",
        "--icu-locale=und",
        "--data-checksums",
        "--no-instructions",
        "--no-sync",
        "--set=timezone=UTC",
        "--set=log_timezone=UTC",
        "--set=log_checkpoints=off");
  }
}
