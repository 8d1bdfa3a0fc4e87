package org.dostyk.node.notices;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets letters ninety days after they were sent or given up: they name people. */
@Component
class TidyJob implements Job {
  static final Duration KEPT = Duration.ofDays(90);

  private final MailStore store;
  private final Clock clock;

  TidyJob(MailStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notices.tidy";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    store.forgetBefore(clock.instant().minus(KEPT));
  }
}
