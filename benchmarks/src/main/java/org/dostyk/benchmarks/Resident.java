package org.dostyk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The memory that processes hold, in megabytes. A page that several processes share counts for each
 * by its part, so that sums count it once.
 */
final class Resident {
  private Resident() {}

  static long of(ProcessHandle process) {
    return of(Stream.of(process));
  }

  /** All of the PostgreSQL whose data lie somewhere in a folder. */
  static long postgres(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Path file = files.filter(f -> f.endsWith("postmaster.pid")).findFirst().orElseThrow();
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
      return of(Stream.concat(Stream.of(server), server.children()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long of(Stream<ProcessHandle> processes) {
    return processes.mapToLong(Resident::kilobytes).sum() / 1024;
  }

  private static long kilobytes(ProcessHandle process) {
    Path rollup = Path.of("/proc/" + process.pid() + "/smaps_rollup");
    try {
      List<String> lines = Files.readAllLines(rollup);
      return lines.stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      if (!process.isAlive()) {
        return 0;
      }
      throw new UncheckedIOException(e);
    }
  }
}
