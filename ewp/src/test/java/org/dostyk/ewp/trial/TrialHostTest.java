package org.dostyk.ewp.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.Network;
import org.dostyk.ewp.Schemas;
import org.dostyk.ewp.TestClock;
import org.dostyk.ewp.agreements.AgreementNotice;
import org.dostyk.ewp.agreements.AgreementStats;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.agreements.Approval;
import org.dostyk.ewp.client.CatalogueFetch;
import org.dostyk.ewp.client.ClientSettings;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.client.Fault;
import org.dostyk.ewp.client.ManifestFetch;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.institutions.Factsheets;
import org.dostyk.ewp.institutions.Institution;
import org.dostyk.ewp.institutions.Institutions;
import org.dostyk.ewp.institutions.OrganizationalUnit;
import org.dostyk.ewp.institutions.OrganizationalUnits;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.CatalogueCopy;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.signature.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger's client, made as the package's chapter says, goes to every interface of a trial host.
 */
class TrialHostTest {
  private static final String HOST = "trial.example";
  private static final String PARTNER = "auezov.example";
  private static final TestClock CLOCK = new TestClock();

  @TempDir static Path folder;

  private static TrialHost host;
  private static EwpClient client;
  private static EwpClient stranger;

  @BeforeAll
  static void start() throws Exception {
    Files.writeString(folder.resolve("tls.password"), "test\n");
    try (OutputStream out = Files.newOutputStream(folder.resolve("tls.p12"))) {
      Network.TLS.keyStore().store(out, "test".toCharArray());
    }
    pem(folder.resolve("host.pem"), "PRIVATE KEY", keys().getPrivate().getEncoded());
    KeyPair partner = keys();
    Path given = Files.createDirectories(folder.resolve("partners").resolve(PARTNER));
    pem(given.resolve("client.pem"), "PUBLIC KEY", partner.getPublic().getEncoded());
    host = TrialHost.start(folder, 0, CLOCK);
    ClientSettings settings = ClientSettings.USUAL.trusting(Network.TLS.client());
    var copy =
        new CatalogueCopy(
            folder.resolve("copy"),
            new CatalogueFetch(URI.create(host.address() + "/catalogue-v1.xml"), settings),
            Duration.ofDays(7),
            CLOCK);
    copy.refresh();
    client = new EwpClient(copy::current, KeyRing.of(SigningKey.of(partner)), CLOCK, settings);
    stranger = new EwpClient(copy::current, KeyRing.of(SigningKey.of(keys())), CLOCK, settings);
  }

  @Test
  void aRegistryNamesTheHostAndThePartnersAndGivesEachPartnerAManifest() throws Exception {
    var settings = ClientSettings.USUAL.trusting(Network.TLS.client());
    var fetch = new ManifestFetch(settings);
    URI manifest = URI.create(host.address() + "/manifest.xml");
    try (var registry = TrialRegistry.start(folder, 0, List.of(manifest), fetch, CLOCK)) {
      var copy =
          new CatalogueCopy(
              folder.resolve("registry-copy"),
              new CatalogueFetch(URI.create(registry.address() + "/catalogue-v1.xml"), settings),
              Duration.ofDays(7),
              CLOCK);
      copy.refresh();
      var catalogue = copy.current().orElseThrow();
      assertThat(catalogue.institutions()).hasSize(2);
      assertThat(catalogue.find(HOST, Api.IIAS)).isPresent();
      Manifest partner = fetch.fetch(registry.partners().getFirst());
      assertThat(java.util.Objects.requireNonNull(partner.hei()).id()).isEqualTo(PARTNER);
      assertThat(catalogue.client(partner.clientKeys().getFirst().fingerprint())).isPresent();
    }
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void everyInterfaceAnswersThePartner() throws EwpTrouble {
    assertThat(Echo.ask(client, HOST, List.of("a")).heiIds()).containsExactly(PARTNER);
    assertThat(Institutions.get(client, HOST, List.of(HOST, "other.example")))
        .extracting(Institution::heiId)
        .containsExactly(HOST);
    assertThat(OrganizationalUnits.get(client, HOST, List.of("unit-1", "none")))
        .isEqualTo(OrganizationalUnits.byCode(client, HOST, List.of("TU-1")))
        .extracting(OrganizationalUnit::id)
        .containsExactly("unit-1");
    assertThat(Factsheets.get(client, HOST, List.of(HOST))).hasSize(1);
    List<String> ids = Agreements.index(client, HOST, List.of("2027/2028"), Optional.empty());
    assertThat(Agreements.get(client, HOST, ids)).hasSize(1).allMatch(a -> a.hashHolds());
    assertThat(Agreements.index(client, HOST, List.of("2035/2036"), Optional.empty())).isEmpty();
    assertThat(AgreementStats.get(client, HOST).fetchable()).isEqualTo(1);
    assertThat(Approval.get(client, HOST, List.of("x"))).isEmpty();
    AgreementNotice.CHANGED.send(client, HOST, "x");
    AgreementNotice.APPROVED.send(client, HOST, "x");
  }

  @Test
  void whatItWritesIsValid() throws Exception {
    var data = new TrialData(List.of(PARTNER));
    Schemas.assertValid(Institutions.write(data.institutions(List.of(HOST))));
    Schemas.assertValid(OrganizationalUnits.write(data.units(HOST, List.of("unit-1"), List.of())));
    Schemas.assertValid(Factsheets.write(data.factsheets(List.of(HOST))));
    Schemas.assertValid(Institutions.write(List.of()));
    Schemas.assertValid(OrganizationalUnits.write(List.of()));
    Schemas.assertValid(Factsheets.write(List.of()));
    Schemas.assertValid(new Echo(List.of("a"), List.of("b")).write());
  }

  @Test
  void unitsAreAskedForByIdOrByCodeNeverByBothOrNeither() {
    for (String query : List.of("", "&ounit_id=1&ounit_code=2")) {
      EwpTrouble trouble =
          catchThrowableOfType(
              EwpTrouble.class,
              () ->
                  client.ask(
                      org.dostyk.ewp.client.Call.get(
                          org.dostyk.ewp.registry.Api.ORGANIZATIONAL_UNITS,
                          HOST,
                          "",
                          org.dostyk.ewp.wire.Form.parse("hei_id=" + HOST + query).orElseThrow())));
      assertThat(trouble.status()).hasValue(400);
      assertThat(trouble.serverMessage()).contains("either ounit_id or ounit_code");
    }
  }

  @Test
  void aStrangerGetsNothing() {
    EwpTrouble trouble =
        catchThrowableOfType(EwpTrouble.class, () -> Echo.ask(stranger, HOST, List.of()));
    assertThat(trouble.fault()).isEqualTo(Fault.REFUSED);
    assertThat(trouble.status()).hasValue(403);
  }

  private static KeyPair keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static void pem(Path file, String what, byte[] encoded) throws IOException {
    Files.writeString(
        file,
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(what, Base64.getMimeEncoder().encodeToString(encoded), what));
  }
}
