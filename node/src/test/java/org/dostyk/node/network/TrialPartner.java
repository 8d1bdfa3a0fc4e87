package org.dostyk.node.network;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.dostyk.ewp.client.CatalogueFetch;
import org.dostyk.ewp.client.ClientSettings;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.ManifestFetch;
import org.dostyk.ewp.registry.CatalogueCopy;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.ewp.trial.TrialRegistry;
import org.dostyk.node.OwnNode;

/**
 * A partner without a host, as the network's validator plays it: a registry on trial has its
 * manifest and a catalogue with it and the node, and it asks with a key of its own.
 *
 * @param client which wants its answers signed
 */
public record TrialPartner(TrialRegistry registry, EwpClient client) implements AutoCloseable {
  private static final String PASSWORD = "trial-password";

  /**
   * @param asked the domain name of an institution of the node
   */
  public static TrialPartner of(OwnNode node, String asked, String hei, Path folder)
      throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair own = generator.generateKeyPair();
    tls(node, folder);
    Files.writeString(
        folder.resolve("host.pem"),
        pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded()));
    Path partner = Files.createDirectories(folder.resolve("partners").resolve(hei));
    Files.writeString(
        partner.resolve("client.pem"), pem("PUBLIC KEY", own.getPublic().getEncoded()));
    Files.writeString(
        partner.resolve("server.pem"),
        pem("PUBLIC KEY", generator.generateKeyPair().getPublic().getEncoded()));
    ClientSettings settings =
        ClientSettings.USUAL
            .trusting(Trust.context(new Trust.Look(Clock.systemUTC())))
            .withSignedAnswers(true);
    TrialRegistry registry =
        TrialRegistry.start(
            folder,
            0,
            List.of(URI.create(Introductions.address(node, asked))),
            new ManifestFetch(settings),
            node.clock());
    var copy =
        new CatalogueCopy(
            folder.resolve("copy"),
            new CatalogueFetch(URI.create(registry.address() + "/catalogue-v1.xml"), settings),
            Duration.ofDays(1),
            node.clock());
    copy.refresh();
    return new TrialPartner(
        registry,
        new EwpClient(copy::current, KeyRing.of(SigningKey.of(own)), node.clock(), settings));
  }

  /** Where a node reads who the partner is. */
  public String manifest() {
    return registry.partners().getFirst().toString();
  }

  @Override
  public void close() {
    registry.close();
  }

  private static void tls(OwnNode node, Path folder) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair pair = generator.generateKeyPair();
    byte[] made = SelfMade.certificate(pair, "127.0.0.1", node.clock().instant());
    Certificate certificate =
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(made));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "tls", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
    try (OutputStream out = Files.newOutputStream(folder.resolve("tls.p12"))) {
      store.store(out, PASSWORD.toCharArray());
    }
    Files.writeString(folder.resolve("tls.password"), PASSWORD + "\n");
  }

  private static String pem(String what, byte[] bytes) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what);
  }
}
