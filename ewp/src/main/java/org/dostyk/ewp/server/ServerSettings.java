package org.dostyk.ewp.server;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * How a server presents itself.
 *
 * @param hosts values of {@code Host} under which it answers, lower case
 * @param dateHeader {@code Date}, or {@code Original-Date} behind a server that writes its own date
 */
public record ServerSettings(Set<String> hosts, String dateHeader) {
  public ServerSettings {
    hosts = Set.copyOf(hosts);
  }

  /** Reached at an address; {@code Host} may come with the port and without. */
  public static ServerSettings at(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    int port = address.getPort() < 0 ? 443 : address.getPort();
    return new ServerSettings(Set.of(host, host + ":" + port), "Date");
  }

  /** For a server or proxy that replaces {@code Date}. */
  public ServerSettings withOriginalDate() {
    return new ServerSettings(hosts, "Original-Date");
  }
}
