package org.dostyk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packaged node, unpacked once per run: so it starts faster than from its one jar. */
final class UnpackedNode {
  private static final Path JAR = unpack();

  private UnpackedNode() {}

  static Path jar() {
    return JAR;
  }

  private static Path unpack() {
    Path module = Path.of("").toAbsolutePath();
    Path into = module.resolve("target/node");
    try {
      Path packaged = only(module.resolve("../node/target"));
      Path log = module.resolve("target/unpack.log");
      int code =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Djarmode=tools",
                  "-jar",
                  packaged.toString(),
                  "extract",
                  "--force",
                  "--destination",
                  into.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException(Files.readString(log));
      }
      return only(into);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path only(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> jars =
          files.filter(f -> f.getFileName().toString().matches("dostyk-node-.*\\.jar")).toList();
      if (jars.size() != 1) {
        throw new IllegalStateException("Not one packaged node in " + folder + ": " + jars);
      }
      return jars.getFirst();
    }
  }
}
