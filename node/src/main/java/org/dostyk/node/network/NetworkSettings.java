package org.dostyk.node.network;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where this node listens for others: {@code dostyk.federation.*}. Without a port it listens
 * nowhere and sends nothing.
 */
@Component
class NetworkSettings {
  private static final int OFF = -1;
  private final int port;
  private final String listen;
  private final String address;
  private final String certificate;
  private final String key;
  private final Path folder;

  /**
   * @param port 0 for any free one
   * @param address what others call it; empty for the address and port it listens at
   * @param certificate a PEM file with certificate and chain; empty for one that it makes itself
   */
  NetworkSettings(
      @Value("${dostyk.federation.port:-1}") int port,
      @Value("${dostyk.federation.listen:127.0.0.1}") String listen,
      @Value("${dostyk.federation.address:}") String address,
      @Value("${dostyk.federation.certificate:}") String certificate,
      @Value("${dostyk.federation.key:}") String key,
      @Value("${dostyk.federation.folder:}") String folder,
      @Value("${dostyk.data}") Path data) {
    this.port = port;
    this.listen = listen;
    this.address = address;
    this.certificate = certificate;
    this.key = key;
    this.folder = folder.isEmpty() ? data.resolve("federation") : Path.of(folder);
  }

  boolean on() {
    return port != OFF;
  }

  int port() {
    return port;
  }

  String listen() {
    return listen;
  }

  Optional<String> address() {
    return Optional.of(address).filter(a -> !a.isBlank());
  }

  Optional<Path> certificate() {
    return Optional.of(certificate).filter(c -> !c.isBlank()).map(Path::of);
  }

  Path key() {
    return Path.of(key);
  }

  /**
   * Where the secret lies under which keys are sealed, and a certificate of the node's own making.
   */
  Path folder() {
    return folder;
  }
}
