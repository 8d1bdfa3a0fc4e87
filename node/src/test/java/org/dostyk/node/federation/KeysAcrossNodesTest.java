package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.Test;

/** A key that no longer signs is retired, and what it signed stays proven. */
class KeysAcrossNodesTest extends TwoNodes {
  KeysAcrossNodesTest() {
    super("Buketov University", "Ningbo Vocational College");
  }

  @Test
  void aRetiredKeyOpensNothingAndWhatItSignedStaysProvenAtBothNodes() {
    AgreementId id = proposed();
    exchange();
    KeyFingerprint signed = firstKeyOf(id);
    changed();
    assertThat(Introductions.opens(there, universityFromThere, signed)).isTrue();

    Browser administrator = here.a(Browsers.class).as(university.the(Role.ADMINISTRATOR));
    administrator.submit(administrator.get("/network"), "form[action='/network/keys/retire']");
    Reply page = administrator.get("/network");
    assertThat(page.text()).doesNotContain(signed.spoken());
    assertThat(page.page().select("form[action='/network/keys/retire']")).isEmpty();
    exchange();
    assertThat(Introductions.opens(there, universityFromThere, signed)).isFalse();

    Hash hash = there.a(Agreements.class).find(id, college.officer()).latest().orElseThrow().hash();
    there.a(Signing.class).sign(id, hash, college.signatory());
    exchange();
    BothHold.theSame(here, there, SharedId.of(id));
    assertThat(BothHold.all(here, SharedId.of(id)).acts())
        .extracting(SignedAct::key)
        .contains(signed);
    for (OwnNode node : List.of(here, there)) {
      House house = node == here ? university : college;
      Snapshot all = BothHold.all(node, SharedId.of(id));
      var station = node.a(Stations.class).station(house.id());
      assertThat(all.acts())
          .allSatisfy(a -> assertThat(ActRules.against(a, all.begun(), station::key)).isEmpty());
    }
  }

  @Test
  void whoIsAdmittedLaterLearnsByWhatARetiredKeyIsProven() {
    AgreementId id = proposed();
    exchange();
    KeyFingerprint signed = firstKeyOf(id);
    changed();
    assertThat(Introductions.retireKey(here, university)).isEqualTo(signed);
    exchange();
    House newcomer = there.a(Houses.class).open("Ordos College " + number);
    String name = "newcomer" + number + ".example";
    Introductions.join(there, newcomer, name);
    Introductions.admit(here, university, there, name);
    PeerId universityFromNewcomer = Introductions.admit(there, newcomer, here, universityName);
    exchange();
    assertThat(Introductions.opens(there, universityFromNewcomer, signed)).isFalse();
    assertThat(there.a(Stations.class).station(newcomer.id()).key(signed))
        .hasValueSatisfying(k -> assertThat(k.hei()).isEqualTo(universityName));
  }

  @Test
  void aKeyThatSignsIsNotRetired() {
    assertThatThrownBy(() -> Introductions.retireKey(here, university)).isInstanceOf(Refused.class);
    Introductions.changeKey(here, university);
    assertThatThrownBy(() -> Introductions.retireKey(here, university))
        .as("the next one is waiting for its turn")
        .isInstanceOf(Refused.class);
  }

  /** Another key has been announced and signs. */
  private void changed() {
    pass(Duration.ofSeconds(1));
    Introductions.changeKey(here, university);
    exchange();
    pass(Duration.ofDays(11));
    exchange();
  }

  private AgreementId proposed() {
    return Acquainted.proposed(here, university, college, collegeName);
  }

  private static KeyFingerprint firstKeyOf(AgreementId id) {
    return BothHold.all(there, SharedId.of(id)).acts().getFirst().key();
  }
}
