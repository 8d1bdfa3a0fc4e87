package org.dostyk.ewp.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.ewp.Network;
import org.dostyk.ewp.TestClock;
import org.dostyk.ewp.client.CatalogueFetch;
import org.dostyk.ewp.client.ManifestFetch;
import org.dostyk.ewp.discovery.Discovery;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.ewp.xml.XmlTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCopyTest {
  private static final SigningKey KEY = SigningKey.generate();
  private final TestClock clock = new TestClock();

  @TempDir Path folder;

  /** A registrar that a test lets answer. */
  private static final class FakeRegistrar implements CatalogueCopy.Source {
    final List<String> asked = new ArrayList<>();
    byte[] document = catalogue("auezov.example");
    String etag = "\"1\"";
    boolean down;

    @Override
    public Optional<String> fetch(String known, Path into) throws IOException {
      asked.add(known);
      if (down) {
        throw new IOException("no route to the registrar");
      }
      if (known.equals(etag)) {
        return Optional.empty();
      }
      Files.write(into, document);
      return Optional.of(etag);
    }
  }

  private final FakeRegistrar registrar = new FakeRegistrar();

  @Test
  void theCopyAtHandIsAskedForByItsEtag() throws IOException {
    CatalogueCopy copy = copy();
    assertThat(copy.current()).isEmpty();
    assertThat(copy.refresh()).isInstanceOf(CatalogueCopy.Refresh.Replaced.class);
    assertThat(copy.refresh()).isInstanceOf(CatalogueCopy.Refresh.Unchanged.class);
    assertThat(registrar.asked).containsExactly("", "\"1\"");
    registrar.document = catalogue("xju.example");
    registrar.etag = "\"2\"";
    assertThat(copy.refresh()).isInstanceOf(CatalogueCopy.Refresh.Replaced.class);
    assertThat(copy.current().orElseThrow().institutions().getFirst().id())
        .isEqualTo("xju.example");
  }

  @Test
  void aNodeStartsFromItsLastGoodCopyWhenTheRegistrarIsAway() throws IOException {
    copy().refresh();
    registrar.down = true;
    CatalogueCopy restarted = copy();
    assertThat(restarted.current()).isPresent();
    assertThat(restarted.refresh())
        .isEqualTo(new CatalogueCopy.Refresh.Kept("no route to the registrar"));
    assertThat(restarted.current()).isPresent();
    registrar.down = false;
    assertThat(restarted.refresh()).isInstanceOf(CatalogueCopy.Refresh.Unchanged.class);
  }

  @Test
  void aCopyThatTheRegistrarHasNotConfirmedForTooLongIsUsedNoMore() throws IOException {
    CatalogueCopy copy = copy();
    copy.refresh();
    registrar.down = true;
    clock.pass(Duration.ofDays(7));
    assertThat(copy.current()).isPresent();
    clock.pass(Duration.ofSeconds(1));
    assertThat(copy.current()).isEmpty();
    assertThat(copy().current()).isEmpty();
  }

  @Test
  void aNewCopyThatCannotBeReadDoesNotReplaceAGoodOne() throws IOException {
    CatalogueCopy copy = copy();
    copy.refresh();
    for (String bad : List.of("", "<html/>", "<!DOCTYPE x><x/>", "<catalogue")) {
      registrar.document = bad.getBytes(UTF_8);
      registrar.etag = "\"bad\"";
      assertThat(copy.refresh()).as(bad).isInstanceOf(CatalogueCopy.Refresh.Kept.class);
      assertThat(copy.current()).isPresent();
      assertThat(copy().current()).isPresent();
    }
  }

  @Test
  void aSpoiltCopyOnDiskIsFetchedAnewAndWhole() throws IOException {
    copy().refresh();
    Files.writeString(folder.resolve("catalogue.xml"), "<cata");
    CatalogueCopy restarted = copy();
    assertThat(restarted.current()).isEmpty();
    assertThat(restarted.refresh()).isInstanceOf(CatalogueCopy.Refresh.Replaced.class);
    assertThat(registrar.asked).containsExactly("", "");
  }

  @Test
  void aNodeThatIsItselfTheRegistrarServesCatalogueAndManifestWithTheirEtags()
      throws IOException, XmlTrouble {
    Manifest manifest = Network.manifest("auezov.example", List.of(), List.of(KEY.published()));
    Catalogue catalogue =
        Registrar.catalogue(List.of(new Member(URI.create("https://x/m"), manifest, Set.of())));
    try (var network =
        new Network(
            address -> List.of(Discovery.catalogueEntry(address + "/catalogue-v1.xml")),
            List.of(
                Discovery.manifest("/manifest.xml", () -> manifest),
                Discovery.catalogue("/catalogue-v1.xml", () -> catalogue)))) {
      var fetch =
          new CatalogueFetch(
              URI.create(network.address() + "/catalogue-v1.xml"), network.settings());
      var copy = new CatalogueCopy(folder, fetch, Duration.ofDays(7), clock);
      assertThat(copy.refresh()).isInstanceOf(CatalogueCopy.Refresh.Replaced.class);
      assertThat(copy.refresh()).isInstanceOf(CatalogueCopy.Refresh.Unchanged.class);
      assertThat(copy.current().orElseThrow().client(KEY.fingerprint())).isPresent();
      assertThat(
              new ManifestFetch(network.settings())
                  .fetch(URI.create(network.address() + "/manifest.xml")))
          .isEqualTo(manifest);
      var lost = new CatalogueFetch(URI.create(network.address() + "/nothing"), network.settings());
      assertThat(
              new CatalogueCopy(folder.resolve("other"), lost, Duration.ofDays(7), clock).refresh())
          .isInstanceOf(CatalogueCopy.Refresh.Kept.class);
    }
  }

  private CatalogueCopy copy() throws IOException {
    return new CatalogueCopy(folder, registrar, Duration.ofDays(7), clock);
  }

  private static byte[] catalogue(String heiId) {
    Manifest manifest = Network.manifest(heiId, List.of(), List.of(KEY.published()));
    return Registrar.catalogue(List.of(new Member(URI.create("https://x/m"), manifest, Set.of())))
        .write();
  }
}
