package org.dostyk.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The passwords of a cluster: one file for each role, readable by its owner alone. They are made
 * here and nobody needs to remember them.
 */
final class Passwords {

  /** The superuser, whom only this module uses. */
  static final String KEEPER = "keeper";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  static String of(String role, Layout layout) throws IOException {
    var file = layout.password(role);
    if (!Files.exists(file)) {
      Disk.makePrivateFolder(layout.passwords());
      var bytes = new byte[24];
      RANDOM.nextBytes(bytes);
      Disk.writeSecret(file, HexFormat.of().formatHex(bytes));
    }
    return Files.readString(file).strip();
  }

  static Path fileOf(String role, Layout layout) throws IOException {
    of(role, layout);
    return layout.password(role);
  }
}
