package org.dostyk.node;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings an export into an empty database, whole or not at all: the schemas are brought to the
 * versions of the export, its rows are read in, counted and hashed, and only then the schemas are
 * brought up to date.
 */
final class Import {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Settings settings;
  private final PrintStream out;

  Import(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  int from(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      ExportManifest manifest = manifest(zip, file);
      try (var database = OpenDatabase.of(settings);
          var connection = database.pool().getConnection()) {
        refuseOthers(manifest, new Tables(connection));
        Migrations.run(database.pool(), manifest.schemas());
        refuseMisfits(manifest, new Tables(connection));
        fill(connection, zip, manifest);
        bringUpToDate(database);
      }
      out.println(
          "%,d rows of %d tables are in, as of %s"
              .formatted(
                  manifest.tables().stream().mapToLong(ExportManifest.Table::rows).sum(),
                  manifest.tables().size(),
                  manifest.at()));
      return CommandLine.DONE;
    } catch (IOException | SQLException | FlywayException e) {
      throw new CannotDo("Nothing was brought in. " + file + ": " + e.getMessage(), e);
    }
  }

  private static ExportManifest manifest(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(ExportManifest.ENTRY);
    if (entry == null) {
      throw new CannotDo(file + " is no export of Dostyk: it has no " + ExportManifest.ENTRY + ".");
    }
    try (var in = zip.getInputStream(entry)) {
      var manifest = JSON.readValue(in, ExportManifest.class);
      if (manifest.format() != ExportManifest.FORMAT) {
        throw new CannotDo(
            "%s has the format %d; this Dostyk reads %d. It was written by Dostyk %s."
                .formatted(file, manifest.format(), ExportManifest.FORMAT, manifest.dostyk()));
      }
      return manifest;
    } catch (JacksonException e) {
      throw new ZipException("its manifest cannot be read: " + e.getOriginalMessage());
    }
  }

  private static void refuseOthers(ExportManifest manifest, Tables tables) throws SQLException {
    manifest
        .schemas()
        .forEach(
            (module, version) -> {
              if (Migrations.latest(module).compareTo(MigrationVersion.fromVersion(version)) < 0) {
                throw new CannotDo(
                    "The export was written by the newer Dostyk %s: %s %s is not known here."
                        .formatted(manifest.dostyk(), module, version));
              }
            });
    for (var here : tables.schemas().entrySet()) {
      String there = manifest.schemas().get(here.getKey());
      if (!here.getValue().equals(there)) {
        throw new CannotDo(
            "This database is set up already, and not as the export is (%s %s, not %s).\n"
                    .formatted(here.getKey(), here.getValue(), there)
                + "Nothing was changed. Name an empty folder: --data FOLDER");
      }
    }
    for (String table : tables.inOrder()) {
      if (tables.hasRows(table)) {
        throw new CannotDo(
            "This database is not empty: "
                + table
                + " has rows.\nNothing was changed. Name an empty folder: --data FOLDER");
      }
    }
  }

  /** What the manifest names goes into statements, so it has to be what the migrations made. */
  private static void refuseMisfits(ExportManifest manifest, Tables tables) throws SQLException {
    var here = tables.inOrder();
    for (ExportManifest.Table table : manifest.tables()) {
      if (!here.contains(table.name()) || !tables.columns(table.name()).equals(table.columns())) {
        throw new CannotDo(
            "Nothing was brought in. The export's table " + table.name() + " has no match here.");
      }
    }
  }

  private static void bringUpToDate(OpenDatabase database) {
    try {
      Migrations.run(database.pool());
    } catch (FlywayException e) {
      throw new CannotDo(
          "All rows are in, but the schemas could not be brought up to date: " + e.getMessage(), e);
    }
  }

  private static void fill(Connection connection, ZipFile zip, ExportManifest manifest)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    try {
      for (ExportManifest.Table table : manifest.tables()) {
        // What triggers would add was exported, too.
        triggers(connection, table, "disable");
        fill(connection, zip, table);
        triggers(connection, table, "enable");
      }
      for (var sequence : manifest.sequences().entrySet()) {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
          statement.setString(1, sequence.getKey());
          statement.setLong(2, sequence.getValue());
          statement.execute();
        }
      }
      connection.commit();
    } catch (IOException | SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void triggers(Connection connection, ExportManifest.Table table, String word)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("alter table %s %s trigger user".formatted(table.name(), word));
    }
  }

  private static void fill(Connection connection, ZipFile zip, ExportManifest.Table table)
      throws SQLException, IOException {
    ZipEntry entry = zip.getEntry(table.entry());
    if (entry == null) {
      throw new ZipException(table.entry() + " is missing");
    }
    try (var in = new DigestInputStream(zip.getInputStream(entry), Export.sha256())) {
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy %s (%s) from stdin with (format csv, header true)"
                      .formatted(table.name(), String.join(", ", table.columns())),
                  in);
      in.transferTo(java.io.OutputStream.nullOutputStream());
      String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
      if (rows != table.rows() || !hash.equals(table.sha256())) {
        throw new ZipException(table.entry() + " is not what was exported");
      }
    }
  }
}
