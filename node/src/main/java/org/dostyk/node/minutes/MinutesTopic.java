package org.dostyk.node.minutes;

import org.dostyk.node.notices.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module writes to people about. */
@Configuration
class MinutesTopic {

  @Bean
  Topic confirmationsTopic() {
    return new Topic("minutes", "minutes.title", 35, true);
  }
}
