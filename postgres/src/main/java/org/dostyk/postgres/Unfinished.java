package org.dostyk.postgres;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A folder being made under a name of its own, {@code ….partial}. It gets its right name when all
 * of it is on the disk. One that was left behind is known by a mark, and the next attempt removes
 * it.
 */
record Unfinished(Path folder, Path target, String mark) implements AutoCloseable {

  private static final String MARK = "UNFINISHED";

  /**
   * @throws PostgresTrouble if the target holds anything already
   */
  static Unfinished begin(Path target) throws IOException {
    if (Files.exists(target) && !isEmptyFolder(target)) {
      throw notEmpty(target);
    }
    var partial = target.resolveSibling(target.getFileName() + ".partial");
    if (Files.exists(partial)) {
      if (!Files.exists(partial.resolve(MARK)) && !isEmptyFolder(partial)) {
        throw notEmpty(partial);
      }
      Disk.deleteTree(partial);
    }
    Files.createDirectories(target.getParent());
    Disk.makePrivateFolder(partial);
    var mark = UUID.randomUUID().toString();
    Files.writeString(partial.resolve(MARK), mark);
    return new Unfinished(partial, target, mark);
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    try (var content = Files.newDirectoryStream(folder)) {
      return !content.iterator().hasNext();
    } catch (NotDirectoryException e) {
      return false;
    }
  }

  private static PostgresTrouble notEmpty(Path folder) {
    return new PostgresTrouble(
        PostgresTrouble.Kind.NOT_EMPTY,
        folder + " is not empty.",
        "Nothing in it was changed.",
        "Choose a folder that is empty or does not exist yet.");
  }

  void finish() throws IOException {
    if (!isStillOurs()) {
      throw new IOException("Another attempt has begun to make " + target);
    }
    Disk.syncTree(folder);
    Files.delete(folder.resolve(MARK));
    Disk.sync(folder);
    try {
      Disk.moveIntoPlace(folder, target);
    } catch (DirectoryNotEmptyException e) {
      throw notEmpty(target);
    }
  }

  private boolean isStillOurs() throws IOException {
    var file = folder.resolve(MARK);
    return Files.exists(file) && Files.readString(file).equals(mark);
  }

  /** Leaves nothing behind of what was not finished. */
  @Override
  public void close() throws IOException {
    if (isStillOurs()) {
      Disk.deleteTree(folder);
    }
  }
}
