package org.dostyk.ewp.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.signature.SigningKey;

/**
 * What a trial host is given: {@code tls.p12} with the server's certificate, opened by what stands
 * in {@code tls.password}; {@code host.pem} with the key that signs; and for each partner a folder
 * {@code partners/ITS-HEI-ID} with {@code client.pem} and perhaps {@code server.pem}, public keys
 * both.
 */
record TrialFolder(SSLContext tls, SigningKey key, List<Partner> partners) {

  record Partner(String heiId, List<PublishedKey> clientKeys, List<PublishedKey> serverKeys) {}

  static TrialFolder open(Path folder) throws IOException {
    char[] password = Files.readString(folder.resolve("tls.password")).strip().toCharArray();
    var partners = new ArrayList<Partner>();
    Path given = folder.resolve("partners");
    if (Files.isDirectory(given)) {
      try (Stream<Path> folders = Files.list(given)) {
        for (Path partner : folders.sorted().toList()) {
          partners.add(
              new Partner(
                  partner.getFileName().toString(),
                  keys(partner.resolve("client.pem")),
                  keys(partner.resolve("server.pem"))));
        }
      }
    }
    return new TrialFolder(
        tls(folder.resolve("tls.p12"), password),
        SigningKey.fromPem(Files.readString(folder.resolve("host.pem"))),
        partners);
  }

  private static List<PublishedKey> keys(Path file) throws IOException {
    return Files.exists(file) ? List.of(PublishedKey.fromPem(Files.readString(file))) : List.of();
  }

  private static SSLContext tls(Path file, char[] password) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " does not open", e);
    }
  }
}
