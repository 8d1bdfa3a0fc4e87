package org.dostyk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

  @TempDir Path cache;

  @Test
  void whatWasUnpackedInPartIsUnpackedAgain() throws Exception {
    var archive = Archive.forThisMachine();
    Files.createDirectories(cache.resolve(archive.key()).resolve("bin"));
    Files.createDirectories(cache.resolve(archive.key() + ".partial").resolve("bin"));
    var binaries = Binaries.unpackedIn(cache, archive, Patience.of(Duration.ofMinutes(1)));
    assertThat(binaries.version()).startsWith("18.");
    assertThat(binaries.majorVersion()).isEqualTo("18");
    assertThat(binaries.program("initdb")).isExecutable();
    assertThat(cache).isDirectoryNotContaining("glob:**.partial");
  }
}
