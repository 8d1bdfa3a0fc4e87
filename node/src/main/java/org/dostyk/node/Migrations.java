package org.dostyk.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings every module's schema up to date: the folder {@code db/migration/<module>} into the schema
 * {@code <module>}, which also holds its history. Modules share no table, so their order is free.
 */
public final class Migrations {
  private Migrations() {}

  public static void run(DataSource database) {
    for (String module : modules()) {
      Flyway.configure()
          .dataSource(database)
          .schemas(module)
          .locations("classpath:db/migration/" + module)
          .table("migration")
          .validateMigrationNaming(true)
          .load()
          .migrate();
    }
  }

  /** The modules that keep data, by name. */
  public static TreeSet<String> modules() {
    var modules = new TreeSet<String>();
    try {
      var found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V1__*");
      for (Resource file : found) {
        String[] path = file.getURL().getPath().split("/");
        modules.add(path[path.length - 2]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return modules;
  }
}
