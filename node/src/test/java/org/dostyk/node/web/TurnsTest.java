package org.dostyk.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who goes first where there are few turns. */
@Timeout(60)
class TurnsTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private final LinkedBlockingQueue<String> went = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  @Test
  void whoIsHurriedGoesFirstAndTheOthersInOrder() throws InterruptedException {
    var turns = new Turns(1, LONG);
    turns.take(false);
    comes(turns, "first", false);
    comes(turns, "second", false);
    comes(turns, "hurried", true);
    comes(turns, "hurried too", true);
    assertThat(went).isEmpty();

    var order = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      turns.give();
      order.add(went.take());
    }

    assertThat(order).containsExactly("hurried", "hurried too", "first", "second");
  }

  @Test
  void asManyGoAtOnceAsThereAreTurns() throws InterruptedException {
    var turns = new Turns(2, LONG);
    turns.take(false);
    turns.take(true);
    comes(turns, "third", true);
    assertThat(went).isEmpty();

    turns.give();

    assertThat(went.take()).isEqualTo("third");
    assertThat(turns.waiting()).isZero();
  }

  @Test
  void whoKeepsATurnForLongHoldsNobodyUpAndIsCountedWhenItComesBack() throws InterruptedException {
    var turns = new Turns(1, Duration.ofMillis(1));
    turns.take(false);
    turns.take(false);
    turns.take(true);
    turns.give();
    turns.give();
    turns.give();

    var patient = new Turns(1, LONG);
    patient.take(false);
    patient.give();
    patient.take(false);
    comes(patient, "waits", false);
    assertThat(went).isEmpty();
    patient.give();
    assertThat(went.take()).isEqualTo("waits");
  }

  @Test
  void whoIsInterruptedTakesNoTurn() throws InterruptedException {
    var turns = new Turns(1, LONG);
    turns.take(false);
    comes(turns, "interrupted", true);
    comes(turns, "next", false);

    threads.getFirst().interrupt();
    threads.getFirst().join();
    turns.give();

    assertThat(went.take()).isEqualTo("next");
    assertThat(turns.waiting()).isZero();
  }

  /** Somebody who takes a turn and keeps it; returns when they wait for it. */
  private void comes(Turns turns, String who, boolean isHurried) {
    int before = turns.waiting();
    threads.add(
        Thread.startVirtualThread(
            () -> {
              try {
                turns.take(isHurried);
                went.add(who);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }));
    while (turns.waiting() == before) {
      Thread.onSpinWait();
    }
  }
}
