package org.dostyk.node.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;

/**
 * Reads a file that an office sends, whatever it is: a workbook (.xlsx), a list (.csv, .json), or
 * something that it turns away with the reason and the cure. What a file is, its content says; its
 * name is not believed.
 */
final class WorkbookFile {
  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  private WorkbookFile() {}

  /**
   * The sheets of a file, in their order.
   *
   * @throws Refused with one clear reason if it cannot be read, or should not be
   */
  static List<Sheet> read(Path file, String name) {
    try {
      if (Files.size(file) > Limits.FILE) {
        throw Limits.tooLarge();
      }
      byte[] head = head(file);
      if (head.length == 0) {
        throw refused("empty");
      }
      if (begins(head, OLE2)) {
        throw ole2(file);
      }
      if (begins(head, ZIP)) {
        return XlsxFile.read(file);
      }
      if (begins(head, PDF) || !looksLikeText(name)) {
        throw refused("not_a_workbook");
      }
      String text = Encodings.decode(Files.readAllBytes(file));
      return List.of(
          JsonFile.begins(text) || isCalled(name, ".json", ".jsonl", ".ndjson")
              ? JsonFile.read(text)
              : CsvFile.read(text));
    } catch (IOException e) {
      throw refused("broken");
    }
  }

  private static boolean looksLikeText(String name) {
    return isCalled(name, ".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson");
  }

  private static boolean isCalled(String name, String... endings) {
    String small = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(endings).anyMatch(small::endsWith);
  }

  /** An old workbook, or a new one under a password: both come in the same wrapping. */
  private static Refused ole2(Path file) {
    try (var wrapping = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = wrapping.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return refused("encrypted");
      }
      return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
          ? refused("old_workbook")
          : refused("not_a_workbook");
    } catch (IOException | RuntimeException e) {
      return refused("broken");
    }
  }

  static Refused refused(String why) {
    return new Refused(Objection.of("imports.objection." + why));
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(8);
    }
  }

  private static boolean begins(byte[] head, byte[] with) {
    return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
  }
}
