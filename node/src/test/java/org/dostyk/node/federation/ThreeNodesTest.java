package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.agreements.Endings;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.agreements.WorkingText;
import org.dostyk.node.approvals.Answer.Kind;
import org.dostyk.node.approvals.Answers;
import org.dostyk.node.lives.Lives;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three real nodes do random things with an agreement of all three and with promises and visits
 * between two of them, while lines are cut or break inside a request, notices come twice, late, in
 * another order or never, nodes stop and start again, and clocks differ. In the end all who hold
 * one hold the same, every signature verifies, and every act stands once.
 */
class ThreeNodesTest {
  private static final int RUNS = Integer.getInteger("federation.runs", many(2, 40));
  private static final int STOPS = many(8, 2);
  private static final int STEPS = Integer.getInteger("federation.steps", 50);
  private static final List<String> NAMES =
      List.of("north.example", "south.example", "east.example");
  private static final List<OwnNode> NODES = new ArrayList<>();
  private static final List<House> HOUSES = new ArrayList<>();
  private static final Map<List<Integer>, PeerId> PEERS = new HashMap<>();
  private static final List<Line> LINES = new ArrayList<>();
  private Random random = new Random();
  private AgreementId id = new AgreementId(java.util.UUID.randomUUID());

  @SuppressWarnings("NullAway.Init") // begun anew for each run
  private RandomPromises promises;

  @SuppressWarnings("NullAway.Init") // as promises are
  private RandomVisits visits;

  @SuppressWarnings("NullAway.Init") // as promises are
  private RandomLife life;

  private int changes;

  private static int many(int few, int all) {
    return Boolean.getBoolean("dostyk.long") ? all : few;
  }

  @BeforeAll
  static void threeNodes() {
    for (int i = 0; i < 3; i++) {
      int port = Line.freePort();
      LINES.add(new Line(port));
      NODES.add(
          OwnNode.start(
              NAMES.get(i),
              OwnNode.PORT + port,
              "--dostyk.federation.address=" + LINES.get(i).address()));
      HOUSES.add(NODES.get(i).a(Houses.class).open("University " + NAMES.get(i)));
      Introductions.join(NODES.get(i), HOUSES.get(i), NAMES.get(i));
    }
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (i != j) {
          PEERS.put(
              List.of(i, j),
              Introductions.admit(NODES.get(i), HOUSES.get(i), NODES.get(j), NAMES.get(j)));
        }
      }
    }
  }

  @AfterAll
  static void end() throws IOException {
    NODES.forEach(OwnNode::close);
    for (Line line : LINES) {
      line.close();
    }
  }

  @Test
  void whateverHappensInBetweenAllHoldTheSameInTheEnd() {
    long first = Long.getLong("federation.seed", new Random().nextLong());
    for (int run = 0; run < RUNS; run++) {
      long seed = first + run;
      try {
        random = new Random(seed);
        begin();
        var three = new Three(NODES, HOUSES, NAMES);
        promises = new RandomPromises(three, random, id);
        visits = new RandomVisits(three, random);
        life = new RandomLife(three, random, id);
        for (int step = 0; step < STEPS; step++) {
          pass(step());
        }
        settle();
        same();
        promises.same();
        visits.same();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Seed " + seed + ": -Dfederation.seed=" + seed, e);
      }
    }
  }

  /** A memorandum that the first drafts, all three know, and all or none have signed. */
  private void begin() {
    id = new AgreementId(Uuid7.next(NODES.getFirst().clock()));
    OwnNode drafter = NODES.getFirst();
    House house = HOUSES.getFirst();
    PartnerId south = Acquainted.partner(drafter, house, HOUSES.get(1), NAMES.get(1));
    PartnerId east = Acquainted.partner(drafter, house, HOUSES.get(2), NAMES.get(2));
    Agreements agreements = drafter.a(Agreements.class);
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        house.id(),
        List.of(south, east),
        List.of("ru", "zh"),
        house.officer());
    WorkingText text = agreements.workOn(id, house.officer());
    var signatories = new HashMap<String, String>();
    signatories.put(house.id().toString(), house.signatory().account().toString());
    for (PartnerId partner : List.of(south, east)) {
      signatories.put(
          partner.value().toString(),
          "contact:"
              + drafter
                  .a(Contacts.class)
                  .of(partner, java.util.Set.of(house.id()))
                  .getFirst()
                  .id());
    }
    agreements.save(
        id, text.revision(), text.draft().withSignatories(signatories), house.officer());
    agreements.propose(id, house.officer());
    exchange();
    for (int i = 0; i < 3; i++) {
      assertThat(seen(i)).isNotNull();
    }
    if (random.nextBoolean()) {
      for (int i = 0; i < 3; i++) {
        sign(i);
      }
      exchange();
    }
  }

  /** Something that one of them does, or that happens to the lines; how much time it takes. */
  private Duration step() {
    int who = random.nextInt(3);
    try {
      switch (random.nextInt(30)) {
        case 0, 1 -> propose(who);
        case 2, 3, 4 -> sign(who);
        case 5, 6 -> answer(who);
        case 7 -> recordEnd(who);
        case 8 -> NODES.get(who).a(Endings.class).takeBack(id, HOUSES.get(who).officer());
        case 9 -> life.notice(who);
        case 10 -> NODES.get(who).a(Lives.class).withdraw(id, HOUSES.get(who).officer());
        case 11 -> cut(who);
        case 12 -> resume(who, other(who));
        case 13 -> lose(who);
        case 14 -> tellAgain(who);
        case 15, 16, 17, 18, 19 -> promises.step();
        case 20, 21, 22, 23, 24 -> visits.step();
        case 25 -> LINES.get(who).breaksSomewhere(random);
        case 26 -> LINES.get(who).mend();
        case 27, 28 -> life.enter(who);
        default -> stop(who);
      }
    } catch (Refused | NotFound notNow) {
      // What may not be done now is not done.
    }
    for (int i : shuffled()) {
      if (random.nextInt(3) > 0) {
        NODES.get(i).run();
      }
    }
    return Duration.ofSeconds(random.nextInt(1, 400));
  }

  private void propose(int who) {
    changes++;
    Acquainted.changed(NODES.get(who), HOUSES.get(who), id, "Редакция " + changes);
  }

  private void sign(int who) {
    NODES
        .get(who)
        .a(Signing.class)
        .sign(id, seen(who).latest().orElseThrow().hash(), HOUSES.get(who).signatory());
  }

  private void answer(int who) {
    Kind kind = Kind.values()[random.nextInt(3)];
    NODES
        .get(who)
        .a(Answers.class)
        .say(
            id,
            Uuid7.next(NODES.get(who).clock()),
            seen(who).latest().orElseThrow().number(),
            kind,
            "№ " + random.nextInt(1000),
            HOUSES.get(who).officer());
  }

  private void recordEnd(int who) {
    boolean inForce = seen(who).state() instanceof InForce;
    NODES
        .get(who)
        .a(Endings.class)
        .end(
            id,
            new Endings.Entry(
                inForce ? Manner.TERMINATED : Manner.GIVEN_UP,
                inForce ? today(who) : null,
                "№ " + random.nextInt(1000)),
            HOUSES.get(who).officer());
  }

  private void cut(int who) {
    Introductions.cut(NODES.get(who), HOUSES.get(who), peer(who, other(who)));
  }

  private static void resume(int who, int whom) {
    Introductions.resume(NODES.get(who), HOUSES.get(who), peer(who, whom));
  }

  /** A notice is lost on its way. */
  private void lose(int who) {
    Introductions.lose(NODES.get(who), peer(who, other(who)));
  }

  /** What it knew by heart is gone. */
  private void stop(int who) {
    if (random.nextInt(STOPS) == 0) {
      NODES.get(who).restart();
    }
  }

  /** A notice comes twice. */
  private void tellAgain(int who) {
    OwnNode node = NODES.get(who);
    try {
      node.a(AgreementsApi.class)
          .tell(
              node.a(Peers.class).asNode(peer(who, other(who))).orElseThrow(), List.of(id.value()));
    } catch (EwpTrouble cut) {
      // It comes not at all.
    }
  }

  private static PeerId peer(int who, int whom) {
    return java.util.Objects.requireNonNull(PEERS.get(List.of(who, whom)));
  }

  private int other(int who) {
    return (who + 1 + random.nextInt(2)) % 3;
  }

  private List<Integer> shuffled() {
    var all = new ArrayList<>(IntStream.range(0, 3).boxed().toList());
    java.util.Collections.shuffle(all, random);
    return all;
  }

  /** Clocks drift apart. */
  private void pass(Duration time) {
    NODES.forEach(n -> n.clock().advance(time.plusMillis(random.nextInt(1, 1000))));
  }

  /** Every line is mended, and the night in which everything is looked at again passes. */
  private void settle() {
    LINES.forEach(Line::mend);
    PEERS.keySet().forEach(pair -> resume(pair.get(0), pair.get(1)));
    exchange();
    pass(Duration.ofHours(25));
    exchange();
    pass(Duration.ofHours(2));
    exchange();
  }

  private static void exchange() {
    for (int i = 0; i < 5; i++) {
      NODES.forEach(OwnNode::run);
      NODES.forEach(n -> n.clock().advance(Duration.ofSeconds(1)));
    }
  }

  private void same() {
    Snapshot acts = acts(0);
    for (int i = 0; i < 3; i++) {
      assertThat(acts(i).readable())
          .as("the acts at %s", NAMES.get(i))
          .containsExactlyInAnyOrderElementsOf(acts.readable());
      assertThat(acts(i).state()).isEqualTo(acts.state());
      assertThat(NODES.get(i).a(AsideStore.class).of(SharedId.of(id))).isEmpty();
      assertThat(view(i)).as("what %s makes of them", NAMES.get(i)).isEqualTo(view(0));
      Stations stations = NODES.get(i).a(Stations.class);
      var station = stations.station(HOUSES.get(i).id());
      assertThat(acts(i).acts())
          .allSatisfy(a -> assertThat(ActRules.against(a, acts.begun(), station::key)).isEmpty());
      for (int j = 0; j < 3; j++) {
        if (i != j) {
          assertThat(Introductions.waiting(NODES.get(i), peer(i, j))).isZero();
        }
      }
    }
  }

  /** What an officer sees of it, without what only this node knows. */
  private String view(int who) {
    Agreement agreement = seen(who);
    var view = new StringBuilder();
    for (Version v : agreement.versions()) {
      view.append(v.number()).append(' ').append(v.hash().hex());
      v.signatures().stream()
          .map(s -> s.party() + s.at())
          .sorted()
          .forEach(s -> view.append(' ').append(s));
      view.append('\n');
    }
    switch (agreement.state()) {
      case InForce f ->
          view.append("in force ").append(f.version().number()).append(' ').append(f.until());
      case Ended e ->
          view.append("ended ")
              .append(e.ending().manner())
              .append(' ')
              .append(e.ending().on())
              .append(e.ending().reason())
              .append(e.was().map(w -> w.version().number()));
      default -> view.append("negotiated");
    }
    NODES.get(who).a(Answers.class).of(agreement).stream()
        .map(a -> a.id() + " " + a.version() + " " + a.kind() + a.words())
        .sorted()
        .forEach(a -> view.append('\n').append(a));
    return view + life.view(who, agreement);
  }

  private Snapshot acts(int who) {
    return NODES.get(who).a(ActStore.class).of(SharedId.of(id));
  }

  private Agreement seen(int who) {
    return NODES.get(who).a(Agreements.class).find(id, HOUSES.get(who).officer());
  }

  private static LocalDate today(int who) {
    return LocalDate.ofInstant(NODES.get(who).clock().instant(), ZoneOffset.UTC);
  }
}
