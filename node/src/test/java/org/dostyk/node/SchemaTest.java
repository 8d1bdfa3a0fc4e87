package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SchemaTest {
  private static final String MODULES = String.join("|", Migrations.modules());
  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)\\b(?:from|join|into|update|table|references|on|exists|sequence)\\s+("
              + MODULES
              + ")\\.[a-z_]+");
  private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)(\"\"\".*?\"\"\"|\"[^\"\\n]*\")");

  @Test
  void aModuleReadsAndWritesItsOwnTablesAlone() {
    var trespasses = new ArrayList<String>();
    for (Path file : Sources.below(Sources.node("main/java/org/dostyk/node"), ".java")) {
      String module = Sources.module(file, "main/java/org/dostyk/node");
      for (String sql : Sources.all(TEXT_BLOCK, Sources.read(file))) {
        note(trespasses, file, module, sql);
      }
    }
    for (Path file : Sources.below(Sources.node("main/resources/db/migration"), ".sql")) {
      note(
          trespasses,
          file,
          Sources.module(file, "main/resources/db/migration"),
          Sources.read(file));
    }
    assertThat(trespasses)
        .as("across modules speak ids and the other module's service, never its tables")
        .isEmpty();
  }

  private static void note(List<String> trespasses, Path file, String module, String sql) {
    for (String other : Sources.all(TABLE, sql)) {
      if (!other.equals(module)) {
        trespasses.add(Sources.name(file) + " reaches into the schema " + other);
      }
    }
  }
}
