package org.dostyk.node.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the letters that are due, one transaction each: the row is held while the letter is handed
 * over, so no other process sends it meanwhile, and if this one dies in between the row is as
 * before and the letter goes out again under the same Message-ID.
 */
@Component
class MailJob implements Job {
  static final String NAME = "notices.mail";
  private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);

  private final MailSettings settings;
  private final MailStore store;
  private final Clock clock;
  private final TransactionTemplate eachAlone;
  private final Random random = new Random();

  MailJob(
      MailSettings settings,
      MailStore store,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.settings = settings;
    this.store = store;
    this.clock = clock;
    this.eachAlone = new TransactionTemplate(transactions);
    this.eachAlone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void run() {
    if (settings.server().isEmpty()) {
      return;
    }
    try (var line = new MailLine(settings.server().get())) {
      boolean goOn = true;
      while (goOn) {
        goOn = Boolean.TRUE.equals(eachAlone.execute(x -> sendNext(line)));
      }
    }
  }

  /** Whether there may be another to send: not when none was due, nor when the server is away. */
  private boolean sendNext(MailLine line) {
    Instant now = clock.instant();
    var due = store.takeDue(now);
    if (due.isEmpty()) {
      return false;
    }
    Mail mail = due.get();
    try {
      var stale = MailRules.stale(mail, now);
      if (stale.isPresent()) {
        throw new Unsent(stale.get(), "");
      }
      line.send(mail, now);
      store.sent(mail, now);
      return true;
    } catch (Unsent e) {
      var next = MailRules.nextTry(mail, e.trouble(), now, random);
      store.unsent(mail, e, next);
      Level level = next.isEmpty() || e.trouble().isTheServers() ? Level.WARN : Level.DEBUG;
      LOG.atLevel(level).log("Letter {}: {} ({})", mail.id(), e.trouble(), e.answer());
      return !e.trouble().isTheServers();
    }
  }
}
