package org.dostyk.node.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HashTest {
  private static final Hash ABC = Hash.of("abc".getBytes(StandardCharsets.UTF_8));

  @Test
  void aHashIsTheSha256() {
    assertThat(ABC.hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aHashIsPrintedInGroupsOfFour() {
    assertThat(ABC.shortForm()).isEqualTo("ba78 16bf 8f01 cfea");
    assertThat(ABC.longForm()).startsWith("ba78 16bf ").endsWith(" f200 15ad").hasSize(79);
  }

  @Test
  void aHashThatWasCutOffIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Hash("ba7816bf"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Hash(ABC.hex().toUpperCase()));
  }
}
