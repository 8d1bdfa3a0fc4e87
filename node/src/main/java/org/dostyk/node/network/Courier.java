package org.dostyk.node.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.node.network.Message.Way;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Carries messages out and fetches what was told of, lot after lot, without holding a transaction
 * while a peer is asked: a message is leased, and due again should this process die.
 */
@Component
class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final int MOST = 10_000;
  private static final int LONGEST_ANSWER = 500;
  private final MessageStore messages;
  private final PeerStore peers;
  private final ObjectProvider<Subject> subjects;
  private final NetworkSettings settings;
  private final Clock clock;
  private final Random random = new Random();

  Courier(
      MessageStore messages,
      PeerStore peers,
      ObjectProvider<Subject> subjects,
      NetworkSettings settings,
      Clock clock) {
    this.messages = messages;
    this.peers = peers;
    this.subjects = subjects;
    this.settings = settings;
    this.clock = clock;
  }

  /** Does everything that is due one way. */
  void carry(Way way) {
    if (!settings.on()) {
      return;
    }
    Map<String, Subject> known =
        subjects.stream().collect(Collectors.toMap(Subject::topic, Function.identity()));
    for (int i = 0; i < MOST; i++) {
      Instant now = clock.instant();
      Optional<Message> due = messages.take(way, now, now.plus(LEASE));
      if (due.isEmpty()) {
        return;
      }
      carry(due.get(), known);
    }
  }

  private void carry(Message first, Map<String, Subject> known) {
    Subject subject = known.get(first.topic());
    Peer peer = peers.find(first.peer()).orElseThrow();
    if (subject == null) {
      giveUp(first, "network.trouble.unknown_topic", first.topic());
      return;
    }
    var lot = new ArrayList<>(List.of(first));
    int more = subject.together(peer, first.way()) - 1;
    if (more > 0) {
      Instant now = clock.instant();
      lot.addAll(messages.takeMore(first, more, now, now.plus(LEASE)));
    }
    carry(lot, peer, subject);
  }

  private void carry(List<Message> lot, Peer peer, Subject subject) {
    List<UUID> objects = lot.stream().map(Message::object).toList();
    if (lot.getFirst().way() == Way.OUT) {
      attempt(
          lot,
          peer,
          subject,
          () -> {
            subject.tell(peer, objects);
            peers.heard(peer.id(), clock.instant());
            lot.forEach(m -> messages.done(m, clock.instant()));
          });
    } else {
      attempt(
          lot,
          peer,
          subject,
          () -> {
            Subject.Fetched fetched = subject.fetch(peer, objects);
            peers.heard(peer.id(), clock.instant());
            lot.forEach(m -> attempt(List.of(m), peer, subject, () -> take(m, fetched)));
          });
    }
  }

  private void take(Message message, Subject.Fetched fetched) throws EwpTrouble {
    fetched.take(message.object());
    messages.done(message, clock.instant());
  }

  /** Something with a peer that may fail. */
  @FunctionalInterface
  private interface Step {
    void go() throws EwpTrouble;
  }

  /**
   * What stops several stops each of them, or is one's alone: that shows when each goes by itself.
   */
  private void attempt(List<Message> lot, Peer peer, Subject subject, Step step) {
    Message message = lot.getFirst();
    try {
      step.go();
    } catch (EwpTrouble e) {
      if (lot.size() > 1 && !RetryRules.isForAll(e.fault(), e.status().orElse(0))) {
        lot.forEach(m -> carry(List.of(m), peer, subject));
      } else {
        failed(lot, peer, e);
      }
    } catch (RuntimeException e) {
      if (lot.size() > 1) {
        lot.forEach(m -> carry(List.of(m), peer, subject));
      } else if (e instanceof Subject.NotTaken no) {
        LOG.warn("{} {} of {}: {}", message.topic(), message.object(), peer.hei(), no.getMessage());
        giveUp(message, no.key(), String.valueOf(no.getMessage()));
      } else {
        LOG.error("{} {} of {}", message.topic(), message.object(), peer.hei(), e);
        later(message, Optional.of(clock.instant().plus(LEASE)), "network.trouble.own", "");
      }
    }
  }

  private void failed(List<Message> lot, Peer peer, EwpTrouble trouble) {
    Instant now = clock.instant();
    int status = trouble.status().orElse(0);
    boolean slower = status == RetryRules.TOO_MANY;
    String key =
        "network.trouble."
            + (slower ? "too_many" : trouble.fault().name().toLowerCase(Locale.ROOT));
    if (RetryRules.isAway(trouble.fault())) {
      int failures = peer.health().failures() + 1;
      peers.silent(peer.id(), key, RetryRules.rest(failures, now, random).orElse(null));
    }
    LOG.info("{}", trouble.getMessage());
    for (Message message : lot) {
      Optional<Instant> next =
          RetryRules.nextTry(trouble.fault(), status, message.tries(), now, random);
      if (slower) {
        peers.rest(peer.id(), key, next.orElseThrow());
      }
      later(message, next, key, trouble.serverMessage());
    }
  }

  private void giveUp(Message message, String trouble, String answer) {
    later(message, Optional.empty(), trouble, answer);
  }

  private void later(Message message, Optional<Instant> next, String trouble, String answer) {
    String said = answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer;
    messages.later(message, next, trouble, said, message.tries() + 1);
  }
}
