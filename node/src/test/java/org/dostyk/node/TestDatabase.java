package org.dostyk.node;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated, empty database of a test class's own, on the one real PostgreSQL of the run:
 *
 * <pre>{@code
 * @AutoClose private static final TestDatabase DATABASE = TestDatabase.create();
 * private final AgreementStore store = new AgreementStore(DATABASE.jdbc());
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {
  private final String name;
  private @Nullable String backup;
  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  private TestDatabase(String name) {
    this.name = name;
    pool = TestServer.one().pool(name, 8);
    jdbc = JdbcClient.create(pool);
    transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  /** A fresh copy of what the migrations make. */
  public static TestDatabase create() {
    return new TestDatabase(TestServer.one().copy());
  }

  /** A database that no migration has touched. */
  static TestDatabase bare() {
    return new TestDatabase(TestServer.one().bare());
  }

  public DataSource dataSource() {
    return pool;
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  /** Runs what is given to it in one transaction. */
  public TransactionTemplate transactions() {
    return transactions;
  }

  public String url() {
    return TestServer.one().url(name);
  }

  public String user() {
    return TestServer.one().user();
  }

  public String password() {
    return TestServer.one().password();
  }

  /** Keeps everything as it is now; nobody may be connected. */
  void backUp() {
    backup = TestServer.one().copyOf(name);
  }

  /** Puts everything back as it was kept. */
  void restore() {
    TestServer.one().drop(name);
    TestServer.one().create(name, Objects.requireNonNull(backup));
  }

  @Override
  public void close() {
    pool.close();
    TestServer.one().drop(name);
    if (backup != null) {
      TestServer.one().drop(backup);
    }
  }
}
