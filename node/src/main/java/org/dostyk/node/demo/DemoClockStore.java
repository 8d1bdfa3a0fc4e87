package org.dostyk.node.demo;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how far the clock was moved, so that it stays moved after a restart. */
@Component
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoClockStore {
  private final JdbcClient jdbc;

  DemoClockStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Duration ahead() {
    return jdbc.sql("select ahead from demo.clock")
        .query(Long.class)
        .optional()
        .map(Duration::ofSeconds)
        .orElse(Duration.ZERO);
  }

  void keep(Duration ahead) {
    jdbc.sql(
            """
            insert into demo.clock (ahead)
            values (:ahead)
            on conflict (only_row) do update set ahead = excluded.ahead
            """)
        .param("ahead", ahead.toSeconds())
        .update();
  }
}
