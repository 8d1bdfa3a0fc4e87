package org.dostyk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged node as the front door prepares it: unpacked, its classes read and linked before.
 * Done once for each package, whichever of the tests' processes comes first.
 */
final class UnpackedNode {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
  private static final Path FOLDER = MODULE.resolve("target/node");
  private static final Path CLASSES = FOLDER.resolve("node.jsa");
  private static final Path JAR = prepared();

  private UnpackedNode() {}

  /** The words of a command line that runs the node, up to the node's own. */
  static List<String> command() {
    return words("-XX:SharedArchiveFile=" + CLASSES, "-jar", JAR.toString());
  }

  private static Path prepared() {
    try {
      Path packaged = only(MODULE.resolve("../node/target"));
      Files.createDirectories(FOLDER);
      try (var lock =
          FileChannel.open(
              MODULE.resolve("target/node.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        lock.lock();
        if (!Files.exists(CLASSES)
            || Files.getLastModifiedTime(CLASSES).compareTo(Files.getLastModifiedTime(packaged))
                < 0) {
          prepare(packaged);
        }
        return only(FOLDER);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void prepare(Path packaged) throws IOException {
    Files.deleteIfExists(CLASSES);
    run(
        List.of(
            JAVA.toString(),
            "-Djarmode=tools",
            "-jar",
            packaged.toString(),
            "extract",
            "--force",
            "--destination",
            FOLDER.toString()));
    run(words("-XX:ArchiveClassesAtExit=" + CLASSES, "-jar", only(FOLDER).toString(), "train"));
  }

  private static List<String> words(String... more) {
    var words = new ArrayList<String>();
    words.add(JAVA.toString());
    words.addAll(QUICK);
    words.addAll(List.of(more));
    return words;
  }

  private static void run(List<String> command) throws IOException {
    Path log = MODULE.resolve("target/node.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(log));
      }
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
