package org.dostyk.ewp.client;

import java.io.IOException;
import java.net.URI;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlTrouble;

/**
 * Fetches hosts' manifests for a registrar. A host is proven by its certificate; redirects are
 * refused, bytes and time bounded.
 */
public final class ManifestFetch {
  private final Transport transport;

  public ManifestFetch(ClientSettings settings) {
    this.transport = new Transport(settings.reading(XmlLimits.SMALL));
  }

  /**
   * @param address of HTTPS
   */
  public Manifest fetch(URI address) throws IOException, XmlTrouble {
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      throw new IOException("A manifest is fetched over HTTPS: " + address);
    }
    var response =
        transport.send(address, Request.get(CatalogueFetch.target(address), Headers.NONE));
    if (response.status() != 200) {
      throw new IOException(address + " answers with the status " + response.status());
    }
    return Manifest.read(response.body());
  }
}
