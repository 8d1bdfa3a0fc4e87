package org.dostyk.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time, among the threads of this process and among processes. The system's lock on the
 * file ends with the process, however that ends, so no lock is ever stale; the file stays.
 */
final class FolderLock implements AutoCloseable {

  /**
   * The system's locks belong to a process and fall when any channel on the file is closed, so the
   * threads of one process have to queue before they touch the file.
   */
  private static final Map<Path, ReentrantLock> WITHIN_THIS_PROCESS = new ConcurrentHashMap<>();

  private final ReentrantLock queue;
  private final FileChannel channel;

  private FolderLock(ReentrantLock queue, FileChannel channel) {
    this.queue = queue;
    this.channel = channel;
  }

  /**
   * @throws PostgresTrouble if another one holds it longer than our patience
   */
  static FolderLock take(Path file, Patience patience) throws IOException {
    var queue = WITHIN_THIS_PROCESS.computeIfAbsent(file, ignored -> new ReentrantLock());
    while (!queue.tryLock()) {
      rest(file, patience);
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(Disk.FILE_OF_OWNER));
      while (channel.tryLock() == null) {
        rest(file, patience);
      }
      return new FolderLock(queue, channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      queue.unlock();
      throw e;
    }
  }

  private static void rest(Path file, Patience patience) {
    if (patience.isOver()) {
      throw new PostgresTrouble(
          PostgresTrouble.Kind.NO_ANSWER,
          "Another process has been starting or stopping PostgreSQL for too long: it holds " + file,
          "Nothing was changed.",
          "Look which process that is (fuser " + file + "), end it, and start again.");
    }
    patience.pause();
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      queue.unlock();
    }
  }
}
