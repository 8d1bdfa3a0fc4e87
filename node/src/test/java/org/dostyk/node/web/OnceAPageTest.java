package org.dostyk.node.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class OnceAPageTest {
  private final AtomicInteger read = new AtomicInteger();

  private record Wanted(String record, String reader) {}

  @AfterEach
  void theRequestIsOver() {
    RequestContextHolder.resetRequestAttributes();
    TransactionSynchronizationManager.setActualTransactionActive(false);
  }

  @Test
  void thePartsOfAPageReadARecordOnceForEachReader() {
    asked("GET");
    assertThat(reads("visit", "host")).isEqualTo(1);
    assertThat(reads("visit", "host")).isEqualTo(1);
    assertThat(reads("visit", "guest")).isEqualTo(2);
    asked("GET");
    assertThat(reads("visit", "host")).as("the next page").isEqualTo(3);
  }

  @Test
  void aFormAndTheNodesOwnWorkReadAfresh() {
    asked("POST");
    reads("visit", "host");
    assertThat(reads("visit", "host")).isEqualTo(2);
    RequestContextHolder.resetRequestAttributes();
    assertThat(reads("visit", "host")).isEqualTo(3);
  }

  @Test
  void whatIsBeingWrittenIsReadAfresh() {
    asked("GET");
    reads("visit", "host");
    TransactionSynchronizationManager.setActualTransactionActive(true);
    assertThat(reads("visit", "host")).isEqualTo(2);
  }

  @Test
  void whatCouldNotBeReadIsAskedForAgain() {
    asked("GET");
    assertThatThrownBy(
            () ->
                OnceAPage.read(
                    new Wanted("visit", "stranger"),
                    () -> {
                      throw new NotFound("visit");
                    }))
        .isInstanceOf(NotFound.class);
    assertThat(reads("visit", "stranger")).isEqualTo(1);
  }

  private int reads(String record, String reader) {
    return OnceAPage.read(new Wanted(record, reader), read::incrementAndGet);
  }

  private static void asked(String method) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest(method, "/visits")));
  }
}
