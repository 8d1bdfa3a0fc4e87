package org.dostyk.node.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dostyk.node.TestDatabase;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MailJobTest {
  @AutoClose private static final TestDatabase DATABASE = TestDatabase.create();
  private final PostRoom room = new PostRoom(DATABASE);
  @AutoClose private final Inbox inbox = new Inbox();

  @Test
  void aLetterArrivesInItsReadersLanguage() throws Exception {
    room.write(Language.KK, "asel@example.org");
    room.write(Language.ZH, "li@example.org");
    room.through(inbox.url()).run();

    MimeMessage kazakh = inbox.letter("asel@example.org");
    assertThat(kazakh.getSubject()).isEqualTo("Сынақ хаты");
    assertThat(sender(kazakh).getPersonal()).isEqualTo("Шығыс Қазақстан университеті");
    assertThat(sender(kazakh).getAddress()).isEqualTo("dostyk@eku.example");
    assertThat(kazakh.getHeader("Content-Language", ",")).isEqualTo("kk");
    assertThat(Inbox.part(kazakh, 0))
        .contains("Пошта жұмыс істейді", "https://dostyk.eku.example/notices")
        .contains("Шығыс Қазақстан университеті");
    assertThat(Inbox.part(kazakh, 1))
        .contains("lang=\"kk\"", "href=\"https://dostyk.eku.example/notices\"");
    assertThat(inbox.letter("li@example.org").getSubject()).isEqualTo("测试邮件");
    assertThat(room.unsent()).isEmpty();
  }

  @Test
  void whatAWriterTypedStaysText() throws Exception {
    var letter =
        Letter.of("notices.trial.subject", "notices.letter.foot", "/x", "<b>\r\nBcc: eve@evil</b>");
    room.write(Language.EN, "anna@example.org", letter);
    room.through(inbox.url()).run();
    MimeMessage message = inbox.letter("anna@example.org");
    assertThat(Inbox.part(message, 1)).contains("&lt;b&gt;").doesNotContain("<b>");
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getHeader("Bcc")).isNull();
  }

  @Test
  void aSubjectOrSenderCannotBringHeadersOfItsOwn() throws Exception {
    Mail mail = room.seal(Language.EN, "anna@example.org", PostRoom.trial());
    room.store.add(
        new Mail(
            mail.id(),
            mail.institution(),
            mail.email(),
            "House\r\nX-Evil: 1",
            mail.language(),
            "Subject\r\nX-Evil: 2\r\n\r\nBody",
            mail.plain(),
            mail.html(),
            null,
            mail.createdAt(),
            0,
            mail.nextTryAt(),
            mail.giveUpAt(),
            null,
            ""));
    room.through(inbox.url()).run();
    MimeMessage message = inbox.letter("anna@example.org");
    assertThat(message.getHeader("X-Evil")).isNull();
    assertThat(message.getSubject()).startsWith("Subject X-Evil: 2");
  }

  @Test
  void aSecretIsNotKeptOnceItWasSent() throws Exception {
    room.write(
        Language.EN,
        "anna@example.org",
        Letter.of("notices.trial.subject", "notices.trial.body", "/in/s3cr3t")
            .secretUntil(room.clock.instant().plusSeconds(900)));
    room.through(inbox.url()).run();
    assertThat(inbox.plain("anna@example.org")).contains("/in/s3cr3t");
    assertThat(
            DATABASE
                .jdbc()
                .sql("select count(*) from notices.mail where plain is null and html is null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void twoProcessesSendEachLetterOnce() throws Exception {
    for (int i = 0; i < 40; i++) {
      room.write(Language.EN, "anna" + i + "@example.org");
    }
    String address = inbox.url();
    try (var both = Executors.newFixedThreadPool(2)) {
      Callable<Void> run =
          () -> {
            room.through(address).run();
            return null;
          };
      for (var done : both.invokeAll(List.of(run, run))) {
        done.get();
      }
    }
    assertThat(inbox.letters()).hasSize(40);
  }

  @Test
  void lettersAreForgottenAfterNinetyDays() {
    room.write(Language.EN, "anna@example.org");
    room.through(inbox.url()).run();
    room.clock.advance(TidyJob.KEPT);
    new TidyJob(room.store, room.clock).run();
    assertThat(count()).isEqualTo(1);
    room.clock.advance(Duration.ofSeconds(1));
    new TidyJob(room.store, room.clock).run();
    assertThat(count()).isZero();
  }

  private static InternetAddress sender(MimeMessage message) throws Exception {
    return (InternetAddress) message.getFrom()[0];
  }

  private static long count() {
    return DATABASE.jdbc().sql("select count(*) from notices.mail").query(Long.class).single();
  }
}
