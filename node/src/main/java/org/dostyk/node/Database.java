package org.dostyk.node;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.dostyk.postgres.Postgres;
import org.dostyk.postgres.RunningPostgres;
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

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${dostyk.database.url:}'.isEmpty()")
  RunningPostgres ownPostgres(@Value("${dostyk.data}") Path data) {
    return Postgres.in(data).start();
  }

  @Bean
  HikariDataSource dataSource(
      @Nullable RunningPostgres own,
      @Value("${dostyk.database.url:}") String url,
      @Value("${dostyk.database.user:dostyk}") String user,
      @Value("${dostyk.database.password:}") String password,
      @Value("${dostyk.database.connections:10}") int connections) {
    var pool = new HikariDataSource();
    pool.setPoolName("dostyk");
    pool.setJdbcUrl(own == null ? url : own.jdbcUrl());
    pool.setUsername(own == null ? user : own.user());
    pool.setPassword(own == null ? password : own.password());
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(10_000);
    Migrations.run(pool);
    return pool;
  }
}
