package org.dostyk.ewp.discovery;

import java.util.function.Supplier;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.server.Endpoint;

/**
 * The discovery interface, 6.0.0, and the registry's own, 1.5.0: two documents that everybody may
 * fetch, with an ETag.
 */
public final class Discovery {
  private Discovery() {}

  /** The entry of the manifest itself. */
  public static ApiEntry entry(String address) {
    return ApiEntry.of(Api.DISCOVERY, null, "url", address);
  }

  /** The registrar's entry of its catalogue. */
  public static ApiEntry catalogueEntry(String address) {
    return ApiEntry.of(Api.REGISTRY, null, "catalogue-url", address);
  }

  public static Endpoint manifest(String path, Supplier<Manifest> manifest) {
    return Endpoint.document(path, () -> manifest.get().write());
  }

  public static Endpoint catalogue(String path, Supplier<Catalogue> catalogue) {
    return Endpoint.document(path, () -> catalogue.get().write());
  }
}
