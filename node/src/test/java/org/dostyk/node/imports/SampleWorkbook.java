package org.dostyk.node.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests: honest ones, and what somebody makes of them. */
public final class SampleWorkbook {
  private SampleWorkbook() {}

  /** A workbook of one sheet with these rows. */
  public static byte[] of(String[]... rows) {
    return of(
        sheet -> {
          for (int r = 0; r < rows.length; r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
              row.createCell(c).setCellValue(rows[r][c]);
            }
          }
        });
  }

  public static byte[] of(Consumer<XSSFSheet> making) {
    try (var workbook = new XSSFWorkbook()) {
      making.accept(workbook.createSheet("Лист1"));
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with one more part in it, or with that part in place of its own. */
  public static byte[] with(byte[] workbook, String part, byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
        var zip = new ZipOutputStream(out)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        if (!e.getName().equals(part)) {
          zip.putNextEntry(new ZipEntry(e.getName()));
          in.transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] with(byte[] workbook, String part, String content) {
    return with(workbook, part, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A part as it stands in the workbook. */
  static String part(byte[] workbook, String part) {
    try (var in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        if (e.getName().equals(part)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
      throw new IllegalArgumentException("No part " + part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
