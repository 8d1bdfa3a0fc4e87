package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
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

  /** What a proxy shows while somebody looks after the node behind it. */
  static void saysBackInAnHour(OutputStream out) throws IOException {
    String page = "<!doctype html><title>Maintenance</title><h1>Back in an hour</h1>";
    write(
        out,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
            + page.length()
            + "\r\n\r\n"
            + page);
  }

  /** More than anybody takes, and it says so nowhere. */
  static void sendsTwoGigabytes(OutputStream out) throws IOException {
    write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n");
    byte[] some = new byte[1 << 16];
    for (long sent = 0; sent < 2L << 30; sent += some.length) {
      out.write(some);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Copies its database while it works, as an operator does. */
  void backUp(Path target) {
    done("backup", target.toString(), "--data", folder.toString());
  }

  /** Stops it and brings a back-up in the place of its database, as an operator does. */
  void restore(Path backup) throws SQLException, IOException, InterruptedException {
    Objects.requireNonNull(process).close();
    process = null;
    database().close();
    database = null;
    String old = folder.resolve("postgres").toString();
    assertThat(new ProcessBuilder("rm", "-rf", old).start().waitFor()).isZero();
    done("restore", backup.toString(), "--data", folder.toString());
  }

  private static void done(String... command) {
    NodeProcess.Outcome outcome = NodeProcess.run(command);
    assertThat(outcome.code()).as(outcome.said()).isZero();
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
