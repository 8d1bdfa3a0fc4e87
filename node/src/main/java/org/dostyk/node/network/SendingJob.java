package org.dostyk.node.network;

import java.time.Duration;
import org.dostyk.node.network.Message.Way;
import org.dostyk.node.notices.Job;
import org.springframework.stereotype.Component;

/** Tells peers what has changed here. */
@Component
class SendingJob implements Job {
  static final String NAME = "network.sending";
  private static final Duration EVERY = Duration.ofSeconds(15);
  private final Courier courier;

  SendingJob(Courier courier) {
    this.courier = courier;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run() {
    courier.carry(Way.OUT);
  }
}
