package org.dostyk.ewp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Schemas, examples and vectors of the network, which lie outside the project. */
public final class Shared {
  private Shared() {}

  public static Path folder() {
    String told = System.getenv("DOSTYK_SHARED");
    Path folder = (told == null ? Path.of("..", "..", "shared") : Path.of(told)).resolve("ewp");
    assumeTrue(Files.isDirectory(folder), "the folder of schemas; DOSTYK_SHARED names it");
    return folder;
  }

  public static byte[] read(String file) {
    try {
      return Files.readAllBytes(folder().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A published example by the last part of its name. */
  public static byte[] example(String name) {
    return read("examples/ewp-specs-" + name + ".xml");
  }
}
