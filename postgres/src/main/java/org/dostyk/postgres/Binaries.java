package org.dostyk.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's programs, unpacked. One copy serves every server of an account: it lies in the
 * account's cache, under a name that only this archive has, and appears there only when it is
 * whole.
 *
 * @param version such as {@code 18.6}
 */
record Binaries(Path home, String version) {

  /** Unpacks them beside the server if this account has no cache to write to. */
  static Binaries unpacked(Archive archive, Layout layout, Patience patience) throws IOException {
    var cache = cacheOfThisAccount();
    if (cache.isEmpty()) {
      return unpackedIn(layout.spareBinaries(), archive, patience);
    }
    try {
      return unpackedIn(cache.get(), archive, patience);
    } catch (AccessDeniedException e) {
      return unpackedIn(layout.spareBinaries(), archive, patience);
    } catch (FileSystemException e) {
      if (String.valueOf(e.getMessage()).contains("Read-only file system")) {
        return unpackedIn(layout.spareBinaries(), archive, patience);
      }
      throw e;
    }
  }

  private static Optional<Path> cacheOfThisAccount() {
    var named = System.getenv("XDG_CACHE_HOME");
    if (named != null && named.startsWith("/")) {
      return Optional.of(Path.of(named, "dostyk", "postgres"));
    }
    if (RunAs.isRoot()) {
      return Optional.of(Path.of("/var/cache/dostyk/postgres"));
    }
    var home = Path.of(System.getProperty("user.home"));
    return home.isAbsolute()
        ? Optional.of(home.resolve(".cache/dostyk/postgres"))
        : Optional.empty();
  }

  static Binaries unpackedIn(Path cache, Archive archive, Patience patience) throws IOException {
    var home = cache.resolve(archive.key());
    if (!isWhole(home)) {
      Files.createDirectories(cache);
      try (var alone = FolderLock.take(cache.resolve("unpack.lock"), patience)) {
        if (!isWhole(home)) {
          unpack(archive, cache.resolve(home.getFileName() + ".partial"), home);
        }
      }
    }
    return new Binaries(home, Files.readString(home.resolve("VERSION")).strip());
  }

  private static boolean isWhole(Path home) {
    return Files.isExecutable(home.resolve("bin/postgres"))
        && Files.isExecutable(home.resolve("bin/initdb"))
        && Files.isReadable(home.resolve("VERSION"));
  }

  private static void unpack(Archive archive, Path partial, Path home) throws IOException {
    Disk.deleteTree(partial);
    archive.unpackInto(partial);
    Files.writeString(partial.resolve("VERSION"), askVersion(partial));
    Disk.syncTree(partial);
    Disk.deleteTree(home);
    Disk.moveIntoPlace(partial, home);
  }

  private static String askVersion(Path home) throws IOException {
    var postgres = home.resolve("bin/postgres").toString();
    try {
      var outcome = Command.run(List.of(postgres, "--version"));
      if (outcome.exit() == 0) {
        return outcome.said().replaceAll(".* ", "");
      }
      throw new IOException(outcome.said());
    } catch (IOException e) {
      throw new PostgresTrouble(
          PostgresTrouble.Kind.NO_BINARIES,
          "The PostgreSQL that comes with Dostyk does not run on this system: " + e.getMessage(),
          "Nothing was changed.",
          "It needs the GNU C library and libstdc++ (Debian: apt-get install libstdc++6)."
              + " Or use an external PostgreSQL by its URL.",
          e);
    }
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  String majorVersion() {
    return version.replaceAll("\\..*", "");
  }
}
