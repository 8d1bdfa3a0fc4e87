package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether a text holds any of some rows of letters: asked before an expression that is dear to
 * match, for most names hold none of the letters without which it cannot. Thread-safe.
 */
final class Mentions {
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  /**
   * @param letters in small letters, each at least one
   */
  Mentions(String... letters) {
    for (String some : letters) {
      byFirst.computeIfAbsent(some.charAt(0), c -> new ArrayList<>()).add(some);
    }
  }

  /** Whether any of them stands somewhere in a text, in capitals or not. */
  boolean in(String text) {
    return inSmall(text.toLowerCase(Locale.ROOT));
  }

  /** The same of a text that is in small letters. */
  boolean inSmall(String small) {
    for (int i = 0; i < small.length(); i++) {
      List<String> some = byFirst.get(small.charAt(i));
      if (some != null) {
        for (int j = 0; j < some.size(); j++) {
          if (small.startsWith(some.get(j), i)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
