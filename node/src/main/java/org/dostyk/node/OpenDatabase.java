package org.dostyk.node;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import org.dostyk.postgres.RunningPostgres;
import org.jspecify.annotations.Nullable;

/**
 * A node's database as a command uses it: the external one, or the node's own, attached to if it
 * runs and started for the moment if it does not.
 */
record OpenDatabase(@Nullable RunningPostgres own, HikariDataSource pool) implements AutoCloseable {
  private static final int CONNECTIONS = 4;

  /**
   * The database of a node that has worked before.
   *
   * @throws CannotDo if there is none
   */
  static OpenDatabase existing(Settings settings) {
    refuseMissing(settings);
    return of(settings);
  }

  static void refuseMissing(Settings settings) {
    if (settings.get(Option.DATABASE).isEmpty()
        && !Files.exists(settings.data().resolve("postgres"))) {
      throw new CannotDo(
          "There is no node's data in " + settings.data() + ".\nName its folder: --data FOLDER");
    }
  }

  /** The database, made if it is missing; its schemas are as they are. */
  static OpenDatabase of(Settings settings) {
    var url = settings.get(Option.DATABASE);
    if (url.isPresent()) {
      return new OpenDatabase(
          null,
          Database.pool(
              url.get(),
              settings.get(Option.DATABASE_USER).orElse("dostyk"),
              settings.get(Option.DATABASE_PASSWORD).orElse(""),
              CONNECTIONS));
    }
    RunningPostgres own = Database.of(settings.data()).start();
    return new OpenDatabase(own, Database.pool(own, CONNECTIONS));
  }

  @Override
  public void close() {
    pool.close();
    if (own != null) {
      own.close();
    }
  }
}
