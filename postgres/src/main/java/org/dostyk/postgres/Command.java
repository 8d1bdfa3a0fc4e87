package org.dostyk.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program of the system, run to its end. */
final class Command {

  /** How it ended, and what it said on both its outputs. */
  record Outcome(int exit, String said) {}

  private Command() {}

  static Outcome run(List<String> words) throws IOException {
    var process =
        prepared(words).redirectErrorStream(true).redirectInput(new File("/dev/null")).start();
    try (var output = process.getInputStream()) {
      var said = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Outcome(process.waitFor(), said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IOException("Interrupted while running " + words.get(0), e);
    }
  }

  /**
   * A process that speaks English, for its words are read, and does not heed what the environment
   * says about other PostgreSQL servers.
   */
  static ProcessBuilder prepared(List<String> words) {
    var builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    return builder;
  }

  static Optional<Path> find(String program) {
    var folders = new ArrayList<>(List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin"));
    var path = System.getenv("PATH");
    if (path != null) {
      folders.addAll(List.of(path.split(File.pathSeparator)));
    }
    return folders.stream()
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
