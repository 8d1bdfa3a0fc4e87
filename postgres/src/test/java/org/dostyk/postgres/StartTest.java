package org.dostyk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  @TempDir Path folder;

  @Test
  void aFirstStartMakesAnEmptyDatabaseThatIsReadyForUse() throws Exception {
    try (var postgres = Postgres.in(folder).start();
        var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }
}
