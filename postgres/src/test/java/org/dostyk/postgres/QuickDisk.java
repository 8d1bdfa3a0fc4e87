package org.dostyk.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Temporary folders in memory where there is room for them: a cluster has a thousand files, and
 * these tests kill processes, not the machine's power.
 */
public final class QuickDisk implements TempDirFactory {

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM = 2L << 30;

  static Path newFolder() throws IOException {
    var inMemory = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
    return inMemory
        ? Files.createTempDirectory(MEMORY, "dostyk-")
        : Files.createTempDirectory("dostyk-");
  }

  @Override
  public Path createTempDirectory(
      AnnotatedElementContext elementContext, ExtensionContext extensionContext)
      throws IOException {
    return newFolder();
  }
}
