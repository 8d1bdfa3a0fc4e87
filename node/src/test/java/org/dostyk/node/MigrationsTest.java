package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  @AutoClose private final TestDatabase database = TestDatabase.create();

  @Test
  void nothingWaitsWhereFlywayHasBeen() {
    assertThat(Migrations.waiting(database.dataSource())).isEmpty();
  }

  @Test
  void aMigrationThatWasNotAppliedIsAppliedInItsModuleAlone() {
    database.jdbc().sql("drop schema lookup cascade").update();
    assertThat(Migrations.waiting(database.dataSource())).containsExactly("lookup");
    Migrations.run(database.dataSource());
    assertThat(Migrations.waiting(database.dataSource())).isEmpty();
  }

  @Test
  void aMigrationThatWasChangedSinceIsRefused() {
    database.jdbc().sql("update visits.migration set checksum = 1 where version = '1'").update();
    assertThatThrownBy(() -> Migrations.run(database.dataSource()))
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("checksum mismatch");
  }

  @Test
  void aMigrationThatFailedIsNotPassedOver() {
    database.jdbc().sql("update visits.migration set success = false where version = '1'").update();
    assertThatThrownBy(() -> Migrations.run(database.dataSource()))
        .isInstanceOf(FlywayException.class);
  }
}
