package org.dostyk.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Who uses a server. Every process that does holds the users' lock in common with the others; who
 * can have it alone is the last one. A killed process holds nothing, so it never counts.
 *
 * <p>Call only under the start lock, so that nobody comes in while the last one goes out.
 */
final class Users {

  private static final Map<Path, Users> OF_THIS_PROCESS = new HashMap<>();

  private final FileChannel channel;
  private final FileLock common;
  private int count;

  private Users(FileChannel channel, FileLock common) {
    this.channel = channel;
    this.common = common;
  }

  static synchronized void comeIn(Path lock) throws IOException {
    var here = OF_THIS_PROCESS.get(lock);
    if (here == null) {
      var channel =
          FileChannel.open(
              lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      here = new Users(channel, channel.lock(0, Long.MAX_VALUE, true));
      OF_THIS_PROCESS.put(lock, here);
    }
    here.count++;
  }

  /** True if nobody is left who uses the server. */
  static synchronized boolean goOut(Path lock) throws IOException {
    var here = OF_THIS_PROCESS.get(lock);
    if (here == null || --here.count > 0) {
      return false;
    }
    OF_THIS_PROCESS.remove(lock);
    try (var channel = here.channel) {
      here.common.release();
      return channel.tryLock() != null;
    }
  }
}
