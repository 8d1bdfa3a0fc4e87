package org.dostyk.node.people;

import java.util.regex.Pattern;

/** Where to go after signing in: a path of this node, never another site. */
public final class LocalPath {
  private static final Pattern PATH =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9\\-._~!$&'()*+,;=:@/?%]*");

  private LocalPath() {}

  /** The path if it is one of this node's, else home; signing in leads neither back nor out. */
  public static String orHome(String wanted) {
    return wanted.length() <= 1_000
            && PATH.matcher(wanted).matches()
            && !wanted.startsWith("/sign-")
            && !wanted.contains("//")
        ? wanted
        : "/";
  }
}
