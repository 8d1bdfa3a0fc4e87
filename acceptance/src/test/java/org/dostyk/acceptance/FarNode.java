package org.dostyk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the demonstration's two nodes, started by itself, at the end of a line that a test holds:
 * so either can be killed and started again while the other goes on.
 */
final class FarNode implements AutoCloseable {
  private final String side;
  private final Path folder;
  private final int pages;
  private final int federation = freePort();
  private final HeldLine line;
  private @Nullable NodeProcess process;
  private @Nullable NodeDatabase database;

  /**
   * @param side whose node it is: {@code karaganda} or {@code shanghai}
   */
  FarNode(String side, Path data, int pages) {
    this.side = side;
    this.folder = data.resolve(side);
    this.pages = pages;
    this.line = new HeldLine(federation, folder.resolve("federation"));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, whether for the first time or after it was killed. */
  void start(FarNode other) {
    process =
        NodeProcess.startWith(
            List.of(
                "dostyk.demo.side=" + side,
                "dostyk.demo.other=http://localhost:" + other.pages,
                "dostyk.demo.peer=" + other.line.address(),
                "dostyk.federation.address=" + line.address()),
            "demo",
            "--port",
            String.valueOf(pages),
            "--federation-port",
            String.valueOf(federation),
            "--data",
            folder.toString());
  }

  /** Kills it where it stands; its database works on. */
  void kill() throws SQLException {
    NodeDatabase left = database();
    Objects.requireNonNull(process).kill();
    process = null;
    left.forgetTheKilled();
  }

  /** Whether it was killed and not started again. */
  boolean isDown() {
    return process == null;
  }

  /** Where its pages are. */
  String address() {
    return Objects.requireNonNull(process).address();
  }

  /** The line on which the other node reaches it. */
  HeldLine line() {
    return line;
  }

  /** Its database, which outlives it. */
  NodeDatabase database() throws SQLException {
    if (database == null) {
      database = new NodeDatabase(folder);
    }
    return database;
  }

  @Override
  public void close() throws SQLException, IOException {
    if (process != null) {
      process.close();
    }
    if (database != null) {
      database.close();
    }
    line.close();
  }
}
