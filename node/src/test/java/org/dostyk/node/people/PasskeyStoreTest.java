package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.dostyk.node.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

@NodeTest
class PasskeyStoreTest {
  @Autowired OwnInstitutions institutions;
  @Autowired People people;
  @Autowired PasskeyStore store;
  @Autowired PasskeyUsers users;
  private final Bytes id = Bytes.random();
  private Account aigerim;

  @BeforeEach
  void aigerimAddsAPasskey() {
    aigerim = SampleHouse.open(institutions, people).person("Bekova", "Aigerim");
    store.save(passkey());
  }

  private CredentialRecord passkey() {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(id)
        .userEntityUserId(PasskeyStore.handle(aigerim.id()))
        .publicKey(new ImmutablePublicKeyCose(new byte[] {1, 2, 3}))
        .signatureCount(0)
        .uvInitialized(true)
        .transports(Set.of(AuthenticatorTransport.INTERNAL, AuthenticatorTransport.HYBRID))
        .backupEligible(true)
        .backupState(false)
        .attestationObject(new Bytes(new byte[] {4}))
        .attestationClientDataJSON(new Bytes(new byte[] {5}))
        .label("office laptop")
        .build();
  }

  private CredentialRecord kept() {
    return Objects.requireNonNull(store.findByCredentialId(id));
  }

  @Test
  void itComesBackAsItWasKept() {
    assertThat(kept().getUserEntityUserId()).isEqualTo(PasskeyStore.handle(aigerim.id()));
    assertThat(kept().getPublicKey().getBytes()).containsExactly(1, 2, 3);
    assertThat(kept().getTransports()).hasSize(2);
    assertThat(kept().isUvInitialized()).isTrue();
    assertThat(store.findByUserId(PasskeyStore.handle(aigerim.id()))).hasSize(1);
    assertThat(store.of(aigerim.id()).getFirst().lastUsed()).isNull();
  }

  @Test
  void aUseIsNotedAndItsCounterKept() {
    store.save(ImmutableCredentialRecord.fromCredentialRecord(kept()).signatureCount(7).build());
    assertThat(kept().getSignatureCount()).isEqualTo(7);
    assertThat(store.of(aigerim.id()).getFirst().lastUsed()).isNotNull();
    assertThat(store.of(aigerim.id())).hasSize(1);
  }

  @Test
  void onlyItsOwnerRemovesIt() {
    Account other = SampleHouse.open(institutions, people).person("Li", "Na");
    assertThat(store.remove(other.id(), id)).isFalse();
    assertThat(store.remove(aigerim.id(), id)).isTrue();
    assertThat(store.findByCredentialId(id)).isNull();
  }

  @Test
  void theAuthenticatorShowsAPersonsNameAndAddressAndKnowsThemByAHandle() {
    var user = Objects.requireNonNull(users.findByUsername(aigerim.id().toString()));
    assertThat(user.getName()).isEqualTo(aigerim.email());
    assertThat(user.getDisplayName()).isEqualTo("Aigerim Bekova");
    assertThat(PasskeyStore.account(user.getId())).isEqualTo(aigerim.id());
    assertThat(Objects.requireNonNull(users.findById(user.getId())).getName())
        .isEqualTo(aigerim.email());
  }
}
