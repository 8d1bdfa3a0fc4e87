package org.dostyk.node;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The node: one process that an institution runs. Its only main. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Node {

  public static void main(String[] args) {
    SpringApplication.run(Node.class, args);
  }

  /** The only clock: every "now" in the node comes from it. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }
}
