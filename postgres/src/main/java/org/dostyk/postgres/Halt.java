package org.dostyk.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Ends the postmaster of a cluster, gently as long as there is patience. */
final class Halt {

  private Halt() {}

  static void of(Path cluster, Duration patience) throws IOException {
    var recorded = Postmaster.recordedIn(cluster);
    if (recorded.isEmpty()) {
      return;
    }
    var pid = recorded.get().pid();
    // Fast: roll back what runs, write a checkpoint. Immediate: leave the log for the next start.
    if (endsOn("INT", pid, cluster, patience)
        || endsOn("QUIT", pid, cluster, Duration.ofSeconds(10))) {
      return;
    }
    throw new PostgresTrouble(
        PostgresTrouble.Kind.NO_ANSWER,
        "PostgreSQL, process " + pid + ", does not stop.",
        "What was committed is on the disk.",
        "End the process yourself: kill -9 " + pid);
  }

  private static boolean endsOn(String signal, long pid, Path cluster, Duration within)
      throws IOException {
    if (!ServerProcesses.isAlive(pid, cluster)) {
      return true;
    }
    ServerProcesses.signal(signal, pid);
    var patience = Patience.of(within);
    while (ServerProcesses.isAlive(pid, cluster)) {
      if (patience.isOver()) {
        return false;
      }
      patience.pause();
    }
    return true;
  }
}
