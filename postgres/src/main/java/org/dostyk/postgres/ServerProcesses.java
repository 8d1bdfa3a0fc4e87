package org.dostyk.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes that PostgreSQL runs for one cluster, as {@code /proc} shows them. A number in a
 * file proves nothing: the process may be dead and not yet collected by its parent, or the number
 * may by now be another program's. A process of this cluster is called {@code postgres}, lives, and
 * works in the cluster's folder.
 */
final class ServerProcesses {

  private static final Path PROC = Path.of("/proc");

  private ServerProcesses() {}

  static boolean isAlive(long pid, Path cluster) {
    var process = PROC.resolve(Long.toString(pid));
    try {
      var stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
      var name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      var state = stat.charAt(stat.lastIndexOf(')') + 2);
      return name.equals("postgres") && state != 'Z' && state != 'X' && worksIn(process, cluster);
    } catch (IOException | StringIndexOutOfBoundsException e) {
      return false;
    }
  }

  private static boolean worksIn(Path process, Path cluster) throws IOException {
    try {
      return Files.isSameFile(process.resolve("cwd"), cluster);
    } catch (AccessDeniedException e) {
      var words = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
      return List.of(words.split("\0")).contains(cluster.toString());
    }
  }

  static List<Long> of(Path cluster) throws IOException {
    var found = new ArrayList<Long>();
    try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (var process : processes) {
        var pid = Long.parseLong(process.getFileName().toString());
        if (isAlive(pid, cluster)) {
          found.add(pid);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /**
   * Ends what a dead postmaster left behind: as long as one of its backends lives, it may still
   * write, and no new server may start.
   */
  static void endOrphans(Path cluster) throws IOException {
    for (var pid : of(cluster)) {
      signal("QUIT", pid);
    }
    if (allGone(cluster, Duration.ofSeconds(3))) {
      return;
    }
    for (var pid : of(cluster)) {
      signal("KILL", pid);
    }
    if (!allGone(cluster, Duration.ofSeconds(10))) {
      throw new PostgresTrouble(
          PostgresTrouble.Kind.NO_ANSWER,
          "Processes of a PostgreSQL that died still hold " + cluster + ": " + of(cluster),
          "Nothing was changed; what was committed is on the disk.",
          "End these processes, or restart the machine, and start again.");
    }
  }

  private static boolean allGone(Path cluster, Duration within) throws IOException {
    var patience = Patience.of(within);
    while (!of(cluster).isEmpty()) {
      if (patience.isOver()) {
        return false;
      }
      patience.pause();
    }
    return true;
  }

  /** Sends a signal by name, such as INT; a process that is gone is none the worse for it. */
  static void signal(String name, long pid) throws IOException {
    Command.run(List.of("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name, Long.toString(pid)));
  }
}
