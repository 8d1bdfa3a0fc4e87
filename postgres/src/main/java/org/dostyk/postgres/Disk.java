package org.dostyk.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Changes to the disk that are whole or absent, whenever the power fails. */
final class Disk {

  static final Set<PosixFilePermission> FOLDER_OF_OWNER =
      PosixFilePermissions.fromString("rwx------");
  static final Set<PosixFilePermission> FILE_OF_OWNER =
      PosixFilePermissions.fromString("rw-------");

  private Disk() {}

  /** Makes a folder, and what is missing above it, that only its owner can enter. */
  static void makePrivateFolder(Path folder) throws IOException {
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER_OF_OWNER));
  }

  static void makeParents(Path file) throws IOException {
    var parent = file.getParent();
    if (parent != null) {
      makePrivateFolder(parent);
    }
  }

  static void writeSecret(Path file, String secret) throws IOException {
    var made = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(made);
    Files.createFile(made, PosixFilePermissions.asFileAttribute(FILE_OF_OWNER));
    Files.writeString(made, secret);
    sync(made);
    moveIntoPlace(made, file);
  }

  /** Renames in one step, in such a way that the new name survives a loss of power. */
  static void moveIntoPlace(Path made, Path target) throws IOException {
    Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    var parent = target.getParent();
    if (parent != null) {
      sync(parent);
    }
  }

  /** Waits until a file's content, or a folder's list of names, is on the disk. */
  static void sync(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * The same for everything in a tree. Many wait at once, for the file system then writes for all
   * of them together: a thousand files take as long as a few.
   */
  static void syncTree(Path tree) throws IOException {
    var all = new ArrayList<Path>();
    visit(tree, all::add, all::add);
    try (var threads = Executors.newFixedThreadPool(16)) {
      var waiting = all.stream().map(path -> threads.submit(() -> syncOne(path))).toList();
      for (var one : waiting) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while writing " + tree, e);
    }
  }

  private static Path syncOne(Path path) throws IOException {
    sync(path);
    return path;
  }

  static void deleteTree(Path tree) throws IOException {
    if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      visit(tree, Files::deleteIfExists, Files::deleteIfExists);
    }
  }

  /** What one does with a file or a folder. */
  @FunctionalInterface
  interface Step {
    void take(Path path) throws IOException;
  }

  /** Visits each folder after its content. What vanishes meanwhile is left out. */
  static void visit(Path tree, Step file, Step folder) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            try {
              file.take(path);
            } catch (NoSuchFileException e) {
              if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e)
              throws IOException {
            if (e != null && !(e instanceof NoSuchFileException)) {
              throw e;
            }
            folder.take(path);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
