package org.dostyk.ewp.client;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dostyk.ewp.registry.CatalogueCopy;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.xml.XmlLimits;

/**
 * Fetches the catalogue, which everybody may read, for a {@link CatalogueCopy}. The registrar is
 * proven by its certificate; redirects are refused, bytes and time bounded.
 */
public final class CatalogueFetch implements CatalogueCopy.Source {
  private final URI address;
  private final Transport transport;
  private final Bounds bounds;

  /**
   * @param address of HTTPS
   */
  public CatalogueFetch(URI address, ClientSettings settings) {
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      throw new IllegalArgumentException("A catalogue is fetched over HTTPS: " + address);
    }
    this.address = address;
    this.transport = new Transport(settings);
    this.bounds = new Bounds(XmlLimits.CATALOGUE.bytes(), settings.time());
  }

  @Override
  public Optional<String> fetch(String etag, Path into) throws IOException {
    Headers headers = etag.isEmpty() ? Headers.NONE : Headers.of("If-None-Match", etag);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(into))) {
      var answer = transport.send(address, Request.get(target(address), headers), out, bounds);
      return switch (answer.statusCode()) {
        case 200 -> Optional.of(answer.headers().firstValue("ETag").orElse(""));
        case 304 -> Optional.empty();
        default ->
            throw new IOException(
                "The registrar at " + address + " answers with the status " + answer.statusCode());
      };
    }
  }

  static String target(URI address) {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }
}
