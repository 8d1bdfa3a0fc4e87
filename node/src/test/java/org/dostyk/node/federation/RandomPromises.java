package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.commitments.Act;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Evidence;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.commitments.Step;
import org.dostyk.node.federation.Three.Pair;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;

/** Promises between three nodes, with which either side does random things. */
final class RandomPromises {
  private static final int MOST = 3;
  private static final Set<Step.Kind> SHARED =
      Set.of(
          Step.Kind.PROMISED,
          Step.Kind.DUE_SET,
          Step.Kind.EVIDENCE,
          Step.Kind.KEPT,
          Step.Kind.RENEGOTIATED,
          Step.Kind.WAIVED,
          Step.Kind.REOPENED,
          Step.Kind.AFFIRMED,
          Step.Kind.OBJECTED,
          Step.Kind.WITHDRAWN);
  private final Three three;
  private final Random random;
  private final AgreementId under;
  private final List<Laid> all = new ArrayList<>();

  /** A promise that the one of a pair has noted, under the agreement or by hand. */
  private record Laid(CommitmentId id, Pair between, boolean byHand) {}

  /**
   * @param under an agreement of all three
   */
  RandomPromises(Three three, Random random, AgreementId under) {
    this.three = three;
    this.random = random;
    this.under = under;
  }

  /** The first of them; the agreement is known to all by then. */
  void begin() {
    note();
  }

  /** Something that may be done now or not. */
  void step() {
    if (all.size() < MOST && random.nextInt(6) == 0) {
      note();
      return;
    }
    Laid laid = all.get(random.nextInt(all.size()));
    int who = laid.between().both().get(random.nextInt(2));
    var id = laid.id();
    var commitments = three.node(who).a(Commitments.class);
    var shared = three.node(who).a(SharedCommitments.class);
    int what = random.nextInt(10);
    LocalDate day = three.today(who).plusDays(random.nextInt(1, 400));
    String words = "№ " + random.nextInt(1000);
    Act act = Act.on(at(who, id), three.officer(who), three.node(who).clock());
    switch (what) {
      case 0, 1 -> shared.confirm(id, act);
      case 2 -> shared.object(id, words, act);
      case 3 -> shared.withdraw(id, words, act);
      case 4 -> commitments.setDue(id, day, act);
      case 5 -> commitments.addEvidence(id, new Evidence(words, ""), act);
      case 6 -> commitments.keep(id, three.today(who), new Evidence(words, ""), act);
      case 7 -> commitments.renegotiate(id, day, words, act);
      case 8 -> commitments.waive(id, words, act);
      default -> commitments.reopen(id, words, act);
    }
  }

  /** Either side notes what it promised itself, or what it was promised, and lays it. */
  private void note() {
    int one = random.nextInt(3);
    int other = (one + random.nextInt(1, 3)) % 3;
    boolean promises = random.nextBoolean();
    boolean dated = random.nextBoolean();
    boolean byHand = random.nextInt(3) == 0;
    var id = new CommitmentId(Uuid7.next(three.node(one).clock()));
    PartnerId own = PartnerId.of(three.house(one));
    PartnerId far = three.partner(one, other);
    three
        .node(one)
        .a(Commitments.class)
        .promise(
            new Promise(
                id,
                three.house(one),
                promises ? own : far,
                promises ? far : own,
                Text.of("en", "Promise " + all.size()),
                null,
                dated ? three.today(one).plusDays(200) : null,
                byHand
                    ? new Origin.ByHand()
                    : new Origin.FromRecord(
                        Agreements.KIND, under.value(), "1", "1", Text.of("en", "Memorandum"))),
            three.officer(one));
    if (byHand) {
      three
          .node(one)
          .a(SharedCommitments.class)
          .lay(id, Act.on(at(one, id), three.officer(one), three.node(one).clock()));
    }
    all.add(new Laid(id, new Pair(one, other), byHand));
  }

  /** Both sides of each hold the same of it, and each step once. */
  void same() {
    for (Laid laid : all) {
      int one = laid.between().one();
      int other = laid.between().other();
      SharedId shared = SharedId.of(laid.id());
      assertThat(view(other, laid.id())).as("promise %s", laid).isEqualTo(view(one, laid.id()));
      assertThat(three.trail(other, laid.id().value())).containsOnlyOnce("commitments.received");
      for (int who : laid.between().both()) {
        Snapshot acts = three.node(who).a(ActStore.class).of(shared);
        assertThat(acts.state())
            .as("the acts of promise %s at %s", laid, who)
            .isEqualTo(three.node(one).a(ActStore.class).of(shared).state());
        assertThat(life(who, laid.id())).as("one step for each act").hasSize(acts.acts().size());
        assertThat(three.node(who).a(AsideStore.class).of(shared))
            .as("nothing but what came too late has no effect")
            .allSatisfy(a -> assertThat(a.reason()).isEqualTo("federation.trouble.rule"));
      }
    }
    for (int who = 0; who < three.nodes().size(); who++) {
      int each = who;
      assertThat(
              three
                  .node(who)
                  .a(SharedCommitments.class)
                  .under(Agreements.KIND, under.value(), three.house(who)))
          .extracting(Commitment::id)
          .containsExactlyInAnyOrderElementsOf(
              all.stream()
                  .filter(l -> !l.byHand() && l.between().both().contains(each))
                  .map(Laid::id)
                  .toList());
    }
  }

  private String view(int who, CommitmentId id) {
    Commitment c = at(who, id);
    Optional<?> said = three.node(who).a(SharedCommitments.class).confirmation(c);
    return String.join(
        "\n", c.due() + " " + c.standing() + " " + said, String.join("\n", life(who, id)));
  }

  private List<String> life(int who, CommitmentId id) {
    return three.node(who).a(Commitments.class).lifeOf(at(who, id)).stream()
        .filter(s -> SHARED.contains(s.kind()))
        .map(s -> s.id() + " " + s.kind() + " " + s.day() + " " + s.words())
        .sorted()
        .toList();
  }

  private Commitment at(int who, CommitmentId id) {
    return three.node(who).a(Commitments.class).get(id, Set.of(three.house(who)));
  }
}
