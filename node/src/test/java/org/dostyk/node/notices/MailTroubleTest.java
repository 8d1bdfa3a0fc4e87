package org.dostyk.node.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Set;
import org.dostyk.node.TestClock;
import org.dostyk.node.TestDatabase;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;

class MailTroubleTest {
  @AutoClose private static final TestDatabase DATABASE = TestDatabase.create();
  private final PostRoom room = new PostRoom(DATABASE);
  @AutoClose private final Inbox inbox = new Inbox();
  @AutoClose private final MoodyServer moody = new MoodyServer();

  @Test
  void aSecretThatExpiredOnTheWayIsForgottenAndSaidSo() {
    room.write(
        Language.EN,
        "anna@example.org",
        PostRoom.trial().secretUntil(room.clock.instant().plusSeconds(900)));
    room.clock.advance(Duration.ofMinutes(15));
    room.through(moody.url()).run();
    assertThat(moody.taken()).isEmpty();
    assertThat(room.only().trouble()).isEqualTo(Trouble.EXPIRED);
    assertThat(room.only().waits()).isFalse();
    assertThat(room.only().plain()).isNull();
  }

  @Test
  void aRefusalForGoodIsKeptForTheAdministratorWithTheServersWords() {
    room.write(Language.EN, "nobody@example.org");
    moody.answering("RCPT", "550 5.1.1 No such person here");
    room.through(moody.url()).run();
    assertThat(room.only().waits()).isFalse();
    assertThat(room.only().trouble()).isEqualTo(Trouble.REFUSED);
    assertThat(room.only().answer()).contains("No such person here");
    assertThat(room.only().plain()).isNotNull();
  }

  @Test
  void theContentMayBeRefusedToo() {
    room.write(Language.EN, "anna@example.org");
    moody.answering("DATA", "554 5.7.1 Not wanted");
    room.through(moody.url()).run();
    assertThat(room.only().trouble()).isEqualTo(Trouble.REFUSED);
  }

  @Test
  void anAddressThatIsNoneIsNotEvenTried() {
    room.write(Language.EN, "anna@example.org\r\nRCPT TO:<eve@evil.example>");
    room.through(moody.url()).run();
    assertThat(room.only().trouble()).isEqualTo(Trouble.BAD_ADDRESS);
    assertThat(moody.taken()).isEmpty();
  }

  @Test
  void whatIsPutOffIsTriedLaterAndArrivesOnce() {
    room.write(Language.EN, "anna@example.org");
    moody.answering("RCPT", "451 4.7.1 Greylisted, come back");
    MailJob job = room.through(moody.url());
    job.run();
    assertThat(room.only().trouble()).isEqualTo(Trouble.PUT_OFF);
    assertThat(room.only().waits()).isTrue();
    moody.answering("RCPT", "");
    job.run();
    assertThat(moody.taken()).as("not before its time").isEmpty();
    room.clock.advance(Duration.ofMinutes(1));
    job.run();
    room.clock.advance(Duration.ofHours(1));
    job.run();
    assertThat(moody.taken()).hasSize(1);
  }

  @Test
  void whileTheServerIsDownLettersWaitAndNoneIsLost() throws Exception {
    String address = inbox.url();
    MailJob job = room.through(address);
    inbox.stop();
    for (int i = 0; i < 5; i++) {
      room.write(Language.EN, "anna" + i + "@example.org");
    }
    job.run();
    assertThat(room.unsent())
        .as("one was tried, the others wait unharmed")
        .hasSize(5)
        .allMatch(Mail::waits)
        .filteredOn(m -> m.trouble() == Trouble.UNREACHABLE)
        .hasSize(1);
    inbox.start();
    room.clock.advance(Duration.ofMinutes(1));
    room.through(inbox.url()).run();
    assertThat(inbox.letters()).hasSize(5);
  }

  @Test
  void aServerThatRefusesTheNodeItselfLosesNoLetter() {
    room.write(Language.EN, "anna@example.org");
    moody.answering("AUTH", "535 5.7.8 Wrong password");
    String withPassword = moody.url().replace("://", "://node:wrong@");
    room.through(withPassword).run();
    assertThat(room.only().trouble()).isEqualTo(Trouble.SIGN_IN);
    assertThat(room.only().waits()).isTrue();
    moody.answering("AUTH", "").answering("MAIL", "550 5.7.1 Sender unknown");
    room.clock.advance(Duration.ofMinutes(1));
    room.through(moody.url()).run();
    assertThat(room.only().trouble()).isEqualTo(Trouble.SENDER);
    assertThat(room.only().waits()).isTrue();
  }

  @Test
  void afterTwoDaysALetterIsGivenUp() {
    room.write(Language.EN, "anna@example.org");
    moody.answering("RCPT", "451 4.3.0 Busy");
    MailJob job = room.through(moody.url());
    int runs = 0;
    while (room.only().waits()) {
      job.run();
      room.clock.advance(Duration.ofMinutes(20));
      runs++;
    }
    assertThat(Duration.between(TestClock.BEGIN, room.clock.instant()))
        .isBetween(Duration.ofHours(46), Duration.ofHours(50));
    assertThat(runs).isLessThan(200);
    var again =
        room.store.again(
            Set.of(room.only().id()),
            Set.of(PostRoom.EKU.id()),
            room.clock.instant(),
            room.clock.instant().plus(MailRules.PATIENCE));
    assertThat(again).hasSize(1);
    moody.answering("RCPT", "");
    job.run();
    assertThat(moody.taken()).hasSize(1);
  }

  @Test
  void aLetterHandedOverJustBeforeTheNodeDiedGoesOutAgainUnderTheSameId() throws Exception {
    room.write(Language.EN, "anna@example.org");
    MailJob job = room.through(inbox.url());
    failToNoteSent();
    try {
      job.run();
    } catch (DataAccessException expected) {
      // The row could not be updated: to the table, nothing was sent.
    } finally {
      noteSentAgain();
    }
    assertThat(room.only().waits()).isTrue();
    job.run();
    MimeMessage[] both = inbox.letters();
    assertThat(both).hasSize(2);
    assertThat(both[0].getMessageID()).isEqualTo(both[1].getMessageID()).endsWith("@eku.example>");
  }

  @Test
  void withoutAServerLettersWait() {
    room.write(Language.EN, "anna@example.org");
    new MailJob(
            new MailSettings("", ""),
            room.store,
            room.clock,
            new JdbcTransactionManager(DATABASE.dataSource()))
        .run();
    assertThat(room.only().waits()).isTrue();
    assertThat(room.only().tries()).isZero();
  }

  private static void failToNoteSent() {
    DATABASE
        .jdbc()
        .sql(
            """
            create function notices.die() returns trigger language plpgsql as
            $$ begin raise exception 'the node died here'; end $$;
            create trigger die before update on notices.mail
               for each row when (new.sent_at is not null) execute function notices.die()
            """)
        .update();
  }

  private static void noteSentAgain() {
    DATABASE.jdbc().sql("drop function notices.die cascade").update();
  }
}
