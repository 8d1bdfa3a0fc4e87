package org.dostyk.node;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.dostyk.postgres.Postgres;
import org.dostyk.postgres.RunningPostgres;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the database: an external PostgreSQL where {@code dostyk.database.url} names one, else the
 * node's own in its data folder, started if it does not run yet.
 */
@Configuration
class Database {

  /**
   * @param buffers how much PostgreSQL keeps of the tables in memory of its own, such as {@code
   *     16MB}; empty for as much as it usually does
   */
  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${dostyk.database.url:}'.isEmpty()")
  RunningPostgres ownPostgres(
      @Value("${dostyk.data}") Path data, @Value("${dostyk.database.buffers:}") String buffers) {
    Postgres server = of(data);
    return (buffers.isEmpty() ? server : small(server, buffers)).start();
  }

  /** For few people: nobody waits for the disk for long, so no process stands by to read ahead. */
  private static Postgres small(Postgres server, String buffers) {
    return server.with("shared_buffers", buffers).with("io_method", "sync");
  }

  /**
   * The node's own server: many short questions at once, all of whose answers lie in memory.
   * Neither compiling a question nor asking it with several processes pays then, and a page read
   * out of order costs hardly more than the next one.
   */
  static Postgres of(Path data) {
    return Postgres.in(data)
        .with("jit", "off")
        .with("max_parallel_workers_per_gather", "0")
        .with("random_page_cost", "1.1")
        .with("effective_cache_size", "2GB");
  }

  @Bean
  HikariDataSource dataSource(
      @Nullable RunningPostgres own,
      @Value("${dostyk.database.url:}") String url,
      @Value("${dostyk.database.user:dostyk}") String user,
      @Value("${dostyk.database.password:}") String password,
      @Value("${dostyk.database.connections:10}") int connections) {
    var pool = own == null ? pool(url, user, password, connections) : pool(own, connections);
    migrate(pool, url);
    return pool;
  }

  static HikariDataSource pool(RunningPostgres own, int connections) {
    return pool(own.jdbcUrl(), own.user(), own.password(), connections);
  }

  static HikariDataSource pool(String url, String user, String password, int connections) {
    var pool = new HikariDataSource();
    pool.setPoolName("dostyk");
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(10_000);
    return pool;
  }

  private static void migrate(HikariDataSource pool, String url) {
    try {
      Migrations.run(pool);
    } catch (FlywayException e) {
      throw new CannotDo(
          "The database " + url + " could not be brought up to date: " + e.getMessage(), e);
    }
  }
}
