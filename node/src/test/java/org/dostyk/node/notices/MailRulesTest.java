package org.dostyk.node.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailRulesTest {
  private static final Instant WRITTEN = Instant.parse("2026-11-20T04:00:00Z");

  @Test
  void aRefusalForGoodEndsTheTries() {
    for (Trouble trouble : Trouble.values()) {
      assertThat(MailRules.nextTry(mail(0, null), trouble, WRITTEN, new Random(1)).isEmpty())
          .as("%s", trouble)
          .isEqualTo(trouble.isFinal());
    }
  }

  @Test
  void thePauseGrowsFromHalfAMinuteToAnHourAndTheTriesEndWithinTwoDays() {
    for (long seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      Instant now = WRITTEN;
      for (int tries = 0; ; tries++) {
        var next = MailRules.nextTry(mail(tries, null), Trouble.UNREACHABLE, now, random);
        if (next.isEmpty()) {
          assertThat(tries).as("tries, seed %d", seed).isBetween(48, 110);
          break;
        }
        assertThat(Duration.between(now, next.get()))
            .as("pause %d, seed %d", tries, seed)
            .isBetween(Duration.ofSeconds(30), Duration.ofHours(1));
        assertThat(next.get())
            .as("seed %d", seed)
            .isBeforeOrEqualTo(WRITTEN.plus(MailRules.PATIENCE));
        now = next.get();
      }
    }
  }

  @Test
  void aLetterWhoseSecretHasExpiredIsNotSent() {
    Mail mail = mail(0, WRITTEN.plusSeconds(900));
    assertThat(MailRules.stale(mail, WRITTEN.plusSeconds(899))).isEmpty();
    assertThat(MailRules.stale(mail, WRITTEN.plusSeconds(900))).contains(Trouble.EXPIRED);
  }

  @Test
  void aLetterThatWaitedForMailToBeSetUpIsNotSentAfterTwoDays() {
    Instant late = WRITTEN.plus(MailRules.PATIENCE).plusSeconds(1);
    assertThat(MailRules.stale(mail(0, null), late)).contains(Trouble.TOO_OLD);
    assertThat(MailRules.stale(mail(1, null), late)).isEmpty();
  }

  private static Mail mail(int tries, @Nullable Instant secretUntil) {
    return new Mail(
        new UUID(0, 1),
        new InstitutionId(new UUID(0, 2)),
        "anna@example.org",
        "University",
        Language.EN,
        "Subject",
        "Text",
        "<p>Text</p>",
        secretUntil,
        WRITTEN,
        tries,
        WRITTEN,
        WRITTEN.plus(MailRules.PATIENCE),
        null,
        "");
  }
}
