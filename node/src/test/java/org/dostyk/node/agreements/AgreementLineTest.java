package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.SharedAgreement.Offer;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementLineTest {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final PartnerId BY = new PartnerId(new UUID(0, 1));
  private final Offer first = offer(1, "first", null, 0);
  private final Offer early = offer(2, "early", first, 1);
  private final Offer late = offer(2, "late", first, 2);
  private final Offer onLate = offer(3, "on late", late, 3);

  @Test
  void ofTwoProposalsTheOneThatWasFirstByItsDateStands() {
    assertThat(AgreementLine.of(List.of(late, first, early), Set.of()))
        .containsExactly(first, early);
  }

  @Test
  void whatAllHaveSignedStandsThoughItCameLater() {
    assertThat(AgreementLine.of(List.of(early, onLate, late, first), Set.of(onLate.hash())))
        .containsExactly(first, late, onLate);
  }

  @Test
  void whoeverLearnsInWhateverOrderComesToTheSameLine() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var tree = new ArrayList<Offer>(List.of(first));
      for (int i = 0; i < 12; i++) {
        Offer after = tree.get(random.nextInt(tree.size()));
        tree.add(offer(after.number() + 1, "s" + seed + "-" + i, after, random.nextInt(5)));
      }
      Set<Hash> whole =
          random.nextBoolean() ? Set.of(tree.get(random.nextInt(13)).hash()) : Set.of();
      List<Offer> line = AgreementLine.of(tree, whole);
      Collections.shuffle(tree, random);
      assertThat(AgreementLine.of(tree, whole)).as("seed %d", seed).isEqualTo(line);
      assertThat(line.stream().map(Offer::hash).toList()).as("seed %d", seed).containsAll(whole);
    }
  }

  private static Offer offer(int number, String name, @Nullable Offer after, int second) {
    return new Offer(
        number,
        Hash.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        after == null ? null : after.hash(),
        BY,
        NOW.plusSeconds(second));
  }
}
