package org.dostyk.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a back-up says of itself.
 *
 * @param version of the server, such as {@code 18.6}
 * @param machine the operating system and processor
 * @param taken when the back-up ended, by the server's clock
 */
record About(String major, String version, String machine, String taken) {

  static final String NAME = "about";

  static About now(Layout layout, String version, String taken) throws IOException {
    return new About(majorOf(layout.cluster()), version, thisMachine(), taken);
  }

  static String majorOf(Path cluster) throws IOException {
    return Files.readString(cluster.resolve("PG_VERSION")).strip();
  }

  private static String thisMachine() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }

  static About readFrom(Path backup) throws IOException {
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(backup.resolve(NAME))));
    return new About(
        properties.getProperty("major", "?"),
        properties.getProperty("version", "?"),
        properties.getProperty("machine", "?"),
        properties.getProperty("taken", "?"));
  }

  String text() {
    return """
        # A back-up of a PostgreSQL cluster by Dostyk.
        format=1
        major=%s
        version=%s
        machine=%s
        taken=%s
        """
        .formatted(major, version, machine, taken);
  }

  /**
   * @throws PostgresTrouble if these binaries cannot read the copy
   */
  void refuseUnless(Path backup, Binaries binaries) {
    if (!major.equals(binaries.majorVersion()) || !machine.equals(thisMachine())) {
      throw new PostgresTrouble(
          PostgresTrouble.Kind.OTHER_VERSION,
          "The back-up %s is of PostgreSQL %s on %s, and this is %s on %s."
              .formatted(backup, version, machine, binaries.version(), thisMachine()),
          "Nothing was restored, and the folder is as it was.",
          "Restore it where it was made, export there, and import here.");
    }
  }
}
