package org.dostyk.node.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaperRunsTest {
  private final PaperRuns runs = new PaperRuns();
  private final UUID record = UUID.randomUUID();

  @AfterEach
  void tidy() {
    runs.forgetAll();
  }

  @Test
  void aRunIsKeptUntilTheRecordIsAnother() throws Exception {
    PaperRun run = done("first");
    assertThat(runs.of(record, "first")).containsSame(run);
    assertThat(runs.of(record, "second")).isEmpty();
    Path old = run.file("zip").orElseThrow();
    done("second");
    assertThat(old).doesNotExist();
  }

  @Test
  void aRunWhoseFilesWereTidiedAwayIsNone() throws Exception {
    Files.delete(done("first").file("zip").orElseThrow());
    assertThat(runs.of(record, "first")).isEmpty();
    assertThat(done("first").file("zip").orElseThrow()).exists();
  }

  private PaperRun done(String mark) throws InterruptedException {
    var written = new CountDownLatch(1);
    PaperRun run = runs.begin(record, mark, 1, r -> write(r, written));
    assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
    while (run.isUnderWay()) {
      Thread.onSpinWait();
    }
    return run;
  }

  private static void write(PaperRun run, CountDownLatch written) throws IOException {
    Files.writeString(run.begin("zip"), "papers");
    run.one();
    written.countDown();
  }
}
