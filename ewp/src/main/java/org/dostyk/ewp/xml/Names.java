package org.dostyk.ewp.xml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a namespace and a local name into one short name that code can switch over: {@code
 * "hei-id"} for an element of the document's own namespace, {@code "c:contact"} for one of a
 * namespace that the reader declared, {@code "?:x"} for any other, which every reader passes over.
 */
final class Names {
  /** A document of a hostile peer may have a new name in every element. */
  private static final int MOST = 1000;

  private final String home;
  private final Map<String, String> prefixes;
  private final Map<String, Map<String, String>> known = new HashMap<>();
  private int kept;

  Names(String home, Map<String, String> prefixes) {
    this.home = home;
    this.prefixes = prefixes;
  }

  String of(@Nullable String namespace, String local) {
    String space = namespace == null ? "" : namespace;
    Map<String, String> locals = known.get(space);
    String name = locals == null ? null : locals.get(local);
    if (name != null) {
      return name;
    }
    String made = prefix(space) + local;
    if (kept++ < MOST) {
      known.computeIfAbsent(space, s -> new HashMap<>()).put(local, made);
    }
    return made;
  }

  private String prefix(String namespace) {
    if (namespace.equals(home)) {
      return "";
    }
    String prefix = prefixes.get(namespace);
    return prefix == null ? "?:" : prefix + ":";
  }
}
