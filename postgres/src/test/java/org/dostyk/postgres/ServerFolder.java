package org.dostyk.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What tests do with servers: a cluster in no time, connections, and rows that count up. */
final class ServerFolder {

  private static @Nullable Path prepared;

  private ServerFolder() {}

  /** Puts a stopped server into the folder; it was made once and is copied from then on. */
  static Postgres stoppedIn(Path folder) throws IOException {
    var from = prepared().resolve("postgres");
    try (var all = Files.walk(from)) {
      for (var path : (Iterable<Path>) all::iterator) {
        var to = folder.resolve("postgres").resolve(from.relativize(path).toString());
        Files.createDirectories(to.getParent());
        Files.copy(path, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      }
    }
    // One wait for the whole disk instead of one for each file, whoever else writes to it.
    return Postgres.in(folder).with("recovery_init_sync_method", "syncfs");
  }

  private static synchronized Path prepared() throws IOException {
    if (prepared == null) {
      var folder = QuickDisk.newFolder();
      Postgres.in(folder).start().close();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      prepared = folder;
    }
    return prepared;
  }

  private static void delete(Path folder) {
    try {
      Disk.deleteTree(folder);
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  static Connection connect(RunningPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  static void makeRows(RunningPostgres postgres) throws SQLException {
    run(postgres, "create table if not exists row (number bigint primary key)");
  }

  static void insertRow(Connection connection, long number) throws SQLException {
    try (var statement = connection.prepareStatement("insert into row values (?)")) {
      statement.setLong(1, number);
      statement.execute();
    }
  }

  static TreeSet<Long> rows(RunningPostgres postgres) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement();
        var result = statement.executeQuery("select number from row")) {
      var rows = new TreeSet<Long>();
      while (result.next()) {
        rows.add(result.getLong(1));
      }
      return rows;
    }
  }

  static void run(RunningPostgres postgres, String sql) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String ask(RunningPostgres postgres, String sql) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
