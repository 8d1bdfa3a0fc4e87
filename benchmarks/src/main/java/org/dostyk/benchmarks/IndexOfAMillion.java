package org.dostyk.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.dostyk.ewp.client.Bounds;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.ClientSettings;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.client.ManifestFetch;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.registry.Hei;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.registry.Member;
import org.dostyk.ewp.registry.Registrar;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.postgres.Postgres;
import org.dostyk.postgres.RunningPostgres;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A node that shares a million agreements with a peer, written into its table by SQL, in a heap of
 * 256 MB; the peer asks for the index: what changed since a moment, a thousand, and all. Counted at
 * the peer, from signing the question to the last line read of an answer whose signature was
 * proven, over TLS on loopback; so it is more than the node takes. The score tells nothing; the
 * figures are printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Timeout(time = 30, timeUnit = TimeUnit.MINUTES)
public class IndexOfAMillion {
  private static final Api AGREEMENTS = new Api("agreements", "urn:dostyk:agreements:1", "1.0.0");
  private static final String OWN = "index-of-a-million.example";
  private static final String PEER = "peer-of-a-million.example";
  private static final String PORT = "18390";
  private static final URI NODE =
      URI.create("https://127.0.0.1:" + PORT + "/" + OWN + "/manifest.xml");
  private static final Bounds BOUNDS = new Bounds(1L << 30, Duration.ofMinutes(5));
  private static final int WARMING = 300;
  private static final int ASKED = 300;
  private static final int WHOLE = 5;

  @Param("1000000")
  private int agreements;

  @Param("1000")
  private int changed;

  private final SigningKey key = SigningKey.generate();
  private final Demonstration demonstration = new Demonstration();
  private @Nullable EwpClient client;

  @Setup
  public void fill() throws SQLException, IOException, XmlTrouble, GeneralSecurityException {
    demonstration.prepare();
    demonstration.startAsANode(
        List.of("-Xmx256m", "-XX:+UseSerialGC"), List.of("--federation-port", PORT));
    var administrator = new DemoVisitor(demonstration.address(), "succ-administrator");
    administrator.get("/network");
    String house = administrator.hidden("house");
    administrator.post("/network/join", "house", house, "domain", OWN);
    var settings = ClientSettings.USUAL.trusting(trust());
    Manifest node = new ManifestFetch(settings).fetch(NODE);
    Catalogue catalogue = Registrar.catalogue(List.of(new Member(NODE, node, Set.of())));
    client =
        new EwpClient(() -> Optional.of(catalogue), KeyRing.of(key), Clock.systemUTC(), settings);
    write(UUID.fromString(house));
  }

  private SSLContext trust() throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    Path file = demonstration.folder().resolve("federation").resolve("certificate.pem");
    try (InputStream in = Files.newInputStream(file)) {
      trusted.setCertificateEntry(
          "node", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  private void write(UUID house) throws SQLException {
    Manifest manifest =
        Manifest.of(
            List.of("office@" + PEER),
            "A peer",
            new Hei(PEER, List.of(), List.of(LangText.of("en", "A peer"))),
            List.of(),
            List.of(key.published()));
    UUID peer = UUID.randomUUID();
    try (RunningPostgres postgres = Postgres.in(demonstration.folder()).attach().orElseThrow();
        Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        PreparedStatement admitted =
            connection.prepareStatement(
                """
                insert into network.peer
                       (id, house, hei, name, address, manifest, compared, admitted_at, admitted_by)
                values (?, ?, ?, '{"en": "A peer"}', ?, ?, ?, now(), ?)
                """);
        PreparedStatement shared =
            connection.prepareStatement(
                """
                insert into federation.shared (topic, object_id, peer_id, ours, changed_at)
                select 'agreements', gen_random_uuid(), ?,
                       md5(n::text) || md5('and ' || n),
                       case when n <= ? then now()
                            else now() - interval '30 days' - n * interval '1 second' end
                  from generate_series(1, ?) n
                """);
        Statement statement = connection.createStatement()) {
      admitted.setObject(1, peer);
      admitted.setObject(2, house);
      admitted.setString(3, PEER);
      admitted.setString(4, "https://127.0.0.1/" + PEER);
      admitted.setBytes(5, manifest.write());
      admitted.setArray(
          6, connection.createArrayOf("text", new Object[] {key.fingerprint().hex()}));
      admitted.setObject(7, UUID.randomUUID());
      admitted.executeUpdate();
      shared.setObject(1, peer);
      shared.setInt(2, changed);
      shared.setInt(3, agreements);
      shared.executeUpdate();
      statement.execute("vacuum analyze federation.shared");
    }
  }

  @Benchmark
  public long index() throws EwpTrouble {
    Form since =
        Form.of(
            "modified_since",
            List.of(Clock.systemUTC().instant().minus(Duration.ofDays(7)).toString()));
    for (int i = 0; i < WARMING; i++) {
      ask(since, changed);
    }
    tell("%,d of %,d: %s".formatted(changed, agreements, times(ASKED, since, changed)));
    long before = demonstration.residentMegabytes();
    tell("all: " + times(WHOLE, new Form(Map.of()), agreements));
    tell(
        "resident before and after all were asked for %d times: %d MB, %d MB"
            .formatted(WHOLE, before, demonstration.residentMegabytes()));
    return agreements;
  }

  private String times(int count, Form form, int lines) throws EwpTrouble {
    var took = new ArrayList<Double>();
    for (int i = 0; i < count; i++) {
      long begin = System.nanoTime();
      ask(form, lines);
      took.add((System.nanoTime() - begin) / 1e6);
    }
    took.sort(Comparator.naturalOrder());
    return "median %.0f ms, 95th %.0f ms, longest %.0f ms, of %d"
        .formatted(
            took.get(count / 2),
            took.get(Math.min(count - 1, count * 95 / 100)),
            took.getLast(),
            count);
  }

  /** Counts the lines, and minds that none is missing. */
  private void ask(Form form, int lines) throws EwpTrouble {
    long found =
        Objects.requireNonNull(client)
            .ask(Call.get(AGREEMENTS, OWN, "index", form), BOUNDS, IndexOfAMillion::lines);
    if (found != lines) {
      throw new IllegalStateException(found + " lines instead of " + lines);
    }
  }

  private static long lines(InputStream body) throws IOException {
    byte[] part = new byte[1 << 16];
    long braces = 0;
    for (int n = body.read(part); n >= 0; n = body.read(part)) {
      for (int i = 0; i < n; i++) {
        braces += part[i] == '{' ? 1 : 0;
      }
    }
    return braces - 1;
  }

  /** At once, so that a run that is broken off has told something. */
  private static void tell(String figure) {
    System.out.println();
    System.out.println(figure);
  }

  @TearDown
  public void end() {
    demonstration.stop();
    demonstration.throwAway();
  }
}
