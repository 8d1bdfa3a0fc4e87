package org.dostyk.node;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.dostyk.postgres.Postgres;
import org.dostyk.postgres.RunningPostgres;
import org.springframework.boot.SpringApplication;

/**
 * The one PostgreSQL of a test run, in a temporary folder that is gone afterwards. Its database
 * {@code dostyk} is migrated once and then only copied. It is the real server with the real
 * settings, but that a commit need not be on the disk before it answers.
 */
final class TestServer {
  private static final AtomicInteger COPIES = new AtomicInteger();
  private static final int TRIES = 100;
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final TestServer ONE = new TestServer();

  private final Path folder;
  private final RunningPostgres postgres;

  private TestServer() {
    try {
      folder = Files.createTempDirectory("dostyk-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    postgres =
        Postgres.in(folder)
            .with("synchronous_commit", "off")
            .with("checkpoint_timeout", "1h")
            .with("max_wal_size", "4GB")
            .with("max_connections", "200")
            .start();
    // These handlers run when every Spring context is closed, so nobody needs the server any more.
    SpringApplication.getShutdownHandlers().add(this::end);
    try (var template = pool("dostyk", 2)) {
      Migrations.run(template);
    }
  }

  static TestServer one() {
    return ONE;
  }

  String url(String database) {
    return postgres.jdbcUrl(database);
  }

  String user() {
    return postgres.user();
  }

  String password() {
    return postgres.password();
  }

  /** A new database as the migrations leave it; answers its name. */
  String copy() {
    return create(" template dostyk");
  }

  /** A new database without anything; answers its name. */
  String bare() {
    return create("");
  }

  /** A new database with what another has, to which nobody is connected; answers its name. */
  String copyOf(String database) {
    return create(" template " + database);
  }

  /** The same under a name that is free. */
  void create(String name, String template) {
    execute("create database " + name + " template " + template);
  }

  private String create(String how) {
    String name = "test_" + COPIES.incrementAndGet();
    execute("create database " + name + how);
    return name;
  }

  /** A vacuum that happens to be at work in the database is none of ours to end, and ends soon. */
  void drop(String database) {
    for (int tries = 1; ; tries++) {
      try {
        execute("drop database " + database + " with (force)");
        return;
      } catch (IllegalStateException e) {
        if (tries == TRIES || !isNotOursToEnd(e)) {
          throw e;
        }
        execute("select pg_sleep(0.1)");
      }
    }
  }

  private static boolean isNotOursToEnd(IllegalStateException e) {
    return e.getCause() instanceof SQLException refused
        && INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState());
  }

  HikariDataSource pool(String database, int connections) {
    var pool = new HikariDataSource();
    pool.setPoolName(database);
    pool.setJdbcUrl(url(database));
    pool.setUsername(user());
    pool.setPassword(password());
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(0);
    return pool;
  }

  private void execute(String sql) {
    try (var pool = pool("postgres", 1);
        var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void end() {
    postgres.stop();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path directory, @org.jspecify.annotations.Nullable IOException failed)
                throws IOException {
              Files.delete(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
