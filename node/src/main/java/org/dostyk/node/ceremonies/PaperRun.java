package org.dostyk.node.ceremonies;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Setting the papers of a ceremony: how far it is, and the bundle once it is there. */
public final class PaperRun {
  private final int papers;
  private final String mark;
  private final AtomicInteger set = new AtomicInteger();
  private volatile @Nullable Path bundle;
  private volatile boolean failed;

  /**
   * @param papers how many there are to be set
   * @param mark of the ceremony as it was when they were begun
   */
  PaperRun(int papers, String mark) {
    this.papers = papers;
    this.mark = mark;
  }

  public int papers() {
    return papers;
  }

  /** How many have been set so far. */
  public int set() {
    return set.get();
  }

  public boolean isDone() {
    return bundle != null;
  }

  public boolean isFailed() {
    return failed;
  }

  /** Whether nobody has signed and nothing has changed since. */
  boolean isOf(String now) {
    return mark.equals(now);
  }

  void one() {
    set.incrementAndGet();
  }

  void done(Path file) {
    bundle = file;
  }

  void fail() {
    failed = true;
  }

  @Nullable Path bundle() {
    return bundle;
  }
}
