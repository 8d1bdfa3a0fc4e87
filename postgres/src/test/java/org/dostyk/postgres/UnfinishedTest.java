package org.dostyk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTest {

  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void name() {
    target = folder.resolve("target");
  }

  @Test
  void theTargetAppearsWholeAndWithoutAMark() throws Exception {
    try (var unfinished = Unfinished.begin(target)) {
      Files.writeString(unfinished.folder().resolve("file"), "content");
      assertThat(target).doesNotExist();
      unfinished.finish();
    }
    assertThat(target).isDirectoryContaining("glob:**file");
    assertThat(Files.list(target)).hasSize(1);
  }

  @Test
  void ofTwoAttemptsAtOnceTheEarlierGivesUpAndSpoilsNothing() throws Exception {
    try (var earlier = Unfinished.begin(target)) {
      try (var later = Unfinished.begin(target)) {
        Files.writeString(later.folder().resolve("file"), "content");
        assertThatIOException().isThrownBy(earlier::finish).withMessageContaining("Another");
        earlier.close();
        later.finish();
      }
    }
    assertThat(target.resolve("file")).hasContent("content");
  }

  @Test
  void somebodyElsesFolderOfThatNameIsKept() throws Exception {
    var theirs = Files.createDirectory(folder.resolve("target.partial"));
    Files.writeString(theirs.resolve("letter"), "Dear friend");
    assertThatExceptionOfType(PostgresTrouble.class)
        .isThrownBy(() -> Unfinished.begin(target))
        .withMessageContaining(theirs.toString());
    assertThat(theirs.resolve("letter")).exists();
  }
}
