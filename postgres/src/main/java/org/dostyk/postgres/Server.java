package org.dostyk.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running server as one of its users holds it. */
final class Server implements RunningPostgres {

  private static final Duration FOR_CLIENTS_TO_LEAVE = Duration.ofSeconds(10);
  private static final Duration WITHOUT_CLIENTS = Duration.ofMillis(500);

  private final Layout layout;
  private final Accounts accounts;
  private final String version;
  private final String password;
  private final boolean attached;
  private final Duration patience;
  private final AtExit atExit;
  private final AtomicBoolean closed = new AtomicBoolean();

  Server(
      Layout layout,
      Accounts accounts,
      String version,
      String password,
      boolean attached,
      Duration patience,
      AtExit atExit) {
    this.layout = layout;
    this.accounts = accounts;
    this.version = version;
    this.password = password;
    this.attached = attached;
    this.patience = patience;
    this.atExit = atExit;
  }

  @Override
  public String jdbcUrl() {
    return jdbcUrl(accounts.application());
  }

  @Override
  public String jdbcUrl(String database) {
    return Accounts.url(accounts.postmaster().port(), database);
  }

  @Override
  public String user() {
    return accounts.application();
  }

  @Override
  public String password() {
    return password;
  }

  @Override
  public int port() {
    return accounts.postmaster().port();
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public long pid() {
    return accounts.postmaster().pid();
  }

  @Override
  public boolean attached() {
    return attached;
  }

  @Override
  public void backUp(Path target, CopyProgress progress) {
    Backup.take(layout, accounts, version, target, progress);
  }

  @Override
  public void stop() {
    leave(true);
  }

  @Override
  public void close() {
    if (!closed.get()) {
      leave(false);
    }
  }

  private void leave(boolean evenIfOthersStay) {
    try (var alone = FolderLock.take(layout.startLock(), Patience.of(patience))) {
      var last = closed.compareAndSet(false, true) && Users.goOut(layout.usersLock());
      if (last || evenIfOthersStay) {
        Halt.of(layout.cluster(), patience);
      }
    } catch (IOException e) {
      throw Diagnosis.of(layout.root(), e);
    } finally {
      atExit.cancel();
    }
  }

  /**
   * The program ends and nobody closed the server. Other shutdown hooks run at the same time and
   * may still need it to end their work in order, so the server we started waits for its clients
   * first.
   */
  void leaveAtExit() {
    if (!attached) {
      awaitClients();
    }
    close();
  }

  private void awaitClients() {
    try (var keeper = accounts.asKeeper();
        var clients =
            keeper.prepareStatement(
                """
                select count(*)
                  from pg_stat_activity
                 where backend_type = 'client backend'
                   and pid <> pg_backend_pid()
                """)) {
      var patience = Patience.of(FOR_CLIENTS_TO_LEAVE);
      var quiet = Patience.of(WITHOUT_CLIENTS);
      while (!closed.get() && !patience.isOver() && !quiet.isOver()) {
        try (var rows = clients.executeQuery()) {
          if (rows.next() && rows.getLong(1) > 0) {
            quiet = Patience.of(WITHOUT_CLIENTS);
          }
        }
        patience.pause();
      }
    } catch (SQLException | IOException e) {
      // A server that does not answer has nobody to wait for.
    }
  }
}
