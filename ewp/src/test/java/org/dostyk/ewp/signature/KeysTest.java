package org.dostyk.ewp.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void aNewKeyIsPublishedBeforeItSignsAndTheOldOneStaysPublished() {
    SigningKey old = SigningKey.generate();
    SigningKey fresh = SigningKey.generate();
    KeyRing ring = KeyRing.of(old).and(fresh, NOW.plus(Duration.ofHours(4)));
    assertThat(ring.published()).containsExactly(old.published(), fresh.published());
    assertThat(ring.at(NOW)).isSameAs(old);
    assertThat(ring.at(NOW.plus(Duration.ofHours(4)))).isSameAs(fresh);
    assertThat(ring.without(old.fingerprint()).at(NOW)).isSameAs(fresh);
    assertThatThrownBy(() -> KeyRing.of(old).without(old.fingerprint()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyIsReadFromPemAndKnownByItsFingerprint() throws Exception {
    var generator = java.security.KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    String pem = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    String open = pem("PUBLIC KEY", pair.getPublic().getEncoded());
    SigningKey key = SigningKey.fromPem(pem);
    assertThat(key.published()).isEqualTo(PublishedKey.fromPem(open));
    assertThat(key.toString()).doesNotContain("BEGIN").contains(key.fingerprint().hex());
    assertThat(key.fingerprint().spoken()).hasSize(64 + 15);
    byte[] text = {1, 2, 3};
    assertThat(key.published().verifies(text, key.sign(text))).isTrue();
    assertThatThrownBy(() -> SigningKey.fromPem("no key")).hasMessageContaining("no unencrypted");
  }

  @Test
  void aSignatureIsTheSameFromTheJdkAndFromTheFasterLibrary() throws Exception {
    var generator = java.security.KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    byte[] text = "what is signed".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var jdk = java.security.Signature.getInstance("SHA256withRSA", "SunRsaSign");
    jdk.initSign(pair.getPrivate());
    jdk.update(text);
    assertThat(SigningKey.of(pair).sign(text)).isEqualTo(jdk.sign());
  }

  @Test
  void anIdIsRememberedAsLongAsItsRequestWouldBeAccepted() {
    long seed = 20261120;
    var random = new Random(seed);
    var seen = new SeenRequests(Duration.ofMinutes(5), 100_000);
    var key = KeyFingerprint.of(new byte[] {1});
    Instant now = NOW;
    var ids = new java.util.ArrayDeque<java.util.Map.Entry<Instant, UUID>>();
    for (int i = 0; i < 20_000; i++) {
      now = now.plusMillis(random.nextInt(200));
      UUID id = new UUID(random.nextLong(), random.nextLong());
      assertThat(seen.take(key, id, now)).as("seed %d", seed).isEqualTo(SeenRequests.Verdict.FRESH);
      ids.add(java.util.Map.entry(now, id));
      while (ids.getFirst().getKey().plus(Duration.ofMinutes(10)).isBefore(now)) {
        ids.removeFirst();
      }
      if (i % 50 == 0) {
        for (var old : ids) {
          assertThat(seen.take(key, old.getValue(), now))
              .as("seed %d", seed)
              .isEqualTo(SeenRequests.Verdict.REPLAYED);
        }
      }
    }
  }

  @Test
  void beyondItsMemoryItRefusesRatherThanForgets() {
    var seen = new SeenRequests(Duration.ofMinutes(5), 3);
    var key = KeyFingerprint.of(new byte[] {1});
    for (int i = 0; i < 3; i++) {
      assertThat(seen.take(key, new UUID(0, i), NOW)).isEqualTo(SeenRequests.Verdict.FRESH);
    }
    assertThat(seen.take(key, new UUID(0, 9), NOW)).isEqualTo(SeenRequests.Verdict.TOO_MANY);
    assertThat(seen.take(key, new UUID(0, 9), NOW.plus(Duration.ofMinutes(11))))
        .isEqualTo(SeenRequests.Verdict.FRESH);
  }

  private static String pem(String what, byte[] encoded) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(what, java.util.Base64.getMimeEncoder().encodeToString(encoded), what);
  }
}
