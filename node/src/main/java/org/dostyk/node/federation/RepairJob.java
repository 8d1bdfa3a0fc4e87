package org.dostyk.node.federation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.client.Bounds;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.client.Fault;
import org.dostyk.ewp.wire.Form;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.dostyk.node.notices.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks each peer once a day what changed there, and fetches what was missed. */
@Component
class RepairJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(RepairJob.class);
  private static final int AT_A_TIME = 1_000;

  /** Some four million lines. */
  private static final Bounds BOUNDS = new Bounds(512L << 20, Duration.ofMinutes(10));

  private static final Duration OVERLAP = Duration.ofDays(1);
  private final Memberships memberships;
  private final Peers peers;
  private final Stations stations;
  private final Messages messages;
  private final HeldStore held;
  private final AskingAgain again;
  private final boolean on;
  private final Clock clock;

  RepairJob(
      Memberships memberships,
      Peers peers,
      Stations stations,
      Messages messages,
      HeldStore held,
      AskingAgain again,
      @Value("${dostyk.federation.port:-1}") int port,
      Clock clock) {
    this.memberships = memberships;
    this.peers = peers;
    this.stations = stations;
    this.messages = messages;
    this.held = held;
    this.again = again;
    this.on = port >= 0;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "federation.repair";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    if (!on) {
      return;
    }
    for (Peer peer : peers.of(memberships.all().stream().map(Membership::house).toList())) {
      again.from(peer.id());
      for (Topic topic : Topic.values()) {
        if (!peer.isCut(topic.word()) && topic.isOfferedBy(peer)) {
          repair(topic, peer);
        }
      }
    }
  }

  private void repair(Topic topic, Peer peer) {
    Instant begun = clock.instant();
    Instant since = held.repairedAt(topic, peer.id());
    Form form =
        since.equals(Instant.EPOCH)
            ? new Form(java.util.Map.of())
            : Form.of("modified_since", List.of(since.minus(OVERLAP).toString()));
    try {
      stations
          .client(peer.house())
          .ask(
              Call.get(topic.api(), peer.hei(), "index", form),
              BOUNDS,
              body -> {
                read(topic, body, peer);
                return begun;
              });
      held.repaired(topic, peer.id(), begun);
    } catch (EwpTrouble e) {
      if (e.fault() == Fault.UNREADABLE) {
        LOG.warn("The index of {} cannot be read", peer.hei(), e);
      } else {
        LOG.info("{}", e.getMessage());
      }
    }
  }

  private void read(Topic topic, InputStream body, Peer peer) throws IOException {
    var some = new ArrayList<Index.Line>();
    Index.read(
        topic,
        body,
        line -> {
          some.add(line);
          if (some.size() == AT_A_TIME) {
            compare(topic, some, peer);
            some.clear();
          }
        });
    compare(topic, some, peer);
  }

  private void compare(Topic topic, List<Index.Line> there, Peer peer) {
    held.others(topic, peer.id(), there).forEach(id -> messages.told(peer.id(), topic.word(), id));
  }
}
