package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.dostyk.node.people.AuditTrails;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@NodeTest
class ExportTest {
  private static final PrintStream UNHEARD = new PrintStream(OutputStream.nullOutputStream());
  @AutoClose private final TestDatabase target = TestDatabase.bare();
  @TempDir Path folder;
  @Autowired Neighbourhood neighbourhood;
  @Autowired javax.sql.DataSource node;

  @Value("${dostyk.database.url}")
  String url;

  private Path file;

  @BeforeEach
  void exportTheNode() {
    neighbourhood.made();
    file = folder.resolve("node.zip");
    new Export(settings(url), UNHEARD).to(file);
  }

  @Test
  void whatIsBroughtIntoAnEmptyDatabaseIsTheSame() throws SQLException {
    new Import(settings(target.url()), UNHEARD).from(file);
    assertThat(rows(target.dataSource())).isEqualTo(rows(node)).isNotEmpty();
    assertThat(AuditTrails.of(target.dataSource())).isEqualTo(AuditTrails.of(node)).isNotEmpty();
  }

  @Test
  void aChangedByteBringsNothingIn() throws IOException, SQLException {
    try (var zip = FileSystems.newFileSystem(file)) {
      Path names = zip.getPath("people.name_form.csv");
      Files.writeString(names, Files.readString(names).replaceFirst("Aigerim", "Aigerin"));
    }
    assertThatThrownBy(() -> new Import(settings(target.url()), UNHEARD).from(file))
        .isInstanceOf(CannotDo.class)
        .hasMessageContaining("people.name_form.csv is not what was exported");
    assertThat(rows(target.dataSource()).values()).containsOnly(0L);
  }

  @Test
  void aTableThatIsNotOursIsNotTouched() throws IOException {
    try (var zip = FileSystems.newFileSystem(file)) {
      Path manifest = zip.getPath("manifest.json");
      Files.writeString(
          manifest, Files.readString(manifest).replace("people.name_form", "pg_catalog.pg_class"));
    }
    assertThatThrownBy(() -> new Import(settings(target.url()), UNHEARD).from(file))
        .isInstanceOf(CannotDo.class)
        .hasMessageContaining("pg_catalog.pg_class has no match");
  }

  @Test
  void aDatabaseThatHasRowsIsLeftAsItIs() throws SQLException {
    new Import(settings(target.url()), UNHEARD).from(file);
    var before = rows(target.dataSource());
    assertThatThrownBy(() -> new Import(settings(target.url()), UNHEARD).from(file))
        .isInstanceOf(CannotDo.class)
        .hasMessageContaining("not empty");
    assertThat(rows(target.dataSource())).isEqualTo(before);
  }

  @Test
  void aNewerDostyksExportIsNotGuessedAt() throws IOException {
    try (var zip = FileSystems.newFileSystem(file)) {
      Path manifest = zip.getPath("manifest.json");
      Files.writeString(
          manifest,
          Files.readString(manifest).replaceFirst("\"people\" : \"\\d+", "\"people\" : \"999"));
    }
    assertThatThrownBy(() -> new Import(settings(target.url()), UNHEARD).from(file))
        .isInstanceOf(CannotDo.class)
        .hasMessageContaining("newer");
  }

  @Test
  void aFileThatIsNoExportIsTold() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.zip"), "Dear Rector");
    assertThatThrownBy(() -> new Import(settings(target.url()), UNHEARD).from(letter))
        .isInstanceOf(CannotDo.class)
        .hasMessageContaining("letter.zip");
  }

  @Test
  void anExportIsReadableByItsOwnerAloneAndHoldsNoSession() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var zip = FileSystems.newFileSystem(file)) {
      assertThat(Files.readString(zip.getPath("manifest.json"), StandardCharsets.UTF_8))
          .doesNotContain("people.session")
          .contains("people.audit_entry");
    }
  }

  @Test
  void whatIsLeftBehindIsThere() throws SQLException {
    try (var connection = node.getConnection();
        var statement = connection.createStatement()) {
      for (String table : Tables.LEFT_BEHIND) {
        statement.execute("select 1 from " + table);
      }
    }
  }

  @Test
  void anExportIsNeverWrittenOverAFile() {
    assertThatThrownBy(() -> new Export(settings(url), UNHEARD).to(file))
        .isInstanceOf(CannotDo.class)
        .hasMessageContaining("there already");
  }

  private Settings settings(String url) {
    return new Settings(
        folder,
        Map.of(
            Option.DATABASE, url,
            Option.DATABASE_USER, target.user(),
            Option.DATABASE_PASSWORD, target.password()));
  }

  private static Map<String, Long> rows(javax.sql.DataSource database) throws SQLException {
    var counts = new TreeMap<String, Long>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (String table : new Tables(connection).inOrder()) {
        try (var rows = statement.executeQuery("select count(*) from " + table)) {
          rows.next();
          counts.put(table, rows.getLong(1));
        }
      }
    }
    return counts;
  }
}
