package org.dostyk.node.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.node.network.Message.Way;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Carries messages out and fetches what was told of, one after another, without holding a
 * transaction while a peer is asked: a message is leased, and due again should this process die.
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

  private void carry(Message message, Map<String, Subject> known) {
    Subject subject = known.get(message.topic());
    Peer peer = peers.find(message.peer()).orElseThrow();
    if (subject == null) {
      giveUp(message, "network.trouble.unknown_topic", message.topic());
      return;
    }
    try {
      if (message.way() == Way.OUT) {
        subject.tell(peer, message.object());
      } else {
        subject.fetch(peer, message.object());
      }
      peers.heard(peer.id(), clock.instant());
      messages.done(message, clock.instant());
    } catch (EwpTrouble e) {
      failed(message, peer, e);
    } catch (Subject.NotTaken e) {
      LOG.warn("{} {} of {}: {}", message.topic(), message.object(), peer.hei(), e.getMessage());
      giveUp(message, e.key(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("{} {} of {}", message.topic(), message.object(), peer.hei(), e);
      later(message, Optional.of(clock.instant().plus(LEASE)), "network.trouble.own", "");
    }
  }

  private void failed(Message message, Peer peer, EwpTrouble trouble) {
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
    Optional<Instant> next =
        RetryRules.nextTry(trouble.fault(), status, message.tries(), now, random);
    if (slower) {
      peers.rest(peer.id(), key, next.orElseThrow());
    }
    later(message, next, key, trouble.serverMessage());
  }

  private void giveUp(Message message, String trouble, String answer) {
    later(message, Optional.empty(), trouble, answer);
  }

  private void later(Message message, Optional<Instant> next, String trouble, String answer) {
    String said = answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer;
    messages.later(message, next, trouble, said, message.tries() + 1);
  }
}
