package org.dostyk.node.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In the demonstration the node's clock can be moved. */
@Configuration
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoSettings {

  @Bean
  DemoClock demoClock() {
    return new DemoClock(Clock.systemUTC());
  }
}
