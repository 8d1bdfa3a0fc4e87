package org.dostyk.ewp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.agreements.ReceivedAgreement;
import org.dostyk.ewp.client.ClientSettings;
import org.dostyk.ewp.client.ManifestFetch;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.ewp.trial.TrialHost;
import org.dostyk.ewp.trial.TrialRegistry;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlTrouble;

/**
 * {@code ./dostyk ewp}: looks at the network's documents and keys, and runs a host to try things
 * on.
 */
public final class Main {
  private static final String HELP =
      """
      ./dostyk ewp hash FILE         the hash of each agreement in an answer of iias get, and whether it holds
      ./dostyk ewp catalogue FILE    what a catalogue has, and what is wrong with it
      ./dostyk ewp key FILE.pem      the fingerprint of a key, in groups to be read aloud
      ./dostyk ewp host FOLDER PORT  a host on 127.0.0.1 to try clients and the validator on, until Ctrl-C
      ./dostyk ewp registry FOLDER PORT ADDRESS…
                                     on 127.0.0.1, until Ctrl-C: the catalogue of the hosts whose manifests lie
                                     there and of the partners in the folder, and a manifest for each of these
      """;
  private final PrintStream out;

  Main(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    int status = new Main(System.out).run(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** 0 where all is well, 1 where something was found, 2 where the question was wrong. */
  int run(String... arguments) throws IOException, InterruptedException {
    if (arguments.length == 3 && arguments[0].equals("host")) {
      return host(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    }
    if (arguments.length >= 3 && arguments[0].equals("registry")) {
      List<URI> hosts = Arrays.stream(arguments).skip(3).map(URI::create).toList();
      return registry(Path.of(arguments[1]), Integer.parseInt(arguments[2]), hosts);
    }
    if (arguments.length != 2) {
      out.print(HELP);
      return 2;
    }
    Path file = Path.of(arguments[1]);
    try {
      return switch (arguments[0]) {
        case "hash" -> hash(file);
        case "catalogue" -> catalogue(file);
        case "key" -> key(file);
        default -> {
          out.print(HELP);
          yield 2;
        }
      };
    } catch (XmlTrouble e) {
      out.println(file + ": " + e.getMessage());
      return 1;
    }
  }

  private int hash(Path file) throws IOException, XmlTrouble {
    int status = 0;
    for (ReceivedAgreement received : Agreements.read(Files.readAllBytes(file))) {
      out.printf(
          "%s %s%n",
          received.agreement().own().iiaId(),
          received.hashHolds()
              ? "holds: " + received.hash()
              : "is stated as " + received.statedHash() + " and is " + received.hash());
      status = received.hashHolds() ? status : 1;
    }
    return status;
  }

  private int catalogue(Path file) throws IOException, XmlTrouble {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Catalogue catalogue = Catalogue.read(in, XmlLimits.CATALOGUE);
      out.printf(
          "%d hosts, %d institutions, %d objections%n",
          catalogue.hosts().size(), catalogue.institutions().size(), catalogue.objections().size());
      catalogue.objections().forEach(out::println);
      return catalogue.objections().isEmpty() ? 0 : 1;
    }
  }

  private int key(Path file) throws IOException {
    String text = Files.readString(file);
    PublishedKey key =
        text.contains("PRIVATE KEY")
            ? SigningKey.fromPem(text).published()
            : PublishedKey.fromPem(text);
    out.println(key.fingerprint().spoken());
    key.objection().ifPresent(why -> out.println("This key " + why));
    return key.objection().isEmpty() ? 0 : 1;
  }

  private int host(Path folder, int port) throws IOException, InterruptedException {
    try (TrialHost host = TrialHost.start(folder, port, Clock.systemUTC())) {
      out.println("Manifest:  " + host.address() + "/manifest.xml");
      out.println("Catalogue: " + host.address() + "/catalogue-v1.xml");
      Thread.currentThread().join();
      return 0;
    }
  }

  private int registry(Path folder, int port, List<URI> hosts)
      throws IOException, InterruptedException {
    var fetch = new ManifestFetch(ClientSettings.USUAL);
    try (TrialRegistry registry =
        TrialRegistry.start(folder, port, hosts, fetch, Clock.systemUTC())) {
      registry.partners().forEach(partner -> out.println("Manifest:  " + partner));
      out.println("Catalogue: " + registry.address() + "/catalogue-v1.xml");
      Thread.currentThread().join();
      return 0;
    } catch (XmlTrouble e) {
      out.println(e.getMessage());
      return 1;
    }
  }
}
