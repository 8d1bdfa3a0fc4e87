package org.dostyk.node.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Setting many papers in the background: how far it is, and the files once they are there.
 * Thread-safe.
 */
public final class PaperRun {

  /** What is to be set. */
  @FunctionalInterface
  public interface Work {
    /** Sets the papers into files of the run, and tells it of each. */
    void set(PaperRun run) throws IOException;
  }

  private final int papers;
  private final String mark;
  private final AtomicInteger set = new AtomicInteger();
  private final Map<String, Path> files = new ConcurrentHashMap<>();
  private volatile boolean done;
  private volatile boolean failed;

  PaperRun(int papers, String mark) {
    this.papers = papers;
    this.mark = mark;
  }

  /** How many there are to be set. */
  public int papers() {
    return papers;
  }

  /** How many have been set so far. */
  public int set() {
    return set.get();
  }

  public boolean isDone() {
    return done;
  }

  public boolean isFailed() {
    return failed;
  }

  public boolean isUnderWay() {
    return !done && !failed;
  }

  /** One more paper is set. */
  public void one() {
    set.incrementAndGet();
  }

  /**
   * A new file to write into.
   *
   * @param ending such as {@code zip}; the file is asked for by it
   */
  public Path begin(String ending) throws IOException {
    Path file = Files.createTempFile("papers-", "." + ending);
    files.put(ending, file);
    return file;
  }

  /** A file that was written; empty while the work is not done. */
  public Optional<Path> file(String ending) {
    return done ? Optional.ofNullable(files.get(ending)) : Optional.empty();
  }

  /** Whether nothing has changed since it was begun, and nobody has tidied its files away. */
  boolean isOf(String now) {
    return mark.equals(now) && files.values().stream().allMatch(Files::exists);
  }

  void done() {
    done = true;
  }

  void fail() {
    failed = true;
  }

  Iterable<Path> files() {
    return files.values();
  }
}
