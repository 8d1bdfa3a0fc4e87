package org.dostyk.ewp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.ewp.client.ClientSettings;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.Exchange;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.registry.Hei;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.registry.Member;
import org.dostyk.ewp.registry.Registrar;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.EwpServer;
import org.dostyk.ewp.server.JdkServer;
import org.dostyk.ewp.server.ServerSettings;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.ewp.xml.LangText;

/**
 * A network of two: {@code shandong.example}, who serves over real TLS on loopback, and {@code
 * auezov.example}, who asks. The registrar has admitted both.
 */
public final class Network implements AutoCloseable {
  public static final String SERVING = "shandong.example";
  public static final String ASKING = "auezov.example";
  public static final TestCertificates.Pair TLS = TestCertificates.forAddress("127.0.0.1");
  public static final SigningKey SERVING_KEY = SigningKey.generate();
  public static final SigningKey ASKING_KEY = SigningKey.generate();
  private static final URI SERVING_MANIFEST = URI.create("https://shandong.example/manifest.xml");
  private static final URI ASKING_MANIFEST = URI.create("https://auezov.example/manifest.xml");

  public final TestClock clock = new TestClock();
  public final List<Exchange> exchanges = new ArrayList<>();
  private final JdkServer server;
  private final EwpServer core;
  private List<Member> members = List.of();
  private volatile Catalogue catalogue;

  /**
   * @param entries of the one who serves, given the server's address without a path
   */
  public Network(
      java.util.function.Function<String, List<ApiEntry>> entries, List<Endpoint> endpoints) {
    this(SERVING, entries, endpoints);
  }

  /**
   * @param serving another institution than {@link #SERVING}
   */
  public Network(
      String serving,
      java.util.function.Function<String, List<ApiEntry>> entries,
      List<Endpoint> endpoints) {
    try {
      server = JdkServer.bind(new InetSocketAddress("127.0.0.1", 0), TLS.server());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    admit(
        SERVING_MANIFEST,
        manifest(serving, entries.apply(address()), List.of(SERVING_KEY.published())));
    catalogue =
        admit(ASKING_MANIFEST, manifest(ASKING, List.of(), List.of(ASKING_KEY.published())));
    core =
        new EwpServer(
            ServerSettings.at(URI.create(address())).withOriginalDate(),
            () -> Optional.of(catalogue),
            KeyRing.of(SERVING_KEY),
            clock,
            endpoints);
    server.start(core);
  }

  public String address() {
    return "https://127.0.0.1:" + server.port();
  }

  public EwpServer core() {
    return core;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public EwpClient client() {
    return client(KeyRing.of(ASKING_KEY), settings());
  }

  public EwpClient client(KeyRing keys, ClientSettings settings) {
    return new EwpClient(() -> Optional.of(catalogue), keys, clock, settings);
  }

  public ClientSettings settings() {
    return ClientSettings.USUAL.trusting(TLS.client()).logging(exchanges::add);
  }

  /** From now on the one who asks has these keys in the catalogue, and no others. */
  public void publish(SigningKey... keys) {
    admit(
        ASKING_MANIFEST,
        manifest(
            ASKING,
            List.of(),
            java.util.stream.Stream.of(keys).map(SigningKey::published).toList()));
  }

  private Catalogue admit(URI address, Manifest manifest) {
    var application = Registrar.apply(address, manifest, members);
    members = Registrar.admit(application, Set.copyOf(application.toCompare()), members);
    catalogue = Registrar.catalogue(members);
    return catalogue;
  }

  public static Manifest manifest(String heiId, List<ApiEntry> entries, List<PublishedKey> keys) {
    return Manifest.of(
        List.of("office@" + heiId),
        "Provider of " + heiId,
        new Hei(heiId, List.of(), List.of(LangText.of("en", "University of " + heiId))),
        entries,
        keys);
  }

  public static Set<KeyFingerprint> fingerprints(List<PublishedKey> keys) {
    return keys.stream().map(PublishedKey::fingerprint).collect(Collectors.toSet());
  }

  @Override
  public void close() {
    server.close();
  }
}
