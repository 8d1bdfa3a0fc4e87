package org.dostyk.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * That a node runs on a data folder: it holds the lock on a file there, which also says its address
 * to whoever comes second. The lock ends with the process, however that ends.
 */
final class Occupancy implements AutoCloseable {
  private final FileChannel channel;

  private Occupancy(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder, making it readable by its owner alone if it is missing.
   *
   * @throws CannotDo if another node runs there
   */
  static Occupancy of(Path data) {
    Path file = data.resolve("node.lock");
    try {
      Files.createDirectories(data);
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new CannotDo(
            "It already runs on "
                + data
                + ", at\n\n  "
                + Files.readString(file).strip()
                + "\n\nStop that one first, or name another folder: --data FOLDER");
      }
      channel.truncate(0);
      return new Occupancy(channel);
    } catch (IOException e) {
      throw new CannotDo("Cannot use the data folder " + data + ": " + e, e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // by this very process
    }
  }

  void at(String address) {
    try {
      String said = address + " (process " + ProcessHandle.current().pid() + ")\n";
      channel.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
