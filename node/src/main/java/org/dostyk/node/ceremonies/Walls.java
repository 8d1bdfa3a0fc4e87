package org.dostyk.node.ceremonies;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.dostyk.node.people.OwnInstitutions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The walls that are being watched. However many screens watch one, a single thread looks at its
 * ceremony a few times a second and only while somebody watches; so a hall full of phones asks the
 * database no more than one would, and what another process of the node wrote is seen as well.
 */
@Component
class Walls {
  private static final Logger LOG = LoggerFactory.getLogger(Walls.class);

  /** How often a watched ceremony is looked at. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  /** So many times it is looked at after the last screen asked: screens ask again at once. */
  private static final int LOOKS_AFTER = 20;

  private final Ceremonies ceremonies;
  private final OwnInstitutions houses;
  private final Map<String, Watch> watched = new ConcurrentHashMap<>();
  private final ReentrantLock beginning = new ReentrantLock();

  Walls(Ceremonies ceremonies, OwnInstitutions houses) {
    this.ceremonies = ceremonies;
    this.houses = houses;
  }

  /** The wall as it is, or was a moment ago; empty where no wall has this key. */
  Optional<WallPage> now(String key) {
    return watch(key).map(Watch::now);
  }

  /**
   * Waits until the wall is no longer as this mark says, at most so long.
   *
   * @return the wall then, changed or not; empty where no wall has this key any more
   */
  Optional<WallPage> after(String key, String mark, Duration longest) throws InterruptedException {
    Optional<Watch> watch = watch(key);
    // A watch ends by itself where its ceremony could not be read; that is no answer about the key.
    return watch.isEmpty()
        ? Optional.empty()
        : watch.get().await(mark, longest).or(() -> read(key));
  }

  /** How many threads look: one for each wall that is watched. */
  int looking() {
    return watched.size();
  }

  private Optional<Watch> watch(String key) {
    Watch known = watched.get(key);
    if (known != null && known.asked()) {
      return Optional.of(known);
    }
    beginning.lock();
    try {
      Watch begun = watched.get(key);
      if (begun != null && begun.asked()) {
        return Optional.of(begun);
      }
      Optional<Watch> watch = read(key).map(first -> new Watch(key, first));
      watch.ifPresent(w -> watched.put(key, w));
      return watch;
    } finally {
      beginning.unlock();
    }
  }

  private Optional<WallPage> read(String key) {
    return ceremonies
        .withWall(key)
        .map(
            c ->
                new WallPage(
                    WallState.of(c, ceremonies.standings(c)),
                    houses.find(c.house()).orElseThrow()));
  }

  /** A wall that somebody watches, and the thread that looks for its changes. */
  private final class Watch {
    private final String key;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private WallPage last;
    private int looksLeft = LOOKS_AFTER;
    private int waiting;
    private boolean ended;

    Watch(String key, WallPage first) {
      this.key = key;
      this.last = first;
      Thread.ofVirtual().name("wall").start(this::look);
    }

    WallPage now() {
      return held(() -> last);
    }

    /** Goes on for a while, if it has not ended. */
    boolean asked() {
      return held(
          () -> {
            looksLeft = LOOKS_AFTER;
            return !ended;
          });
    }

    Optional<WallPage> await(String mark, Duration longest) throws InterruptedException {
      lock.lock();
      waiting++;
      try {
        long left = longest.toNanos();
        while (left > 0 && !ended && last.state().mark().equals(mark)) {
          left = changed.awaitNanos(left);
        }
        return ended ? Optional.empty() : Optional.of(last);
      } finally {
        waiting--;
        lock.unlock();
      }
    }

    private void look() {
      try {
        while (held(() -> waiting > 0 || looksLeft-- > 0)) {
          Thread.sleep(PAUSE);
          Optional<WallPage> now = read(key);
          if (now.isEmpty()) {
            break;
          }
          held(() -> tell(now.get()));
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException trouble) {
        // The screens say that they lost the connection, ask again, and so begin another watch.
        LOG.warn("A wall could not be looked at", trouble);
      } finally {
        watched.remove(key, this);
        held(this::end);
      }
    }

    private boolean tell(WallPage now) {
      boolean other = !now.state().mark().equals(last.state().mark());
      if (other) {
        last = now;
        changed.signalAll();
      }
      return other;
    }

    private boolean end() {
      ended = true;
      changed.signalAll();
      return ended;
    }

    private <T> T held(Supplier<T> act) {
      lock.lock();
      try {
        return act.get();
      } finally {
        lock.unlock();
      }
    }
  }
}
