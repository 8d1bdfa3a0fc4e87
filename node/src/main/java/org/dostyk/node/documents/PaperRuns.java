package org.dostyk.node.documents;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sets many papers of a record in the background, and keeps the latest files of each record until
 * they are out of date or the node ends.
 */
@Component
public class PaperRuns {
  private static final Logger LOG = LoggerFactory.getLogger(PaperRuns.class);
  private final Map<UUID, PaperRun> runs = new ConcurrentHashMap<>();

  /**
   * The run that is under way, or whose files still show the record as it is.
   *
   * @param mark of the record as it is now; another whenever its papers would be others
   */
  public Optional<PaperRun> of(UUID record, String mark) {
    return Optional.ofNullable(runs.get(record)).filter(r -> r.isOf(mark) || r.isUnderWay());
  }

  /**
   * Begins to set a record's papers, unless somebody has begun already.
   *
   * @param papers how many there are to be set
   */
  public synchronized PaperRun begin(UUID record, String mark, int papers, PaperRun.Work work) {
    Optional<PaperRun> known = of(record, mark).filter(run -> !run.isFailed());
    if (known.isPresent()) {
      return known.get();
    }
    var run = new PaperRun(papers, mark);
    PaperRun before = runs.put(record, run);
    if (before != null) {
      forget(before);
    }
    Thread.ofVirtual().name("papers").start(() -> set(record, run, work));
    return run;
  }

  /** A name that every file system takes, whatever it is made of. */
  public static String fileName(String said) {
    return said.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").replaceAll(" +", " ").strip();
  }

  private static void set(UUID record, PaperRun run, PaperRun.Work work) {
    try {
      work.set(run);
      run.done();
    } catch (IOException | RuntimeException trouble) {
      LOG.error("The papers of {} were not set", record, trouble);
      run.fail();
      forget(run);
    }
  }

  @PreDestroy
  void forgetAll() {
    runs.values().forEach(PaperRuns::forget);
  }

  private static void forget(PaperRun run) {
    for (Path file : run.files()) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException left) {
        LOG.warn("{} stays behind", file, left);
      }
    }
  }
}
