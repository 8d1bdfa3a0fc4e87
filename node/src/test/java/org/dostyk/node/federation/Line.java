package org.dostyk.node.federation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The line to a node, which a test can break inside a request or inside an answer. It carries bytes
 * and understands none of them.
 */
final class Line implements AutoCloseable {
  /** Towards the node, or back from it. */
  enum Way {
    TO,
    BACK
  }

  private static final int CHUNK = 512;
  private static final int FAR = 12_000;
  private final ServerSocket door;
  private volatile int behind;
  private final AtomicLong leftTo = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong leftBack = new AtomicLong(Long.MAX_VALUE);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong breaks = new AtomicLong();

  /**
   * @param behind the port at which the node listens
   */
  Line(int behind) {
    this.behind = behind;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** A port that is free now. */
  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "https://127.0.0.1:" + door.getLocalPort();
  }

  /**
   * So many bytes pass yet this way; then it breaks, and nobody comes through until it is mended.
   */
  void breaksAfter(Way way, long bytes) {
    left(way).set(bytes);
  }

  /** From now on another server stands at its end, as when a name leads to the wrong machine. */
  void leadsTo(int port) {
    behind = port;
    open.forEach(this::cut);
  }

  /** Inside the next request or the next answer, or in one of those that follow. */
  void breaksSomewhere(Random random) {
    breaksAfter(random.nextBoolean() ? Way.TO : Way.BACK, random.nextInt(FAR));
  }

  void mend() {
    leftTo.set(Long.MAX_VALUE);
    leftBack.set(Long.MAX_VALUE);
  }

  /** How often somebody was cut off. */
  long breaks() {
    return breaks.get();
  }

  private AtomicLong left(Way way) {
    return way == Way.TO ? leftTo : leftBack;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        open.add(caller);
        if (Math.min(leftTo.get(), leftBack.get()) <= 0) {
          cut(caller);
        } else {
          var node = new Socket(InetAddress.getLoopbackAddress(), behind);
          open.add(node);
          Thread.ofVirtual().start(() -> carry(caller, node, Way.TO));
          Thread.ofVirtual().start(() -> carry(node, caller, Way.BACK));
        }
      } catch (IOException closed) {
        // The door is shut, or nobody is behind it.
      }
    }
  }

  private void carry(Socket from, Socket to, Way way) {
    var chunk = new byte[CHUNK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        int bytes = read;
        long before = left(way).getAndUpdate(l -> l == Long.MAX_VALUE ? l : l - bytes);
        out.write(chunk, 0, (int) Math.clamp(before, 0, read));
        out.flush();
        if (before < read) {
          breaks.incrementAndGet();
          break;
        }
      }
    } catch (IOException gone) {
      // One of them is gone.
    }
    cut(from);
    cut(to);
  }

  private void cut(Socket socket) {
    open.remove(socket);
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      // It is cut.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    open.forEach(this::cut);
  }
}
