package org.dostyk.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive of PostgreSQL's binaries for this machine, as it comes on the class path. */
record Archive(URL source) {

  /**
   * @throws PostgresTrouble if there is none for this operating system and processor
   */
  static Archive forThisMachine() {
    return forMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Archive forMachine(String system, String processor) {
    var name =
        switch (system.toLowerCase(Locale.ROOT) + " " + processor.toLowerCase(Locale.ROOT)) {
          case "linux amd64", "linux x86_64" -> "/postgres-linux-x86_64.txz";
          case "linux aarch64", "linux arm64" -> "/postgres-linux-arm_64.txz";
          default -> throw missing(system + " on " + processor + " is not supported.");
        };
    var source = Archive.class.getResource(name);
    if (source == null) {
      throw missing(name + " is not on the class path.");
    }
    return new Archive(source);
  }

  private static PostgresTrouble missing(String why) {
    return new PostgresTrouble(
        PostgresTrouble.Kind.NO_BINARIES,
        "There is no PostgreSQL to start here: " + why,
        "Nothing was changed.",
        "Use Linux on x86-64 or arm64, or an external PostgreSQL by its URL.");
  }

  /**
   * Tells one archive from another: its name, checksum and length. The jar's own list has them, so
   * that a start need not read fifteen megabytes.
   */
  String key() throws IOException {
    var connection = source.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      try (var file = jar.getJarFile()) {
        var entry = file.getJarEntry(jar.getEntryName());
        return key(entry.getCrc(), entry.getSize());
      }
    }
    try (var in = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
      return key(in.getChecksum().getValue(), in.transferTo(OutputStream.nullOutputStream()));
    }
  }

  private String key(long checksum, long length) {
    var path = source.getPath();
    var name = path.substring(path.lastIndexOf('/') + 1).replace(".txz", "");
    return "%s-%08x-%d".formatted(name, checksum, length);
  }

  /** Unpacks what a server needs at run time, readable by every account of the machine. */
  void unpackInto(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(source.openStream(), 1 << 16)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!isForBuilding(entry.getName())) {
          unpack(tar, entry, folder);
        }
      }
    }
  }

  private static boolean isForBuilding(String name) {
    return name.endsWith(".a") || name.contains("/pgxs") || name.contains("lib/pkgconfig");
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    var path = folder.resolve(entry.getName()).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException(entry.getName() + " lies outside the archive");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
    } else {
      Files.createDirectories(path.getParent());
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        return;
      }
      Files.copy(tar, path);
    }
    var program = entry.isDirectory() || (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
