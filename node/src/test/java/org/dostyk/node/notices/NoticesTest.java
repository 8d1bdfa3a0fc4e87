package org.dostyk.node.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.people.InvitationMade;
import org.dostyk.node.people.SignInLinkMade;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class NoticesTest {
  private static final Letter TRIAL =
      Letter.of("notices.trial.subject", "notices.trial.body", "/notices");

  @Autowired Notices notices;
  @Autowired MailStore store;
  @Autowired Undelivered undelivered;
  @Autowired Houses houses;
  @Autowired Browsers browsers;
  @Autowired Audit audit;
  @Autowired ApplicationEventPublisher events;
  @Autowired TestClock clock;
  @Autowired PlatformTransactionManager transactions;
  private House house;

  @BeforeEach
  void aHouse() {
    house = houses.open("East Kazakhstan University");
  }

  @Test
  void aLetterBelongsToTheTransactionThatGivesRiseToIt() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            t -> {
              notices.tell(house.officer().account(), TRIAL);
              t.setRollbackOnly();
            });
    assertThat(letters()).isEmpty();
    notices.tell(house.officer().account(), TRIAL);
    assertThat(letters()).hasSize(1).allMatch(m -> m.email().endsWith("@example.org"));
  }

  @Test
  void aLetterIsWrittenInTheLanguageOfItsReader() {
    notices.tell(house.id(), "li@example.org", Language.ZH, TRIAL);
    assertThat(letters().getFirst().subject()).isEqualTo("测试邮件");
    assertThat(letters().getFirst().plain()).contains("/notices");
  }

  @Test
  void aLetterLeadsNowhereButToThisNode() {
    for (String path : List.of("https://evil.example/", "//evil.example/", "evil", "")) {
      assertThatThrownBy(() -> Letter.of("notices.trial.subject", "notices.trial.body", path))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatWasGivenUpIsSentAgainOnRequestAndTheTrailSaysSo() {
    Mail mail = givenUp(TRIAL);
    undelivered.again(Set.of(mail.id()), house.the(Role.ADMINISTRATOR));
    undelivered.again(Set.of(mail.id()), house.the(Role.ADMINISTRATOR));
    assertThat(letters()).singleElement().matches(Mail::waits);
    assertThat(audit.of(mail.id(), Set.of(house.id())))
        .extracting(AuditEntry::action)
        .containsExactly("notices.sent_again");
  }

  @Test
  void aSecretThatWasGivenUpCannotBeSentAgain() {
    Mail mail = givenUp(TRIAL.secretUntil(java.time.Instant.parse("2030-01-01T00:00:00Z")));
    undelivered.again(Set.of(mail.id()), house.the(Role.ADMINISTRATOR));
    assertThat(letters()).singleElement().matches(m -> !m.waits() && m.id().equals(mail.id()));
  }

  @Test
  void aLetterOfAnotherInstitutionIsNotTheirsToSend() {
    Mail mail = givenUp(TRIAL);
    House other = houses.open("Karaganda Polytechnic College");
    assertThatThrownBy(() -> undelivered.again(Set.of(mail.id()), other.the(Role.ADMINISTRATOR)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anAdministratorSeesWhyAndSendsAgainByTheButton() {
    givenUp(TRIAL);
    Browser browser = browsers.as(house.the(Role.ADMINISTRATOR)).in(Language.RU);
    assertThat(browser.get("/").page().select(".status.late").text())
        .isEqualTo("Не доставлено 1 письмо");
    var page = browser.get("/notices");
    assertThat(page.page().text())
        .contains("Почтовый сервер получателя отказался", "No such person")
        .contains("Почта не настроена");
    var question = browser.get("/lists/letters/again");
    assertThat(question.page().select("h1").text()).isEqualTo("Отправить ещё раз 1 письмо");
    var reply = browser.follow(browser.submit(question, "main form"));
    assertThat(reply.page().select(".hold").text()).contains("Почта не настроена");
    assertThat(letters()).singleElement().matches(Mail::waits);
  }

  @Test
  void whatWasSentLatelyIsListedAndCannotBeSentOnceMore() throws Exception {
    notices.tell(house.id(), "sent@example.org", Language.EN, TRIAL);
    Mail sent = letters().getFirst();
    store.sent(sent, clock.instant());
    Mail refused = givenUp(TRIAL);
    Browser browser = browsers.as(house.the(Role.ADMINISTRATOR));
    var page = browser.get("/notices?fate=sent").page();
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody").text()).contains("sent@example.org");
    assertThat(page.select(".steps b").eachText()).containsExactly("1", "0", "0", "1");
    assertThat(browser.get("/notices").page().select("tbody tr")).hasSize(1);
    assertThat(browser.get("/lists/letters/again?fate=sent&row=" + sent.id()).page().text())
        .contains("One row is left out");
    try (var workbook =
        new XSSFWorkbook(new ByteArrayInputStream(browser.get("/notices/export").bytes()))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo(refused.email());
    }
  }

  @Test
  void aTrialLetterGoesToWhoeverAsksForIt() {
    Browser browser = browsers.as(house.the(Role.ADMINISTRATOR));
    browser.submit(browser.get("/notices"), "form[action$=/trial]");
    assertThat(letters()).singleElement().matches(m -> m.subject().equals("Test e-mail"));
  }

  @Test
  void aSignInLinkIsALetterWithASecret() {
    Actor officer = house.officer();
    var expires = clock.instant().plusSeconds(900);
    events.publishEvent(
        new SignInLinkMade(
            officer.account(), "lost@example.org", Language.KK, "/sign-in/link/s3cr3t", expires));
    assertThat(letters())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.plain()).contains("/sign-in/link/s3cr3t", "15 minutes");
              assertThat(m.secretUntil()).isEqualTo(expires);
              assertThat(m.subject()).isEqualTo("Your sign-in link");
            });
  }

  @Test
  void whoIsInvitedAndHasNoRoleYetIsWrittenToAllTheSame() {
    Actor newcomer = houses.employ(house.id());
    var expires = clock.instant().plus(Duration.ofDays(7));
    Text eku = Text.of("en", "East Kazakhstan University");
    events.publishEvent(
        new InvitationMade(
            newcomer.account(), "n@example.org", Language.EN, eku, "/invitation/s3cr3t", expires));
    assertThat(letters())
        .singleElement()
        .extracting(Mail::plain)
        .asString()
        .contains("East Kazakhstan University invites you", "/invitation/s3cr3t");
  }

  private List<Mail> letters() {
    return store.unsent(Set.of(house.id()), 10);
  }

  private Mail givenUp(Letter letter) {
    notices.tell(house.id(), "nobody@example.org", Language.EN, letter);
    Mail mail = letters().getFirst();
    store.unsent(mail, new Unsent(Trouble.REFUSED, "550 No such person"), Optional.empty());
    return mail;
  }
}
