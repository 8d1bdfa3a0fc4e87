package org.dostyk.node;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The node: one process that an institution runs. Its only main. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Node {

  public static void main(String[] args) {
    Path home = Path.of(System.getProperty("dostyk.home", ""));
    System.exit(new CommandLine(System.out, System.err, System.getenv(), home).run(args));
  }

  /** The only clock: every "now" in the node comes from it. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }
}
