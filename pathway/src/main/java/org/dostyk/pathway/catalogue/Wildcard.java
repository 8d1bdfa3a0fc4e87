package org.dostyk.pathway.catalogue;

/** Patterns with {@code *} for any characters and {@code ?} for one. */
public final class Wildcard {
  private Wildcard() {}

  public static boolean isOne(String pattern) {
    return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
  }

  /** Goes back to the last star alone, so the time is at most the product of the lengths. */
  public static boolean matches(String pattern, String value) {
    int p = 0;
    int v = 0;
    int star = -1;
    int resume = 0;
    while (v < value.length()) {
      char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
      if (wanted == '*') {
        star = p++;
        resume = v;
      } else if (p < pattern.length() && (wanted == '?' || wanted == value.charAt(v))) {
        p++;
        v++;
      } else if (star >= 0) {
        p = star + 1;
        v = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
