package org.dostyk.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * What stands in an export, as its {@code manifest.json}.
 *
 * @param format of the file, so that a later Dostyk reads an earlier one
 * @param dostyk the version that wrote it
 * @param at the moment of which it tells
 * @param schemas each module's last migration
 * @param tables in the order in which they can be filled: what is referred to comes first
 * @param sequences the last value given out, by qualified name
 */
record ExportManifest(
    int format,
    String dostyk,
    OffsetDateTime at,
    Map<String, String> schemas,
    List<Table> tables,
    Map<String, Long> sequences) {
  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  /**
   * A table's rows, as CSV with a heading in the entry {@code <name>.csv}.
   *
   * @param name with its schema
   * @param sha256 of the entry's bytes, in hex
   */
  record Table(String name, List<String> columns, long rows, String sha256) {
    String entry() {
      return name + ".csv";
    }
  }

  /** Whether a file is an export, by what is in it. */
  static boolean isIn(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.getEntry(ENTRY) != null;
    } catch (IOException e) {
      return false;
    }
  }

  static String thisDostyk() {
    return Optional.ofNullable(ExportManifest.class.getPackage().getImplementationVersion())
        .orElse("unreleased");
  }
}
