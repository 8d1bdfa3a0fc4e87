package org.dostyk.node.erasmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dostyk.ewp.agreements.AgreementNotice;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.institutions.Institution;
import org.dostyk.ewp.institutions.Institutions;
import org.dostyk.ewp.institutions.OrganizationalUnits;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.TrialPartner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node and a partner that has a manifest and a key and nothing else, as the network's validator:
 * the way that the guide tells.
 */
class TrialPartnerTest {
  private static final String NODE = "oskemen.example";
  private static final String PARTNER = "validator.example";

  @SuppressWarnings("NullAway.Init") // started before all
  private static OwnNode node;

  @BeforeAll
  static void start() {
    node = OwnNode.start("tried");
  }

  @AfterAll
  static void end() {
    node.close();
  }

  @Test
  void aPartnerOfWhomARegistryHasNoMoreThanAManifestAsksEverythingOnceItIsAdmitted(
      @TempDir Path folder) throws Exception {
    House house = node.a(Houses.class).open("Oskemen University");
    Introductions.join(node, house, NODE);
    try (var partner = TrialPartner.of(node, NODE, PARTNER, folder)) {
      EwpClient client = partner.client();
      assertRefused(() -> Echo.ask(client, NODE, List.of("a")));
      assertRefused(() -> Agreements.index(client, NODE, List.of(), Optional.empty()));
      assertRefused(() -> AgreementNotice.CHANGED.send(client, NODE, "1"));

      Introductions.admit(node, house, partner.manifest());
      assertThat(Echo.ask(client, NODE, List.of("a", "b")))
          .isEqualTo(new Echo(List.of(PARTNER), List.of("a", "b")));
      Institution told = Institutions.get(client, NODE, List.of(NODE)).getFirst();
      assertThat(told.names()).extracting(n -> n.text()).contains("Oskemen University");
      assertThat(OrganizationalUnits.get(client, NODE, told.units())).hasSize(1);
      assertThat(Agreements.index(client, NODE, List.of("1653/1654"), Optional.empty())).isEmpty();
      assertThat(Agreements.get(client, NODE, List.of("1"))).isEmpty();
      AgreementNotice.CHANGED.send(client, NODE, "1");
    }
  }

  private static void assertRefused(ThrowingCallable asking) {
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(EwpTrouble.class, t -> assertThat(t.status()).hasValue(403));
  }
}
