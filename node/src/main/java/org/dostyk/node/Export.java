package org.dostyk.node;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every record into one file, as of one moment, while the node works: each table as CSV, and
 * a manifest that says what must be there. It holds the personal data of the node, and is readable
 * by its owner alone.
 */
final class Export {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final Settings settings;
  private final PrintStream out;

  Export(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  int to(Path file) {
    if (Files.exists(file)) {
      throw new CannotDo(file + " is there already; nothing was changed. Name a new file.");
    }
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try (var database = OpenDatabase.existing(settings);
        var connection = database.pool().getConnection()) {
      ExportManifest manifest = write(connection, partial);
      Files.move(partial, file);
      out.println(
          "%,d rows of %d tables are in %s"
              .formatted(
                  manifest.tables().stream().mapToLong(ExportManifest.Table::rows).sum(),
                  manifest.tables().size(),
                  file));
      out.println("It holds personal data: keep it as safe as the node itself.");
      return CommandLine.DONE;
    } catch (IOException | SQLException e) {
      throw new CannotDo("The export was not written: " + e.getMessage(), e);
    } finally {
      partial.toFile().delete();
    }
  }

  private static ExportManifest write(Connection connection, Path file)
      throws IOException, SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    var tables = new Tables(connection);
    var written = new ArrayList<ExportManifest.Table>();
    try (var zip = new ZipOutputStream(new BufferedOutputStream(ownersAlone(file)))) {
      OffsetDateTime at = moment(connection);
      for (String table : tables.inOrder()) {
        written.add(copy(connection, table, tables.columns(table), zip));
      }
      var manifest =
          new ExportManifest(
              ExportManifest.FORMAT,
              ExportManifest.thisDostyk(),
              at,
              tables.schemas(),
              written,
              tables.sequences());
      zip.putNextEntry(new ZipEntry(ExportManifest.ENTRY));
      zip.write(JSON.writeValueAsBytes(manifest));
      zip.closeEntry();
      return manifest;
    } finally {
      connection.rollback();
    }
  }

  private static ExportManifest.Table copy(
      Connection connection, String table, List<String> columns, ZipOutputStream zip)
      throws IOException, SQLException {
    var name = new ExportManifest.Table(table, columns, 0, "");
    var digest = new DigestOutputStream(unclosed(zip), sha256());
    zip.putNextEntry(new ZipEntry(name.entry()));
    long rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "copy %s (%s) to stdout with (format csv, header true)"
                    .formatted(table, String.join(", ", columns)),
                digest);
    zip.closeEntry();
    return new ExportManifest.Table(
        table, columns, rows, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime moment(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select now()")) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class);
    }
  }

  private static OutputStream ownersAlone(Path file) throws IOException {
    var channel =
        Files.newByteChannel(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return java.nio.channels.Channels.newOutputStream(channel);
  }

  private static OutputStream unclosed(OutputStream stream) {
    return new FilterOutputStream(stream) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
