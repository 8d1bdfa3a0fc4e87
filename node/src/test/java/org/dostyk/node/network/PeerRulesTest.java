package org.dostyk.node.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.registry.Hei;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.node.values.Objection;
import org.junit.jupiter.api.Test;

class PeerRulesTest {
  private static final URI ADDRESS = URI.create("https://node.example:8444/x.example/manifest.xml");

  @Test
  void aManifestLeadsNowhereButToItsOwnHostAndPort() {
    for (String inside :
        List.of(
            "https://127.0.0.1:5432/",
            "https://node.example/echo",
            "https://node.example:8444@169.254.169.254/echo",
            "http://node.example:8444/echo")) {
      assertThat(against(inside))
          .extracting(Objection::key)
          .contains("network.objection.leads_elsewhere");
    }
    assertThat(against("https://node.example:8444/x.example/echo")).isEmpty();
  }

  @Test
  void nobodyIsTheirOwnPeer() {
    assertThat(PeerRules.manifest(ADDRESS, manifest("https://node.example:8444/e"), "x.example"))
        .extracting(Objection::key)
        .containsExactly("network.objection.ourselves");
  }

  @Test
  void anAddressIsAskedOverHttpsAlone() {
    assertThat(PeerRules.address(URI.create("http://node.example/manifest.xml"))).isNotEmpty();
    assertThat(PeerRules.address(URI.create("file:///etc/passwd"))).isNotEmpty();
    assertThat(PeerRules.address(ADDRESS)).isEmpty();
  }

  private static List<Objection> against(String echo) {
    return PeerRules.manifest(ADDRESS, manifest(echo), "own.example");
  }

  private static Manifest manifest(String echo) {
    return Manifest.of(
        List.of("office@x.example"),
        "Dostyk",
        new Hei("x.example", List.of(), List.of(LangText.of("en", "X"))),
        List.of(Echo.entry(echo)),
        List.of());
  }
}
