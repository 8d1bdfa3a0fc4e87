package org.dostyk.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A program that uses a server, for tests that start and kill one. It tells what it does, a line
 * each.
 */
final class Program {

  private Program() {}

  public static void main(String[] words) throws Exception {
    var postgres = Postgres.in(Path.of(words[1]));
    try {
      switch (words[0]) {
        case "hold" -> hold(postgres);
        case "write" -> write(postgres);
        case "fill the disk between two starts" -> fillDiskAndStart(postgres);
        default -> throw new IllegalArgumentException(words[0]);
      }
    } catch (PostgresTrouble e) {
      System.out.println(
          "trouble " + e.kind() + " " + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }

  private static void tell(RunningPostgres postgres) {
    System.out.println((postgres.attached() ? "attached " : "started ") + postgres.pid());
  }

  /** Ends when its input ends, and leaves the server to the shutdown hook. */
  private static void hold(Postgres postgres) throws IOException {
    tell(postgres.start());
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  private static void write(Postgres postgres) throws SQLException {
    var server = postgres.start();
    tell(server);
    ServerFolder.makeRows(server);
    try (var connection = ServerFolder.connect(server)) {
      for (var number = 1L; ; number++) {
        ServerFolder.insertRow(connection, number);
        System.out.println(number);
      }
    }
  }

  private static void fillDiskAndStart(Postgres postgres) throws IOException {
    postgres.start().close();
    var zeros = new byte[1 << 16];
    try (var file = Files.newOutputStream(postgres.folder().resolve("zeros"))) {
      while (true) {
        file.write(zeros);
      }
    } catch (IOException full) {
      System.out.println(full.getMessage());
    }
    tell(postgres.start());
  }
}
