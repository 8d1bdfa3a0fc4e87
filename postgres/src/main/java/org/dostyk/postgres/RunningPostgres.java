package org.dostyk.postgres;

import java.nio.file.Path;

/**
 * A PostgreSQL that answers, started by this process or found running. Safe for use by several
 * threads.
 *
 * <p>Several processes may use one server. Each {@link #close() closes} what it was given, and the
 * last one out stops the server: the process that started it or, where that one was killed, the one
 * that came after it.
 */
public interface RunningPostgres extends AutoCloseable {

  /** Where the application's database is reached: {@code jdbc:postgresql://127.0.0.1:…/…}. */
  String jdbcUrl();

  /** The address of another database of this server, such as a copy made for a test. */
  String jdbcUrl(String database);

  /** The application's role: it owns the database and may create others, and is no superuser. */
  String user();

  /** The password of {@link #user()}, as kept in a file that only its owner can read. */
  String password();

  /** The port on 127.0.0.1. */
  int port();

  /** The version the server tells of itself, such as {@code 18.6}. */
  String version();

  /** The process id of the postmaster. */
  long pid();

  /** True if the server already ran when this process came to it. */
  boolean attached();

  /**
   * Copies the whole cluster while it works, so that {@link Postgres#restore} brings back every row
   * committed before this method returns from copying. The copy holds the passwords of the cluster
   * and is readable by its owner alone. It appears under its name only when it is complete, checked
   * and on the disk.
   *
   * @param target a folder that does not exist yet
   * @throws PostgresTrouble if the target exists, the disk fills up or the copy cannot be
   *     completed; nothing is left of it then
   */
  void backUp(Path target, CopyProgress progress);

  /**
   * Stops the server, whoever else uses it: running statements are rolled back, what was committed
   * is on the disk, and no process is left when this returns.
   */
  void stop();

  /**
   * Ends this use of the server, and stops it if no other process uses it. A second call does
   * nothing. A process that ends without this call is covered by a shutdown hook.
   */
  @Override
  void close();
}
