package org.dostyk.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlTrouble;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A catalogue of five thousand hosts, each with eleven interfaces, an institution and a key of its
 * own, loaded from disk: the first time in a JVM that has just started, and again. The whole heap
 * of that JVM is 50 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 10)
@Fork(value = 3, jvmArgsAppend = "-Xmx50m")
public class EwpCatalogue {
  private static final int HOSTS = 5000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String SPECS = "https://github.com/erasmus-without-paper/";
  private static final List<String> INTERFACES =
      List.of(
          "discovery/blob/stable-v6 discovery 6.0.0",
          "echo/blob/stable-v2 echo 2.0.1",
          "institutions/blob/stable-v2 institutions 2.2.0 max-hei-ids",
          "ounits/blob/stable-v2 organizational-units 2.1.1 max-ounit-ids max-ounit-codes",
          "factsheet/blob/stable-v1 factsheet 1.2.0 max-hei-ids",
          "file/blob/stable-v1 file 1.0.0",
          "iias-approval/blob/stable-v2 iias-approval 2.0.0 max-iia-ids",
          "iia-cnr/blob/stable-v3 iia-cnr 3.0.0",
          "iia-approval-cnr/blob/stable-v2 iia-approval-cnr 2.0.0",
          "omobility-cnr/blob/stable-v2 omobility-cnr 2.0.0",
          "omobility-la-cnr/blob/stable-v1 omobility-la-cnr 1.1.0");

  @SuppressWarnings("NullAway.Init") // made when the benchmark is set up
  private Path file;

  private @Nullable Catalogue loaded;

  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("dostyk-bench-", ".xml");
    byte[] key = SigningKey.generate().published().encoded();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "<catalogue xmlns=\""
              + SPECS
              + "ewp-specs-api-registry/tree/stable-v1\""
              + " xmlns:ewp=\""
              + SPECS
              + "ewp-specs-architecture/blob/stable-v1/common-types.xsd\""
              + " xmlns:sec=\""
              + SPECS
              + "ewp-specs-sec-intro/tree/stable-v2\""
              + " xmlns:c=\""
              + SPECS
              + "ewp-specs-sec-cliauth-httpsig/tree/stable-v1\""
              + " xmlns:t=\""
              + SPECS
              + "ewp-specs-sec-srvauth-tlscert/tree/stable-v1\""
              + " xmlns:s=\""
              + SPECS
              + "ewp-specs-sec-srvauth-httpsig/tree/stable-v1\"");
      for (int i = 0; i < INTERFACES.size(); i++) {
        out.write(
            " xmlns:i"
                + i
                + "=\""
                + SPECS
                + "ewp-specs-api-"
                + INTERFACES.get(i).split(" ")[0]
                + "/manifest-entry.xsd\"");
      }
      out.write(">\n");
      var fingerprints = new ArrayList<String>();
      for (int host = 0; host < HOSTS; host++) {
        fingerprints.add(KeyFingerprint.of(keyOf(host, key)).hex());
        out.write(host(host, fingerprints.getLast()));
      }
      out.write("  <institutions>\n");
      for (int host = 0; host < HOSTS; host++) {
        out.write(
            ("    <hei id=\"uni%1$d.example\"><other-id type=\"pic\">9%1$08d</other-id>"
                    + "<other-id type=\"erasmus\">KZ CITY%1$05d</other-id>"
                    + "<name xml:lang=\"en\">University number %1$d</name>"
                    + "<name xml:lang=\"kk\">Университет %1$d</name></hei>\n")
                .formatted(host));
      }
      out.write("  </institutions>\n  <binaries>\n");
      for (int host = 0; host < HOSTS; host++) {
        out.write(
            "    <rsa-public-key sha-256=\""
                + fingerprints.get(host)
                + "\">"
                + Base64.getMimeEncoder().encodeToString(keyOf(host, key))
                + "</rsa-public-key>\n");
      }
      out.write("  </binaries>\n</catalogue>\n");
    }
  }

  /** Another modulus for each host: the bytes of a key, though nobody knows its other half. */
  private static byte[] keyOf(int host, byte[] key) {
    byte[] own = key.clone();
    own[100] = (byte) host;
    own[101] = (byte) (host >> 8);
    return own;
  }

  private static String host(int host, String fingerprint) {
    var text = new StringBuilder();
    text.append("  <host>\n    <ewp:admin-email>ewp@uni").append(host).append(".example");
    text.append("</ewp:admin-email>\n    <ewp:admin-provider>Provider ").append(host % 40);
    text.append("</ewp:admin-provider>\n    <apis-implemented>\n");
    for (int i = 0; i < INTERFACES.size(); i++) {
      String[] parts = INTERFACES.get(i).split(" ");
      String name = "i" + i + ":" + parts[1];
      text.append("      <").append(name).append(" version=\"").append(parts[2]).append("\">\n");
      text.append("        <i").append(i).append(":http-security>\n");
      text.append("          <sec:client-auth-methods><c:httpsig/></sec:client-auth-methods>\n");
      text.append("          <sec:server-auth-methods><t:tlscert/><s:httpsig/>");
      text.append("</sec:server-auth-methods>\n        </i").append(i).append(":http-security>\n");
      text.append("        <i").append(i).append(":url>https://ewp.uni").append(host);
      text.append(".example/ewp/").append(parts[1]).append("</i").append(i).append(":url>\n");
      for (int limit = 3; limit < parts.length; limit++) {
        text.append("        <i").append(i).append(':').append(parts[limit]).append(">100</i");
        text.append(i).append(':').append(parts[limit]).append(">\n");
      }
      text.append("      </").append(name).append(">\n");
    }
    text.append("    </apis-implemented>\n    <institutions-covered><hei-id>uni").append(host);
    text.append(".example</hei-id></institutions-covered>\n    <client-credentials-in-use>");
    text.append("<rsa-public-key sha-256=\"").append(fingerprint);
    text.append("\"/></client-credentials-in-use>\n    <server-credentials-in-use>");
    text.append("<rsa-public-key sha-256=\"").append(fingerprint);
    return text.append("\"/></server-credentials-in-use>\n  </host>\n").toString();
  }

  @Benchmark
  public Catalogue load() throws IOException, XmlTrouble {
    loaded = null;
    long before = THREADS.getCurrentThreadCpuTime();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      Catalogue read = Catalogue.read(in, XmlLimits.CATALOGUE);
      loaded = read;
      System.out.printf(
          "%d ms of processor time, ", (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000);
      return read;
    }
  }

  @TearDown
  public void weigh() throws IOException {
    long bytes = Files.size(file);
    Files.delete(file);
    System.gc();
    long with = used();
    @Nullable Catalogue held = Objects.requireNonNull(loaded);
    int hosts = held.hosts().size();
    int objections = held.objections().size();
    held = null;
    loaded = null;
    System.gc();
    System.out.printf(
        "%nA file of %,d bytes; %d hosts, %d objections; the loaded catalogue holds %.1f MB%n",
        bytes, hosts, objections, (with - used()) / 1e6);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
