package org.dostyk.ewp.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.dostyk.ewp.Network;
import org.dostyk.ewp.Schemas;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlNode;
import org.dostyk.ewp.xml.XmlTrouble;
import org.junit.jupiter.api.Test;

class RegistrarTest {
  private static final SigningKey KEY = SigningKey.generate();
  private static final SigningKey OTHER = SigningKey.generate();
  private static final URI KAZAKH = URI.create("https://auezov.example/manifest.xml");
  private static final URI CHINESE = URI.create("https://xju.example/manifest.xml");

  @Test
  void aHostIsAdmittedWhenItsKeysWereCompared() throws XmlTrouble {
    Manifest manifest = manifest("auezov.example", KEY);
    var application = Registrar.apply(KAZAKH, manifest, List.of());
    assertThat(application.objections()).isEmpty();
    assertThat(application.toCompare()).containsExactly(KEY.fingerprint());
    assertThatThrownBy(() -> Registrar.admit(application, Set.of(), List.of()))
        .hasMessageContaining("Nobody has compared");
    var members = Registrar.admit(application, Set.of(KEY.fingerprint()), List.of());
    Catalogue catalogue = Registrar.catalogue(members);
    Schemas.assertValid(catalogue.write());
    Catalogue read =
        Catalogue.read(new ByteArrayInputStream(catalogue.write()), XmlLimits.CATALOGUE);
    assertThat(read.client(KEY.fingerprint()).orElseThrow().heiId()).contains("auezov.example");
    assertThat(read.hosts()).isEqualTo(catalogue.hosts());
    assertThat(read.institutions()).isEqualTo(catalogue.institutions());
    assertThat(read.objections()).isEmpty();
  }

  @Test
  void aChangedManifestOfAMemberNeedsNobodyUnlessItBringsANewKey() {
    var members = admitted(KAZAKH, manifest("auezov.example", KEY), List.of());
    Manifest changed =
        Network.manifest(
            "auezov.example",
            List.of(Echo.entry("https://auezov.example/new-echo")),
            List.of(KEY.published()));
    var application = Registrar.apply(KAZAKH, changed, members);
    assertThat(application.toCompare()).isEmpty();
    var renewed = Registrar.admit(application, Set.of(), members);
    assertThat(Registrar.catalogue(renewed).find("auezov.example", Api.ECHO)).isPresent();
    var rotation =
        Registrar.apply(
            KAZAKH,
            Network.manifest(
                "auezov.example", List.of(), List.of(KEY.published(), OTHER.published())),
            renewed);
    assertThat(rotation.toCompare()).containsExactly(OTHER.fingerprint());
  }

  @Test
  void aKeyOfAnotherMemberIsRefused() {
    var members = admitted(KAZAKH, manifest("auezov.example", KEY), List.of());
    var application = Registrar.apply(CHINESE, manifest("xju.example", KEY), members);
    assertThat(application.objections()).anyMatch(o -> o.contains("already that of"));
    assertThatThrownBy(() -> Registrar.admit(application, Set.of(KEY.fingerprint()), members))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAddressOfAnotherMemberIsRefused() {
    var members = admitted(KAZAKH, manifest("auezov.example", KEY), List.of());
    Manifest thief =
        Network.manifest(
            "xju.example",
            List.of(Echo.entry("https://auezov.example/echo")),
            List.of(OTHER.published()));
    assertThat(Registrar.apply(CHINESE, thief, members).objections())
        .anyMatch(o -> o.contains("already another member's"));
  }

  @Test
  void aMemberThatSuddenlySpeaksForAnotherInstitutionIsRefused() {
    var members = admitted(KAZAKH, manifest("auezov.example", KEY), List.of());
    assertThat(Registrar.apply(KAZAKH, manifest("nazarbayev.example", KEY), members).objections())
        .anyMatch(o -> o.contains("now covers"));
  }

  @Test
  void everythingThatStandsAgainstAManifestIsToldAtOnce() throws Exception {
    var generator = java.security.KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    var weak = PublishedKey.of(generator.generateKeyPair().getPublic().getEncoded());
    var manifest =
        new Manifest(
            List.of(),
            " ",
            null,
            List.of(Echo.entry("http://plain.example/echo")),
            new Hei("not a domain", List.of(), List.of()),
            2,
            List.of(),
            List.of(weak, weak),
            List.of(PublishedKey.of(new byte[] {1, 2})));
    assertThat(
            Registrar.apply(URI.create("http://plain.example/m"), manifest, List.of()).objections())
        .hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void aKeyThatACatalogueNamesForTwoInstitutionsLetsNobodyIn() throws XmlTrouble {
    Manifest one = manifest("auezov.example", KEY);
    Manifest two = manifest("xju.example", KEY);
    Catalogue catalogue =
        Registrar.catalogue(
            List.of(new Member(KAZAKH, one, Set.of()), new Member(CHINESE, two, Set.of())));
    Catalogue read =
        Catalogue.read(new ByteArrayInputStream(catalogue.write()), XmlLimits.CATALOGUE);
    assertThat(read.client(KEY.fingerprint())).isEmpty();
    assertThat(read.objections()).anyMatch(o -> o.contains("auezov.example, xju.example"));
  }

  @Test
  void aKeyWhoseBytesDoNotFitItsNameIsNoKey() throws XmlTrouble {
    Catalogue catalogue =
        Registrar.catalogue(admitted(KAZAKH, manifest("auezov.example", KEY), List.of()));
    String forged =
        new String(catalogue.write(), java.nio.charset.StandardCharsets.UTF_8)
            .replace(
                java.util.Base64.getEncoder().encodeToString(KEY.published().encoded()),
                java.util.Base64.getEncoder().encodeToString(OTHER.published().encoded()));
    Catalogue read =
        Catalogue.read(
            new ByteArrayInputStream(forged.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            XmlLimits.CATALOGUE);
    assertThat(read.client(KEY.fingerprint())).isEmpty();
    assertThat(read.client(OTHER.fingerprint())).isEmpty();
    assertThat(read.objections()).anyMatch(o -> o.contains("do not fit its name"));
  }

  @Test
  void theHighestVersionOfAnInterfaceIsTakenWithItsOwnHostsKeys() {
    ApiEntry old = version(Echo.entry("https://auezov.example/old"), "2.0.1");
    ApiEntry fresh = version(Echo.entry("https://auezov.example/new"), "2.10.0");
    var first =
        new Member(
            KAZAKH,
            Network.manifest("auezov.example", List.of(old), List.of(KEY.published())),
            Set.of());
    var second =
        new Member(
            CHINESE,
            Network.manifest("auezov.example", List.of(fresh), List.of(OTHER.published())),
            Set.of());
    var offer = Registrar.catalogue(List.of(first, second)).find("auezov.example", Api.ECHO);
    assertThat(offer.orElseThrow().entry().detail("url")).contains("https://auezov.example/new");
    assertThat(offer.orElseThrow().keys()).containsOnlyKeys(OTHER.fingerprint());
  }

  @Test
  void anInterfaceOfOthersIsHandedOnWhole() throws XmlTrouble {
    var inner =
        new XmlNode(
            "https://x.example/api",
            "nested",
            java.util.Map.of("a", "1"),
            List.of(XmlNode.of("https://x.example/api", "leaf", "2")),
            "");
    var entry =
        new ApiEntry(
            "https://x.example/api", "ours", "1.2.3", List.of(), "Notes", null, List.of(inner));
    var members =
        admitted(
            KAZAKH,
            Network.manifest("auezov.example", List.of(entry), List.of(KEY.published())),
            List.of());
    byte[] written = Registrar.catalogue(members).write();
    Schemas.assertValid(written);
    Catalogue read = Catalogue.read(new ByteArrayInputStream(written), XmlLimits.CATALOGUE);
    assertThat(read.hosts().getFirst().apis()).containsExactly(entry);
  }

  @Test
  void everyManifestEntryIsValid() throws XmlTrouble {
    String a = "https://auezov.example/";
    var manifest =
        Network.manifest(
            "auezov.example",
            List.of(
                org.dostyk.ewp.discovery.Discovery.entry(a + "m"),
                org.dostyk.ewp.discovery.Discovery.catalogueEntry(a + "c"),
                Echo.entry(a + "echo"),
                org.dostyk.ewp.institutions.Institutions.entry(a + "i", 5),
                org.dostyk.ewp.institutions.OrganizationalUnits.entry(a + "u", 5, 6),
                org.dostyk.ewp.institutions.Factsheets.entry(a + "f", 5),
                org.dostyk.ewp.agreements.Agreements.entry(a + "iias", 5),
                org.dostyk.ewp.agreements.Approval.entry(a + "approval", 5),
                org.dostyk.ewp.agreements.AgreementNotice.CHANGED.entry(a + "changed"),
                org.dostyk.ewp.agreements.AgreementNotice.APPROVED.entry(a + "approved"),
                org.dostyk.ewp.files.SharedFile.entry(a + "file")),
            List.of(KEY.published()));
    Schemas.assertValid(manifest.write());
    assertThat(Manifest.read(manifest.write())).isEqualTo(manifest);
  }

  @Test
  void theSpokenVersionsAreComparedAsNumbers() {
    assertThat(Version.compare("2.10.0", "2.9.9")).isPositive();
    assertThat(Version.compare("2.0.0", "2.0")).isZero();
    assertThat(Version.compare("x", "0")).isNegative();
  }

  private static ApiEntry version(ApiEntry entry, String version) {
    return new ApiEntry(
        entry.namespace(),
        entry.name(),
        version,
        List.of(),
        null,
        entry.security(),
        entry.details());
  }

  private static Manifest manifest(String heiId, SigningKey key) {
    return Network.manifest(
        heiId, List.of(Echo.entry("https://" + heiId + "/echo")), List.of(key.published()));
  }

  private static List<Member> admitted(URI address, Manifest manifest, List<Member> members) {
    var application = Registrar.apply(address, manifest, members);
    return Registrar.admit(application, application.toCompare(), members);
  }
}
