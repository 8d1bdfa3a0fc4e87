package org.dostyk.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.dostyk.ewp.client.ClientSettings;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.institutions.Institution;
import org.dostyk.ewp.institutions.Institutions;
import org.dostyk.ewp.institutions.Pages;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.registry.Hei;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.registry.Member;
import org.dostyk.ewp.registry.Registrar;
import org.dostyk.ewp.server.EwpServer;
import org.dostyk.ewp.server.JdkServer;
import org.dostyk.ewp.server.ServerSettings;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.signature.Rsa;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.ewp.xml.LangText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole exchanges over kept-alive TLS on loopback, client and server in one JVM: every request is
 * signed and verified; with {@code signed}, every answer too. {@code -jvmArgsAppend
 * -Dorg.dostyk.ewp.crypto=jdk} shows the same with the JDK's RSA alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 10, time = 5)
@Measurement(iterations = 4, time = 5)
@Threads(8)
public class EwpExchange {
  private static final String SERVING = "shandong.example";
  private static final String ASKING = "auezov.example";

  private static final Institution INSTITUTION =
      new Institution(
          SERVING,
          List.of(new Hei.OtherId("pic", "999999999")),
          List.of(LangText.of("en", "Shandong University"), LangText.of("zh", "山东大学")),
          "SDU",
          Pages.of(
              List.of(LangText.of("en", "https://shandong.example/en")),
              List.of(org.dostyk.ewp.contacts.Contact.of("Office", "office@shandong.example"))),
          List.of(),
          null,
          List.of("unit-1", "unit-2", "unit-3"));

  private final OperatingSystemMXBean processor =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final LongAdder exchanges = new LongAdder();
  private long processorTime;

  @SuppressWarnings("NullAway.Init") // made when the benchmark is set up
  private JdkServer server;

  @SuppressWarnings("NullAway.Init") // made when the benchmark is set up
  private EwpClient byCertificate;

  @SuppressWarnings("NullAway.Init") // made when the benchmark is set up
  private EwpClient bySignature;

  @Setup
  public void start() throws IOException {
    EwpCertificate certificate = EwpCertificate.make();
    SigningKey servingKey = SigningKey.generate();
    SigningKey askingKey = SigningKey.generate();
    server = JdkServer.bind(new InetSocketAddress("127.0.0.1", 0), certificate.server());
    String address = "https://127.0.0.1:" + server.port();
    Catalogue catalogue =
        Registrar.catalogue(
            List.of(
                member(
                    SERVING,
                    servingKey,
                    List.of(
                        Echo.entry(address + "/echo"),
                        Institutions.entry(address + "/institutions", 10))),
                member(ASKING, askingKey, List.of())));
    Clock clock = Clock.systemUTC();
    server.start(
        new EwpServer(
            ServerSettings.at(URI.create(address)).withOriginalDate(),
            () -> Optional.of(catalogue),
            KeyRing.of(servingKey),
            clock,
            List.of(
                Echo.endpoint("/echo"),
                Institutions.endpoint("/institutions", 10, (c, ids) -> List.of(INSTITUTION)))));
    ClientSettings settings = ClientSettings.USUAL.trusting(certificate.client());
    KeyRing keys = KeyRing.of(askingKey);
    bySignature = new EwpClient(() -> Optional.of(catalogue), keys, clock, settings);
    byCertificate =
        new EwpClient(() -> Optional.of(catalogue), keys, clock, settings.withSignedAnswers(false));
    System.out.printf("%nRSA is computed by %s%n", Rsa.provider());
  }

  private static Member member(
      String heiId, SigningKey key, List<org.dostyk.ewp.registry.ApiEntry> entries) {
    var hei = new Hei(heiId, List.of(), List.of(LangText.of("en", heiId)));
    var manifest =
        Manifest.of(List.of("office@" + heiId), heiId, hei, entries, List.of(key.published()));
    return new Member(URI.create("https://" + heiId + "/m"), manifest, Set.of());
  }

  /** Of both ends, client, server and load alike: independent of what else the machine does. */
  @Setup(Level.Iteration)
  public void beginCounting() {
    exchanges.reset();
    processorTime = processor.getProcessCpuTime();
  }

  @TearDown(Level.Iteration)
  public void count() {
    double micros = (processor.getProcessCpuTime() - processorTime) / 1e3;
    System.out.printf("%.0f µs of processor time per exchange, ", micros / exchanges.sum());
  }

  @TearDown
  public void stop() {
    server.close();
  }

  @Benchmark
  public Echo echoProvenByCertificate() throws EwpTrouble {
    exchanges.increment();
    return Echo.ask(byCertificate, SERVING, List.of("hello"));
  }

  @Benchmark
  public Echo echoProvenBySignature() throws EwpTrouble {
    exchanges.increment();
    return Echo.ask(bySignature, SERVING, List.of("hello"));
  }

  @Benchmark
  public List<Institution> institutionsProvenByCertificate() throws EwpTrouble {
    exchanges.increment();
    return Institutions.get(byCertificate, SERVING, List.of(SERVING));
  }
}
