package org.dostyk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The packaged node as the front door prepares it: unpacked, its classes read and linked before.
 * Done once for each package, whichever of the tests' processes comes first.
 */
final class UnpackedNode {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m");
  private static final Path FOLDER = MODULE.resolve("target/node");
  private static final Path CLASSES = FOLDER.resolve("node.jsa");
  private static final Path SUM = FOLDER.resolve("node.crc");
  private static final Path LOCK = MODULE.resolve("target/node.lock");
  private static final Path JAR = prepared();

  private UnpackedNode() {}

  /** The words of a command line that runs the node, up to the node's own. */
  static List<String> command() {
    return words("-XX:SharedArchiveFile=" + CLASSES, "-jar", JAR.toString());
  }

  /** Waits until no other of the tests' processes prepares anything; closed, the next one may. */
  static FileChannel locked() throws IOException {
    var lock = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock.lock();
    return lock;
  }

  /** What tells this package from another. */
  static String sum() throws IOException {
    return Files.readString(SUM);
  }

  private static Path prepared() {
    try {
      Path packaged = only(MODULE.resolve("../node/target"));
      Files.createDirectories(FOLDER);
      try (var lock = locked()) {
        String sum = sum(packaged);
        if (!Files.exists(CLASSES) || !Files.exists(SUM) || !Files.readString(SUM).equals(sum)) {
          prepare(packaged);
          Files.writeString(SUM, sum);
        }
        return only(FOLDER);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void prepare(Path packaged) throws IOException {
    Files.deleteIfExists(CLASSES);
    Files.deleteIfExists(SUM);
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

  /** What tells one package from another: each is stamped with the same hour. */
  private static String sum(Path packaged) throws IOException {
    var sum = new CRC32();
    byte[] part = new byte[1 << 16];
    try (var in = Files.newInputStream(packaged)) {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        sum.update(part, 0, read);
      }
    }
    return Long.toHexString(sum.getValue());
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
