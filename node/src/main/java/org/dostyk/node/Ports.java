package org.dostyk.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which ports are free. */
final class Ports {
  private static final int TRIES = 100;

  private Ports() {}

  /**
   * The first free port from this one on. Free on both loopback addresses, for a browser that is
   * told {@code localhost} may try either.
   */
  static int nextFree(int from) {
    for (int port = from; port < Math.min(from + TRIES, 65_536); port++) {
      if (isFree("127.0.0.1", port) && (isFree("::1", port) || !isFree("::1", 0))) {
        return port;
      }
    }
    throw new CannotDo("No port from %d on is free. Name another: --port N".formatted(from));
  }

  static boolean isFree(String address, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
