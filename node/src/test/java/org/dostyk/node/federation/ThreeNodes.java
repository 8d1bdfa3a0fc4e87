package org.dostyk.node.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.network.Peers;

/** Three nodes that know one another, with a line to each, and what may befall them. */
final class ThreeNodes implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("north.example", "south.example", "east.example");

  private static final int MOST_ROUNDS = 20;

  /** After so long everything that failed has been tried again. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(90);

  private static final int LEAST_BYTES = 200;
  private static final int MOST_BYTES = 12_000;

  private final List<OwnNode> nodes = new ArrayList<>();
  private final List<House> houses = new ArrayList<>();
  private final Map<List<Integer>, PeerId> peers = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final Three three;

  ThreeNodes() {
    for (int i = 0; i < NAMES.size(); i++) {
      int port = Line.freePort();
      lines.add(new Line(port));
      nodes.add(
          OwnNode.start(
              NAMES.get(i),
              OwnNode.PORT + port,
              "--dostyk.federation.address=" + lines.get(i).address()));
      houses.add(nodes.get(i).a(Houses.class).open("University " + NAMES.get(i)));
      Introductions.join(nodes.get(i), houses.get(i), NAMES.get(i));
    }
    for (int i = 0; i < NAMES.size(); i++) {
      for (int j = 0; j < NAMES.size(); j++) {
        if (i != j) {
          peers.put(
              List.of(i, j),
              Introductions.admit(nodes.get(i), houses.get(i), nodes.get(j), NAMES.get(j)));
        }
      }
    }
    three = new Three(nodes, houses, NAMES);
  }

  Three three() {
    return three;
  }

  /**
   * A line, a notice, a node or a peer has trouble, or one of these is mended.
   *
   * @param traffic how many things go over the lines at once
   * @param stops of how many times that a node might end it does
   */
  void fault(Random random, int traffic, int stops) {
    int who = random.nextInt(nodes.size());
    int whom = other(who, random);
    switch (random.nextInt(12)) {
      case 0, 1 -> Introductions.cut(nodes.get(who), houses.get(who), peer(who, whom));
      case 2, 3 -> resume(who, whom);
      case 4 -> Introductions.lose(nodes.get(who), peer(who, whom));
      case 5, 6, 7 -> breaks(lines.get(who), random, traffic);
      case 8, 9, 10 -> lines.get(who).mend();
      default -> {
        if (random.nextInt(stops) == 0) {
          // What it knew by heart is gone.
          nodes.get(who).restart();
        }
      }
    }
  }

  /** As likely within the first things of many as amidst all of them. */
  private static void breaks(Line line, Random random, int traffic) {
    double times = (double) MOST_BYTES * traffic / LEAST_BYTES;
    line.breaksAfter(
        random.nextBoolean() ? Line.Way.TO : Line.Way.BACK,
        (long) (LEAST_BYTES * Math.pow(times, random.nextDouble())));
  }

  /** One of them tells another of an agreement, though there may be nothing new. */
  void tellAgain(int who, AgreementId id, Random random) {
    OwnNode node = nodes.get(who);
    try {
      node.a(AgreementsApi.class)
          .tell(
              node.a(Peers.class).asNode(peer(who, other(who, random))).orElseThrow(),
              List.of(id.value()));
    } catch (EwpTrouble cut) {
      // It comes not at all.
    }
  }

  /** Some of them do what is due, in any order. */
  void someRun(Random random) {
    var all = new ArrayList<>(IntStream.range(0, nodes.size()).boxed().toList());
    Collections.shuffle(all, random);
    for (int i : all) {
      if (random.nextInt(3) > 0) {
        nodes.get(i).run();
      }
    }
  }

  /** All clocks show one moment of the next day, so that a run does not hang on those before it. */
  void nextDay(Random random) {
    Instant latest =
        nodes.stream().map(n -> n.clock().instant()).max(Comparator.naturalOrder()).orElseThrow();
    Instant day = latest.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    Duration into = Duration.ofSeconds(random.nextLong(Duration.ofDays(1).toSeconds()));
    nodes.forEach(n -> n.clock().set(day.plus(into)));
  }

  /** Clocks drift apart. */
  void pass(Duration time, Random random) {
    nodes.forEach(n -> n.clock().advance(time.plusMillis(random.nextInt(1, 1000))));
  }

  /** Every line is mended, and the night in which everything is looked at again passes. */
  void settle(Random random) {
    lines.forEach(Line::mend);
    peers.keySet().forEach(pair -> resume(pair.get(0), pair.get(1)));
    pass(LONGEST_WAIT, random);
    exchange();
    pass(Duration.ofHours(25), random);
    exchange();
    pass(LONGEST_WAIT, random);
    exchange();
  }

  /** Until nobody has anything to say to another. */
  void exchange() {
    for (int i = 0; i < MOST_ROUNDS; i++) {
      nodes.forEach(OwnNode::run);
      nodes.forEach(n -> n.clock().advance(Duration.ofSeconds(1)));
      if (waiting().isEmpty()) {
        return;
      }
    }
  }

  /** Who has something to say to whom. */
  List<List<Integer>> waiting() {
    return peers.entrySet().stream()
        .filter(p -> Introductions.waiting(nodes.get(p.getKey().getFirst()), p.getValue()) > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void resume(int who, int whom) {
    Introductions.resume(nodes.get(who), houses.get(who), peer(who, whom));
  }

  private PeerId peer(int who, int whom) {
    return Objects.requireNonNull(peers.get(List.of(who, whom)));
  }

  private int other(int who, Random random) {
    return (who + 1 + random.nextInt(nodes.size() - 1)) % nodes.size();
  }

  @Override
  public void close() {
    nodes.forEach(OwnNode::close);
    for (Line line : lines) {
      try {
        line.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
