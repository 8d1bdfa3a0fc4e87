package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class BrakeTest {
  @Autowired Brake brake;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transactions;

  private final String email = UUID.randomUUID() + "@ku.example";
  private final String client = UUID.randomUUID().toString();

  private boolean admitted(String who, String from) {
    return brake.attempt(who, from).isEmpty();
  }

  @Test
  void afterFiveFailuresTheSixthIsToldWhenToComeBack() {
    for (int i = 0; i < 5; i++) {
      assertThat(admitted(email, client)).isTrue();
    }
    assertThat(brake.attempt(email, client)).contains(clock.instant().plus(Duration.ofMinutes(1)));
  }

  @Test
  void anAttemptWhileBlockedDoesNotProlongTheWait() {
    for (int i = 0; i < 5; i++) {
      admitted(email, client);
    }
    for (int i = 0; i < 20; i++) {
      assertThat(admitted(email, client)).isFalse();
    }
    clock.advance(Duration.ofSeconds(61));
    assertThat(admitted(email, client)).isTrue();
  }

  @Test
  void hundredAtOnceGetNoMoreTriesThanOneAfterAnother() {
    try (var threads = Executors.newFixedThreadPool(6)) {
      var tries =
          IntStream.range(0, 100)
              .mapToObj(i -> threads.submit(() -> admitted(email, client + i)))
              .toList();
      long through =
          tries.stream()
              .filter(
                  t -> {
                    try {
                      return t.get();
                    } catch (Exception e) {
                      throw new AssertionError(e);
                    }
                  })
              .count();
      assertThat(through).isEqualTo(5);
    }
  }

  @Test
  void aUseCaseThatIsRolledBackDoesNotUndoTheCount() {
    for (int i = 0; i < 5; i++) {
      transactions.executeWithoutResult(
          status -> {
            admitted(email, client);
            status.setRollbackOnly();
          });
    }
    assertThat(admitted(email, client)).isFalse();
  }

  @Test
  void theMailAddressIsCountedWhateverItsCase() {
    for (int i = 0; i < 5; i++) {
      admitted(email, client + i);
    }
    assertThat(admitted(" " + email.toUpperCase(java.util.Locale.ROOT), client)).isFalse();
  }

  @Test
  void oneNetworkThatGuessesManyAccountsIsStoppedAndOthersAreNot() {
    String network = "2001:db8:" + Integer.toHexString(email.hashCode() & 0xffff) + ":1::";
    for (int i = 0; i < 30; i++) {
      assertThat(admitted(i + email, network + i)).isTrue();
    }
    assertThat(admitted("x" + email, network + "ffff")).isFalse();
    assertThat(admitted("x" + email, client)).isTrue();
  }

  @Test
  void successForgivesTheAccountAndOneFailureOfTheAddress() {
    for (int i = 0; i < 4; i++) {
      admitted(email, client);
    }
    brake.succeeded(email, client);
    for (int i = 0; i < 5; i++) {
      assertThat(admitted(email, client)).isTrue();
    }
    assertThat(admitted(email, client)).isFalse();
  }
}
