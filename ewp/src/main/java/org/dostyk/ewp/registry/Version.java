package org.dostyk.ewp.registry;

import java.util.Comparator;

/** Versions as the network writes them, {@code 7.0.0}: compared part by part, as numbers. */
final class Version {
  static final Comparator<ApiEntry> ORDER =
      Comparator.comparing(ApiEntry::version, Version::compare);

  private Version() {}

  static int compare(String one, String other) {
    String[] a = one.split("\\.", -1);
    String[] b = other.split("\\.", -1);
    for (int i = 0; i < Math.max(a.length, b.length); i++) {
      int order = Integer.compare(part(a, i), part(b, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int part(String[] version, int i) {
    try {
      return i < version.length ? Integer.parseInt(version[i]) : 0;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
