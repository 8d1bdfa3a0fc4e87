package org.dostyk.node.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dostyk.node.web.Refused;

/**
 * Looks through what is packed in a workbook before anything is read from it: its true size, which
 * a bomb misstates, and whether it carries macros.
 */
final class XlsxParts {
  private XlsxParts() {}

  /**
   * @throws Refused if it is too much, carries macros, or is no .xlsx
   */
  static void check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > Limits.PARTS) {
        throw Limits.unpacked();
      }
      long all = 0;
      boolean workbook = false;
      for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
        ZipEntry part = parts.nextElement();
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (name.contains("vbaproject") || name.contains("macrosheets/")) {
          throw WorkbookFile.refused("macros");
        }
        if (name.endsWith("workbook.bin")) {
          throw WorkbookFile.refused("old_workbook");
        }
        boolean sheet = name.contains("worksheets/");
        all +=
            unpack(
                zip, part, Math.min(Limits.UNPACKED - all, sheet ? Long.MAX_VALUE : Limits.PART));
        if (name.equals("[content_types].xml")) {
          workbook = isWorkbook(zip, part);
        }
      }
      if (!workbook) {
        throw WorkbookFile.refused("not_a_workbook");
      }
    }
  }

  /** Unpacks a part to nowhere and tells its true size. */
  private static long unpack(ZipFile zip, ZipEntry part, long most) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (InputStream in = zip.getInputStream(part)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > most) {
          throw Limits.unpacked();
        }
      }
    }
    return size;
  }

  private static boolean isWorkbook(ZipFile zip, ZipEntry part) throws IOException {
    try (InputStream in = zip.getInputStream(part)) {
      String types = new String(in.readNBytes(1024 * 1024), StandardCharsets.UTF_8);
      if (types.contains("macroEnabled")) {
        throw WorkbookFile.refused("macros");
      }
      return types.contains("spreadsheetml.sheet");
    }
  }
}
