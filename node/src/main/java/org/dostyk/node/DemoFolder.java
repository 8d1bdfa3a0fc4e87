package org.dostyk.node;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder that holds the demonstration's data, known by a file in it: the demonstration never
 * touches a real node's data, and a real node never the demonstration's.
 */
record DemoFolder(Path folder) {

  private Path mark() {
    return folder.resolve("demonstration");
  }

  boolean isMarked() {
    return Files.exists(mark());
  }

  private boolean isUsed() {
    return Files.exists(folder.resolve("postgres"));
  }

  /**
   * Makes it the demonstration's.
   *
   * @throws CannotDo if a real node's data lies there
   */
  void claim() {
    if (isUsed() && !isMarked()) {
      throw new CannotDo(
          folder + " holds a real node's data.\nThe demonstration needs a folder of its own.");
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(mark(), "Invented data. ./dostyk demo --fresh throws it away.\n");
    } catch (IOException e) {
      throw new CannotDo("Cannot write to " + folder + ": " + e, e);
    }
  }

  /**
   * Leaves it to the demonstration.
   *
   * @throws CannotDo if the demonstration's data lies there
   */
  void avoid() {
    if (isMarked()) {
      throw new CannotDo(
          folder + " holds the demonstration's data.\nA real node needs a folder of its own.");
    }
  }

  /** Throws the demonstration's database away; nothing happens where there is none. */
  void empty() {
    if (isUsed() && isMarked()) {
      deleteTree(folder.resolve("postgres"));
    }
  }

  static void deleteTree(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed)
                throws IOException {
              Files.delete(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new CannotDo("Cannot delete " + folder + ": " + e, e);
    }
  }
}
