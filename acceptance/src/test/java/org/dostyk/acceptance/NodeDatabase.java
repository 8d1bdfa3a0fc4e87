package org.dostyk.acceptance;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dostyk.postgres.Postgres;
import org.dostyk.postgres.RunningPostgres;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of a node that runs as a process, beside that node: to stop it within a statement,
 * to let it forget a process that was killed, and to count what it holds.
 */
final class NodeDatabase implements AutoCloseable {
  private static final String BESIDE = "beside";
  private static final List<String> EXCHANGED =
      List.of(
          "network.message",
          "network.peer",
          "federation.act",
          "federation.shared",
          "agreements.signature");
  private final RunningPostgres postgres;
  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private final Connection connection;
  private final Connection hearing;

  NodeDatabase(Path folder) throws SQLException {
    postgres = Postgres.in(folder).attach().orElseThrow();
    source.setUrl(postgres.jdbcUrl());
    source.setUser(postgres.user());
    source.setPassword(postgres.password());
    source.setApplicationName(BESIDE);
    connection = source.getConnection();
    hearing = hearing();
  }

  /** What a statement takes hold of; others wait until it is closed. */
  record Lock(Connection connection) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      connection.rollback();
      connection.close();
    }
  }

  /** Takes hold of a table or of rows. */
  Lock lock(String sql) throws SQLException {
    Connection own = source.getConnection();
    own.setAutoCommit(false);
    try (Statement statement = own.createStatement()) {
      statement.execute(sql);
    }
    return new Lock(own);
  }

  /** Returns when the node waits for a lock in a statement that begins so. */
  void awaitBlocked(String statement) {
    Patience.until(
        "somebody who waits in " + statement,
        () ->
            count(
                    """
                    select count(*)
                      from pg_stat_activity
                     where application_name <> ?
                       and wait_event_type = 'Lock'
                       and query like ?
                    """,
                    BESIDE,
                    statement + "%")
                > 0);
  }

  /**
   * Ends what the server still does for a node that is no more, as it would find out by itself as
   * soon as it wrote to it. Returns when all of it has ended, some of it perhaps before it was
   * told: then there is nobody left to tell, which is no failure.
   */
  void forgetTheKilled() {
    Patience.until(
        "an end to the work for the killed",
        () ->
            count(
                    """
                    select count(pg_terminate_backend(pid))
                      from pg_stat_activity
                     where application_name <> ?
                       and backend_type = 'client backend'
                       and usename = current_user
                    """,
                    BESIDE)
                == 0);
  }

  /** Whoever waits patiently looks when something was written of what nodes exchange. */
  private Connection hearing() throws SQLException {
    update(
        """
        create or replace function public.ring() returns trigger language plpgsql
            as $$ begin notify written; return null; end $$
        """);
    for (String table : EXCHANGED) {
      update(
          """
          create or replace trigger written
           after insert or update or delete
              on %s
                 execute function public.ring()
          """
              .formatted(table));
    }
    Connection hears = source.getConnection();
    try (Statement statement = hears.createStatement()) {
      statement.execute("listen written");
    }
    Thread.ofPlatform().daemon().start(() -> hear(hears));
    return hears;
  }

  private static void hear(Connection hears) {
    try {
      PGConnection server = hears.unwrap(PGConnection.class);
      while (true) {
        server.getNotifications(0);
        Patience.ring();
      }
    } catch (SQLException closed) {
      // The test has ended, or the database.
    }
  }

  /** As if the time had passed after which whatever waits, rests or was left behind is due. */
  void letMinutesPass() throws SQLException {
    update("update network.message set next_try_at = next_try_at - interval '3 minutes'");
    update("update network.peer set rests_until = null");
    update("update notices.job set last_heartbeat = last_heartbeat - interval '1 minute'");
    update(
        """
        update notices.job
           set execution_time = now()
         where task_name in ('network.sending', 'network.fetching')
           and not picked
        """);
  }

  /** As if the hour had come at which nodes compare what they hold. */
  void letTheNightPass() throws SQLException {
    update(
        """
        update notices.job
           set execution_time = now()
         where task_name = 'federation.repair'
           and not picked
        """);
  }

  /** The number that a query gives. */
  long count(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  void update(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  @Override
  public void close() throws SQLException {
    hearing.close();
    connection.close();
    postgres.close();
  }
}
