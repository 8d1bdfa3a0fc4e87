package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class TestGroundTest {
  @AutoClose private static final TestDatabase ONE = TestDatabase.create();
  @AutoClose private static final TestDatabase OTHER = TestDatabase.create();
  private static final String COUNT = "select count(*) from people.own_institution";

  @Autowired Clock clock;
  @Autowired TestClock testClock;
  @LocalServerPort int port;

  @Test
  void whatOneClassWritesAnotherNeverReads() {
    ONE.jdbc()
        .sql(
            """
            insert into people.own_institution (id, name, country, town, zone, created_at)
            values (gen_random_uuid(), '{"en": "A"}', 'KZ', '{"en": "B"}', 'Asia/Almaty', now())
            """)
        .update();
    assertThat(ONE.jdbc().sql(COUNT).query(Long.class).single()).isEqualTo(1);
    assertThat(OTHER.jdbc().sql(COUNT).query(Long.class).single()).isZero();
  }

  @Test
  void whatATransactionTookBackIsNotThere() {
    OTHER
        .transactions()
        .executeWithoutResult(
            status -> {
              OTHER.jdbc().sql("create table people.scrap (id int)").update();
              status.setRollbackOnly();
            });
    assertThat(
            OTHER.jdbc().sql("select to_regclass('people.scrap')").query(String.class).optional())
        .isEmpty();
  }

  @Test
  void theNodeReadsTheClockThatTheTestMoves() {
    var before = clock.instant();
    testClock.advance(Duration.ofDays(1));
    assertThat(clock.instant()).isEqualTo(before.plus(Duration.ofDays(1)));
    testClock.set(TestClock.BEGIN);
  }

  @Test
  void theNodeAnswersOnItsPort() throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var home = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
      assertThat(client.send(home, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }
}
