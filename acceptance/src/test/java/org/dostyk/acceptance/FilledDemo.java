package org.dostyk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The demonstration's data as its first start leaves them. Filled once for each package, by a node,
 * and copied for each test: half of a first start goes into filling.
 */
final class FilledDemo {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path FOLDER = MODULE.resolve("target/demo");
  private static final Path SUM = MODULE.resolve("target/demo.crc");

  private FilledDemo() {}

  /** Copies them into a folder that is empty or not there yet. */
  static void copyTo(Path data) {
    try {
      fill();
      Files.createDirectories(data);
      // Its owners and rights are kept: a database starts in no folder that others can read.
      run("cp", "-a", FOLDER + "/.", data.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill() throws IOException {
    UnpackedNode.command();
    try (var lock = UnpackedNode.locked()) {
      String sum = UnpackedNode.sum();
      if (!Files.exists(SUM) || !Files.readString(SUM).equals(sum)) {
        run("rm", "-rf", FOLDER.toString());
        NodeProcess.start("demo", "--port", NodeProcess.PORT, "--data", FOLDER.toString()).close();
        Files.writeString(SUM, sum);
      }
    }
  }

  private static void run(String... command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
