package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dostyk.node.House;
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
import org.dostyk.node.network.Stations;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;

/**
 * What three parties do at random with an agreement of all three, and with promises and visits
 * between two of them: texts, signatures, answers, provisions, notices, ends.
 */
final class RandomHistory {
  private final ThreeNodes nodes;
  private final Three three;
  private final Random random;
  private final AgreementId id;
  private final RandomPromises promises;
  private final RandomVisits visits;
  private final RandomLife life;
  private final boolean beginsInForce;
  private int changes;

  /** A memorandum that the first drafts and proposes, and further things that some of them lay. */
  RandomHistory(ThreeNodes nodes, long seed) {
    this.nodes = nodes;
    this.three = nodes.three();
    this.random = new Random(seed);
    this.beginsInForce = random.nextBoolean();
    this.id = new AgreementId(Uuid7.next(three.node(0).clock()));
    propose();
    this.promises = new RandomPromises(three, random, id);
    this.visits = new RandomVisits(three, random);
    this.life = new RandomLife(three, random, id);
  }

  private void propose() {
    OwnNode drafter = three.node(0);
    House house = three.houses().getFirst();
    PartnerId south = three.partner(0, 1);
    PartnerId east = three.partner(0, 2);
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
          "contact:" + drafter.a(Contacts.class).of(partner, Set.of(house.id())).getFirst().id());
    }
    agreements.save(
        id, text.revision(), text.draft().withSignatories(signatories), house.officer());
    agreements.propose(id, house.officer());
  }

  /** When all three know it, all or none of them sign it, and something is laid between two. */
  void begin() {
    for (int i = 0; i < 3; i++) {
      assertThat(seen(i)).isNotNull();
      if (beginsInForce) {
        sign(i);
      }
    }
    promises.begin();
    visits.begin();
  }

  /** Something that one of them does, or nothing. */
  void step() {
    int who = random.nextInt(3);
    try {
      switch (random.nextInt(30)) {
        case 0, 1 -> propose(who);
        case 2, 3, 4 -> sign(who);
        case 5, 6 -> answer(who);
        case 7 -> recordEnd(who);
        case 8 -> three.node(who).a(Endings.class).takeBack(id, three.officer(who));
        case 9 -> life.notice(who);
        case 10 -> three.node(who).a(Lives.class).withdraw(id, three.officer(who));
        case 11, 12, 13, 14, 15 -> promises.step();
        case 16, 17, 18, 19, 20 -> visits.step();
        case 21, 22 -> life.enter(who);
        case 23 -> nodes.tellAgain(who, id, random);
        default -> {}
      }
    } catch (Refused | NotFound notNow) {
      // What may not be done now is not done.
    }
  }

  private void propose(int who) {
    changes++;
    Acquainted.changed(three.node(who), three.houses().get(who), id, "Редакция " + changes);
  }

  private void sign(int who) {
    three
        .node(who)
        .a(Signing.class)
        .sign(id, seen(who).latest().orElseThrow().hash(), three.houses().get(who).signatory());
  }

  private void answer(int who) {
    Kind kind = Kind.values()[random.nextInt(3)];
    three
        .node(who)
        .a(Answers.class)
        .say(
            id,
            Uuid7.next(three.node(who).clock()),
            seen(who).latest().orElseThrow().number(),
            kind,
            "№ " + random.nextInt(1000),
            three.officer(who));
  }

  private void recordEnd(int who) {
    boolean inForce = seen(who).state() instanceof InForce;
    three
        .node(who)
        .a(Endings.class)
        .end(
            id,
            new Endings.Entry(
                inForce ? Manner.TERMINATED : Manner.GIVEN_UP,
                inForce ? three.today(who) : null,
                "№ " + random.nextInt(1000)),
            three.officer(who));
  }

  /**
   * All who hold something of it hold the same, every signature verifies, every act stands once.
   */
  void same() {
    Snapshot acts = acts(0);
    for (int i = 0; i < 3; i++) {
      assertThat(acts(i).readable())
          .as("the acts at %s", three.names().get(i))
          .containsExactlyInAnyOrderElementsOf(acts.readable());
      assertThat(acts(i).state()).isEqualTo(acts.state());
      assertThat(three.node(i).a(AsideStore.class).of(SharedId.of(id))).isEmpty();
      assertThat(view(i)).as("what %s makes of them", three.names().get(i)).isEqualTo(view(0));
      var station = three.node(i).a(Stations.class).station(three.house(i));
      assertThat(acts(i).acts())
          .allSatisfy(a -> assertThat(ActRules.against(a, acts.begun(), station::key)).isEmpty());
    }
    promises.same();
    visits.same();
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
    three.node(who).a(Answers.class).of(agreement).stream()
        .map(a -> a.id() + " " + a.version() + " " + a.kind() + a.words())
        .sorted()
        .forEach(a -> view.append('\n').append(a));
    return view + life.view(who, agreement);
  }

  private Snapshot acts(int who) {
    return three.node(who).a(ActStore.class).of(SharedId.of(id));
  }

  private Agreement seen(int who) {
    return three.node(who).a(Agreements.class).find(id, three.officer(who));
  }
}
