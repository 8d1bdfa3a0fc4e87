package org.dostyk.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The two roles of a cluster. The keeper is the superuser and serves this module alone; the
 * application's role owns the application's database and may create others, such as copies for
 * tests. The password files are the truth: what the server has for the application is set after
 * them.
 */
record Accounts(Layout layout, String application, Postmaster postmaster) {

  private static final String WRONG_PASSWORD = "28P01";
  private static final String NO_SUCH_DATABASE = "3D000";
  private static final String TOO_MANY_CONNECTIONS = "53300";
  private static final String STARTING_OR_STOPPING = "57P03";
  private static final String NO_CONNECTION = "08";

  /**
   * Makes sure that the application can come in, creating its role and its database if need be.
   *
   * @return the server's version, such as {@code 18.6}
   * @throws PostgresTrouble if the server refuses the keeper's password or does not answer
   */
  String settle(Patience patience) throws IOException {
    var mended = false;
    while (true) {
      try {
        return versionToldTo(application, application);
      } catch (SQLException e) {
        var state = String.valueOf(e.getSQLState());
        if ((state.equals(WRONG_PASSWORD) || state.equals(NO_SUCH_DATABASE)) && !mended) {
          mend();
          mended = true;
        } else if (state.equals(TOO_MANY_CONNECTIONS)) {
          return versionToldToKeeper();
        } else if (mayPass(state) && !patience.isOver()) {
          patience.pause();
        } else {
          throw noAnswer(e);
        }
      }
    }
  }

  /** It starts or stops, or the connection broke, as it does in the moment when a server dies. */
  private boolean mayPass(String state) {
    return ServerProcesses.isAlive(postmaster.pid(), layout.cluster())
        && (state.equals(STARTING_OR_STOPPING) || state.startsWith(NO_CONNECTION));
  }

  private String versionToldToKeeper() throws IOException {
    try {
      return versionToldTo(Passwords.KEEPER, "postgres");
    } catch (SQLException e) {
      throw noAnswer(e);
    }
  }

  private String versionToldTo(String role, String database) throws IOException, SQLException {
    try (var connection = connect(role, database, 10)) {
      return connection.getMetaData().getDatabaseProductVersion().replaceAll(" .*", "");
    }
  }

  /** A connection of the superuser that may take its time. */
  Connection asKeeper() throws IOException, SQLException {
    return connect(Passwords.KEEPER, "postgres", 0);
  }

  private Connection connect(String role, String database, int secondsToAnswer)
      throws IOException, SQLException {
    var properties = new Properties();
    properties.setProperty("user", role);
    properties.setProperty("password", Passwords.of(role, layout));
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", Integer.toString(secondsToAnswer));
    properties.setProperty("sslmode", "disable");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("ApplicationName", "dostyk keeper");
    var connection = new Driver().connect(url(postmaster.port(), database), properties);
    if (connection == null) {
      throw new SQLException("No driver for " + url(postmaster.port(), database));
    }
    return connection;
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void mend() throws IOException {
    var password = Passwords.of(application, layout);
    if (!password.matches("[0-9A-Za-z]+")) {
      throw wrongPassword(layout.password(application), null);
    }
    try (var keeper = asKeeper();
        var statement = keeper.createStatement()) {
      var role = exists(keeper, "select 1 from pg_roles where rolname = ?") ? "alter" : "create";
      statement.execute(
          "%s role \"%s\" login createdb password '%s'".formatted(role, application, password));
      if (!exists(keeper, "select 1 from pg_database where datname = ?")) {
        statement.execute(
            "create database \"%s\" owner \"%s\"".formatted(application, application));
      }
    } catch (SQLException e) {
      if (WRONG_PASSWORD.equals(e.getSQLState())) {
        throw wrongPassword(layout.password(Passwords.KEEPER), e);
      }
      throw noAnswer(e);
    }
  }

  private boolean exists(Connection keeper, String query) throws SQLException {
    try (var statement = keeper.prepareStatement(query)) {
      statement.setString(1, application);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static PostgresTrouble wrongPassword(Path file, @Nullable Throwable cause) {
    return new PostgresTrouble(
        PostgresTrouble.Kind.WRONG_PASSWORD,
        "The password in " + file + " does not open this PostgreSQL.",
        "The data is untouched.",
        "Put back the file as it was; a back-up of this server holds a copy.",
        cause);
  }

  private PostgresTrouble noAnswer(SQLException e) {
    return new PostgresTrouble(
        PostgresTrouble.Kind.NO_ANSWER,
        "The PostgreSQL on port " + postmaster.port() + " does not let us in: " + e.getMessage(),
        "The data is untouched.",
        "Look into " + layout.log() + ", mend what it names, and start again.",
        e);
  }
}
