package org.dostyk.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
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

  /** A start mostly finds everything done, which one question tells sooner than each module's. */
  public static void run(DataSource database) {
    waiting(database).forEach(module -> run(database, module, MigrationVersion.LATEST));
  }

  /** The modules whose history does not tell of exactly the migrations that are here. */
  static List<String> waiting(DataSource database) {
    Map<String, Map<String, Integer>> done = done(database);
    return checksums().entrySet().stream()
        .filter(module -> !module.getValue().equals(done.get(module.getKey())))
        .map(Map.Entry::getKey)
        .toList();
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

  /**
   * What the modules' histories tell, as checksums by version; nothing of a module in whose history
   * something failed, and nothing at all where the database does not answer: then Flyway looks.
   */
  private static Map<String, Map<String, Integer>> done(DataSource database) {
    var done = new TreeMap<String, Map<String, Integer>>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var histories = new ArrayList<String>();
      var schemas = "select schemaname from pg_tables where tablename = 'migration'";
      try (ResultSet rows = statement.executeQuery(schemas)) {
        while (rows.next()) {
          String schema = rows.getString(1);
          histories.add(
              "select '%s', version, checksum, success from \"%s\".migration where version is not null"
                  .formatted(schema, schema));
        }
      }
      if (!histories.isEmpty()) {
        try (ResultSet rows = statement.executeQuery(String.join(" union all ", histories))) {
          while (rows.next()) {
            String version = rows.getBoolean(4) ? rows.getString(2) : "failed";
            done.computeIfAbsent(rows.getString(1), m -> new TreeMap<>())
                .put(version, rows.getInt(3));
          }
        }
      }
    } catch (SQLException e) {
      return Map.of();
    }
    return done;
  }

  /** By module and version, as Flyway counts them: over the lines without their ends. */
  private static Map<String, Map<String, Integer>> checksums() {
    var checksums = new TreeMap<String, Map<String, Integer>>();
    files(
        (module, version, file) -> {
          var sum = new CRC32();
          file.getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
          checksums
              .computeIfAbsent(module, m -> new TreeMap<>())
              .put(version.getVersion(), (int) sum.getValue());
        });
    return checksums;
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
    files(
        (module, version, file) ->
            latest.merge(module, version, (a, b) -> a.compareTo(b) >= 0 ? a : b));
    return latest;
  }

  private interface Reader {
    void read(String module, MigrationVersion version, Resource file) throws IOException;
  }

  private static void files(Reader reader) {
    try {
      var found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*__*");
      for (Resource file : found) {
        String[] path = file.getURL().getPath().split("/");
        String name = path[path.length - 1];
        var version = MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
        reader.read(path[path.length - 2], version, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
