package org.dostyk.ewp.registry;

import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.jspecify.annotations.Nullable;

/**
 * One host of the catalogue: which institutions it covers, what it offers, and the fingerprints of
 * its keys. Keys of clients and of servers are told apart: one never stands for the other.
 *
 * @param clientCertificates of a way of proving oneself that this library does not use; kept as
 *     told
 */
public record Host(
    List<String> adminEmails,
    @Nullable String adminProvider,
    @Nullable String adminNotes,
    List<ApiEntry> apis,
    List<String> heiIds,
    List<KeyFingerprint> clientCertificates,
    List<KeyFingerprint> clientKeys,
    List<KeyFingerprint> serverKeys) {

  public Host {
    adminEmails = List.copyOf(adminEmails);
    apis = List.copyOf(apis);
    heiIds = List.copyOf(heiIds);
    clientCertificates = List.copyOf(clientCertificates);
    clientKeys = List.copyOf(clientKeys);
    serverKeys = List.copyOf(serverKeys);
  }

  /** Its entry of an interface; where there are several, the highest version. */
  public Optional<ApiEntry> entry(Api api) {
    return apis.stream().filter(entry -> entry.is(api)).max(Version.ORDER);
  }
}
