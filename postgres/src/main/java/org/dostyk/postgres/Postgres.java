package org.dostyk.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The PostgreSQL a caller wants: a folder, a port, settings. A value; {@link #start()} makes it
 * run.
 *
 * <pre>{@code
 * try (RunningPostgres postgres = Postgres.in(dataFolder).with("shared_buffers", "256MB").start()) {
 *   … DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password()) …
 * }
 * }</pre>
 *
 * Everything of the server lives in {@code folder/postgres}; the rest of the folder is the
 * caller's. The server listens on 127.0.0.1 alone, asks every client for a password by SCRAM,
 * writes each commit to the disk before it answers, keeps a checksum on every page, and sorts text
 * by the rules of Unicode.
 *
 * @param folder the caller's data folder; made if missing
 * @param port the port on 127.0.0.1, or 0 for any that is free. A server found running keeps its
 *     own
 * @param database the application's database, created if missing; also the name of its role
 * @param settings further PostgreSQL settings by name, such as {@code shared_buffers}
 * @param patience how long to wait for a server that is starting (after a crash it first replays
 *     its log) or stopping
 */
public record Postgres(
    Path folder, int port, String database, Map<String, String> settings, Duration patience) {

  /** What makes the cluster safe is not the caller's to change. */
  private static final Set<String> OURS =
      Set.of(
          "data_directory",
          "fsync",
          "full_page_writes",
          "hba_file",
          "listen_addresses",
          "password_encryption",
          "port",
          "unix_socket_directories",
          "wal_level");

  private static final Set<String> TAKEN =
      Set.of(Passwords.KEEPER, "postgres", "template0", "template1");

  public Postgres {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("A port is 0 to 65535, not " + port);
    }
    if (!database.matches("[a-z][a-z0-9_]{0,62}") || database.startsWith("pg_")) {
      throw new IllegalArgumentException(
          "A database is named by small letters, digits and _, not \"" + database + "\"");
    }
    if (TAKEN.contains(database)) {
      throw new IllegalArgumentException("The name " + database + " has a use already");
    }
    for (var name : settings.keySet()) {
      if (OURS.contains(name) || !name.matches("[a-z_][a-z0-9_.]*")) {
        throw new IllegalArgumentException("The setting " + name + " cannot be changed");
      }
    }
    settings = Map.copyOf(settings);
    folder = folder.toAbsolutePath().normalize();
  }

  /** A server in this data folder: any free port, a database named {@code dostyk}. */
  public static Postgres in(Path folder) {
    return new Postgres(folder, 0, "dostyk", Map.of(), Duration.ofMinutes(5));
  }

  /** The same on this port of 127.0.0.1; 0 means any that is free. */
  public Postgres onPort(int port) {
    return new Postgres(folder, port, database, settings, patience);
  }

  /** The same with another name for the application's database and role. */
  public Postgres named(String database) {
    return new Postgres(folder, port, database, settings, patience);
  }

  /** The same with one more PostgreSQL setting, such as {@code shared_buffers}. */
  public Postgres with(String setting, String value) {
    var more = new HashMap<>(settings);
    more.put(setting, value);
    return new Postgres(folder, port, database, more, patience);
  }

  /** The same, waiting no longer than this for a server that starts or stops. */
  public Postgres waiting(Duration patience) {
    return new Postgres(folder, port, database, settings, patience);
  }

  /**
   * Attaches to the server that runs on the folder, or starts one, making the cluster and the
   * application's database if they are missing. Of several processes that start at once, one starts
   * the server and the others attach. Returns when the database answers.
   *
   * @throws PostgresTrouble if there is no server to be had; nothing is left running then
   */
  public RunningPostgres start() {
    return Start.of(this).startOrAttach();
  }

  /**
   * Attaches to the server that runs on the folder; empty if none does. Starts nothing.
   *
   * @throws PostgresTrouble if a server runs there and does not let us in
   */
  public Optional<RunningPostgres> attach() {
    return Start.of(this).attach();
  }

  /**
   * Brings a back-up into the folder. {@link #start()} then plays the log that came with it, and
   * every row committed before the back-up ended is there. Restores only to the same major version
   * and processor: an export serves for the rest.
   *
   * @param backup a folder made by {@link RunningPostgres#backUp}
   * @throws PostgresTrouble if {@code folder/postgres} is not empty or the back-up is damaged; the
   *     folder is as it was then
   */
  public void restore(Path backup, CopyProgress progress) {
    Restore.of(this, backup, progress).run();
  }
}
