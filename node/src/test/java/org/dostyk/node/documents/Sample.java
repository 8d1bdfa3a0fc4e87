package org.dostyk.node.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What the tests of this package share. */
final class Sample {
  private Sample() {}

  static byte[] resource(String name) throws IOException {
    try (InputStream in = Sample.class.getResourceAsStream("/documents/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
