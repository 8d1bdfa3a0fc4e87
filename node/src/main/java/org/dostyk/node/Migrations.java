package org.dostyk.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings every module's schema up to date: the folder {@code db/migration/<module>} into the schema
 * {@code <module>}, which also holds its history. Modules share no table, so their order is free.
 */
public final class Migrations {
  private Migrations() {}

  public static void run(DataSource database) {
    modules().forEach(module -> run(database, module, MigrationVersion.LATEST));
  }

  /** Brings these modules' schemas to these versions, and touches no other. */
  static void run(DataSource database, Map<String, String> versions) {
    versions.forEach(
        (module, version) -> run(database, module, MigrationVersion.fromVersion(version)));
  }

  private static void run(DataSource database, String module, MigrationVersion to) {
    Flyway.configure()
        .dataSource(database)
        .schemas(module)
        .locations("classpath:db/migration/" + module)
        .table("migration")
        .validateMigrationNaming(true)
        .target(to)
        .load()
        .migrate();
  }

  /** The modules that keep data, by name. */
  public static TreeSet<String> modules() {
    return new TreeSet<>(latest().keySet());
  }

  /** A module's last migration; older than any where there is no such module. */
  static MigrationVersion latest(String module) {
    return latest().getOrDefault(module, MigrationVersion.EMPTY);
  }

  private static Map<String, MigrationVersion> latest() {
    var latest = new TreeMap<String, MigrationVersion>();
    try {
      var found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*__*");
      for (Resource file : found) {
        String[] path = file.getURL().getPath().split("/");
        String name = path[path.length - 1];
        var version = MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
        latest.merge(path[path.length - 2], version, (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return latest;
  }
}
