package org.dostyk.node.web;

import java.util.List;
import java.util.function.Predicate;

/** The rows of a list in its own order, as one reader may see them. */
@FunctionalInterface
public interface Rows<R> {
  int AT_ONCE = 500;

  /** Rows that were read already. */
  static <R> Rows<R> of(List<R> all) {
    return (most, skip) -> all.stream().skip(skip).limit(most).toList();
  }

  /** The rows after so many, at most as many as asked for. */
  List<R> some(int most, int skip);

  /** Whether there are more than so many. */
  default boolean areMoreThan(int many) {
    return !some(1, many).isEmpty();
  }

  /**
   * The same, some of which were read already.
   *
   * @param most how many were asked for when these were read
   */
  default Rows<R> knowing(List<R> read, int most, int skipped) {
    return (wanted, skip) -> skip == skipped && wanted == most ? read : some(wanted, skip);
  }

  /** Gives the rows one after another for as long as more are wanted. */
  default void walk(Predicate<R> wantsMore) {
    for (int skip = 0; ; skip += AT_ONCE) {
      List<R> part = some(AT_ONCE, skip);
      for (R row : part) {
        if (!wantsMore.test(row)) {
          return;
        }
      }
      if (part.isEmpty()) {
        return;
      }
    }
  }
}
