package org.dostyk.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} tells of the server that runs, or ran, on a cluster.
 *
 * @param state as PostgreSQL writes it: {@code starting}, {@code ready}, {@code stopping}; empty in
 *     the first moments
 */
record Postmaster(long pid, int port, String state) {

  /** Empty where there is no such file, or one that was not written to its end. */
  static Optional<Postmaster> recordedIn(Path cluster) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(fileIn(cluster));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.size() < 4 || !isNumber(lines.get(0)) || !isNumber(lines.get(3))) {
      return Optional.empty();
    }
    var state = lines.size() < 8 ? "" : lines.get(7).strip();
    return Optional.of(
        new Postmaster(
            Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip()), state));
  }

  static Path fileIn(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  private static boolean isNumber(String line) {
    return line.strip().matches("[0-9]{1,9}");
  }

  boolean isReady() {
    return state.equals("ready");
  }
}
