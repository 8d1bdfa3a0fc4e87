package org.dostyk.node.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** People choose when they are written to, and a real mail server gets it so. */
@NodeTest
class DigestTest {
  @Autowired Notices notices;
  @Autowired MailStore mails;
  @Autowired DigestJob digests;
  @Autowired DigestStore waiting;
  @Autowired Houses houses;
  @Autowired VisitGround ground;
  @Autowired People people;
  @Autowired Browsers browsers;
  @Autowired TestClock clock;
  @Autowired PlatformTransactionManager transactions;
  @AutoClose private final Inbox inbox = new Inbox();
  private House house;
  private Actor reader;

  @BeforeEach
  void somebodyInOskemenAtNine() {
    clock.set(TestClock.BEGIN);
    house = houses.open("East Kazakhstan University");
    reader = house.officer();
  }

  @Test
  void aDayIsToldInOneLetterInTheReadersLanguageWithALinkToEach() throws Exception {
    choose("pace_visits", "daily", "pace_agreements", "daily");
    speak(Language.KK);
    notices.tell(house.id(), reader.account(), visit("/visits/1"));
    clock.advance(Duration.ofMinutes(1));
    notices.tell(house.id(), reader.account(), agreement("/agreements/2"));
    assertThat(arrived()).as("before eight").isEmpty();
    clock.set(Instant.parse("2026-11-21T03:00:00Z"));
    MimeMessage digest = onlyOne();
    assertThat(digest.getSubject()).isEqualTo("Сізге жинақ хат: 2 хабар");
    String plain = Inbox.part(digest, 0);
    assertThat(plain)
        .contains("/visits/1\n", "/agreements/2\n", "/account/letters", "Деканның сапары");
    assertThat(plain.indexOf("/visits/1")).isLessThan(plain.indexOf("/agreements/2"));
    assertThat(Inbox.part(digest, 1)).contains("lang=\"kk\"", "/visits/1\"", "/agreements/2\"");
    assertThat(arrived()).as("nothing is told twice").hasSize(1);
  }

  @Test
  void theLinkInADigestOpensItsRecord() {
    choose("pace_visits", "daily");
    House guest = houses.open("Xinjiang University");
    Visit visit = ground.sent(guest, house);
    clock.set(Instant.parse("2026-11-21T03:00:00Z"));
    Matcher link =
        Pattern.compile("https?://[^/\\s]+(/visits/\\S+)").matcher(Inbox.part(onlyOne(), 0));
    assertThat(link.find()).isTrue();
    Reply record = browsers.as(reader).get(link.group(1));
    assertThat(record.status()).isEqualTo(200);
    assertThat(record.page().expectFirst("h1").text())
        .isEqualTo(visit.plan().purpose().in(Language.EN));
  }

  @Test
  void aReaderWhoChangesTheirLanguageIsToldInTheNewOne() throws Exception {
    choose("pace_visits", "daily");
    notices.tell(house.id(), reader.account(), visit("/visits/1"));
    speak(Language.ZH);
    clock.set(Instant.parse("2026-11-21T03:00:00Z"));
    assertThat(onlyOne().getSubject()).isEqualTo("您的汇总邮件：1 条消息");
    assertThat(Inbox.part(onlyOne(), 0)).contains("院长访问");
  }

  @Test
  void inQuietHoursALetterWaitsForTheirEnd() {
    choose("quiet_from", "08:00", "quiet_to", "18:00");
    notices.tell(house.id(), reader.account(), visit("/visits/1"));
    assertThat(arrived()).isEmpty();
    clock.set(Instant.parse("2026-11-20T12:59:00Z"));
    assertThat(arrived()).isEmpty();
    clock.set(Instant.parse("2026-11-20T13:00:00Z"));
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void aSecretLetterIsHeldBackByNothing() {
    choose("quiet_from", "08:00", "quiet_to", "18:00", "pace_visits", "weekly");
    notices.tell(
        house.id(),
        reader.account(),
        visit("/sign-in/link/x").secretUntil(clock.instant().plus(Duration.ofMinutes(15))));
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void whoWishesNoLettersAboutSomethingGetsNoneAndOthersStillCome() {
    choose("pace_visits", "never");
    notices.tell(house.id(), reader.account(), visit("/visits/1"));
    notices.tell(house.id(), reader.account(), agreement("/agreements/2"));
    assertThat(arrived()).hasSize(1);
    clock.advance(Duration.ofDays(8));
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void whatAsksForADecisionCannotBeSwitchedOff() {
    Browser browser = browsers.as(reader);
    Reply form = browser.get("/account/letters");
    Reply refused = browser.submit(form, "main form", "pace_agreements", "never");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".objections").text()).contains("cannot be switched off");
    assertThat(form.page().select("#pace_agreements option[value=never]")).isEmpty();
  }

  @Test
  void whatWaitsFollowsANewChoice() {
    choose("pace_visits", "weekly");
    notices.tell(house.id(), reader.account(), visit("/visits/1"));
    choose("pace_visits", "at_once");
    assertThat(arrived()).hasSize(1);
    choose("pace_visits", "weekly");
    notices.tell(house.id(), reader.account(), visit("/visits/1"));
    choose("pace_visits", "never");
    assertThat(waiting.of(reader.account())).isEmpty();
  }

  @Test
  void aClosedAccountGetsNoDigest() {
    choose("pace_visits", "daily");
    notices.tell(house.id(), reader.account(), visit("/visits/1"));
    people.close(people.find(reader.account()).orElseThrow(), house.all());
    clock.advance(Duration.ofDays(2));
    assertThat(arrived()).isEmpty();
    assertThat(waiting.of(reader.account())).isEmpty();
  }

  @Test
  void nonsenseChangesNothingAndIsAnsweredWithTheForm() {
    Browser browser = browsers.as(reader);
    Reply form = browser.get("/account/letters");
    for (List<String> wrong :
        List.of(
            List.of("zone", "Mars/Olympus"),
            List.of("hour", "99"),
            List.of("weekday", "0"),
            List.of("quiet_from", "25:00"),
            List.of("quiet_from", "22:00", "quiet_to", ""),
            List.of("quiet_from", "22:00", "quiet_to", "22:00"))) {
      Reply refused = browser.submit(form, "main form", wrong.toArray(String[]::new));
      assertThat(refused.status()).as(wrong.toString()).isEqualTo(422);
      assertThat(refused.page().select(".objections")).hasSize(1);
    }
  }

  private void choose(String... namesAndValues) {
    Browser browser = browsers.as(reader);
    Reply reply = browser.submit(browser.get("/account/letters"), "main form", namesAndValues);
    assertThat(browser.follow(reply).page().select(".did").text()).startsWith("Saved");
  }

  private void speak(Language language) {
    Account now = people.find(reader.account()).orElseThrow();
    people.revise(now.id(), now.revision(), now.names(), now.email(), language, reader);
  }

  /** What has arrived for the reader once the jobs have run. */
  private List<MimeMessage> arrived() {
    digests.run();
    var settings = new MailSettings(inbox.url(), "dostyk@eku.example");
    new MailJob(settings, mails, clock, transactions).run();
    String email = people.find(reader.account()).orElseThrow().email();
    return Arrays.stream(inbox.letters()).filter(m -> isTo(m, email)).toList();
  }

  private MimeMessage onlyOne() {
    List<MimeMessage> arrived = arrived();
    assertThat(arrived).hasSize(1);
    assertThat(mails.unsent(Set.of(house.id()), 10)).isEmpty();
    return arrived.getFirst();
  }

  private static boolean isTo(MimeMessage message, String email) {
    try {
      return message.getAllRecipients()[0].toString().equals(email);
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static Letter visit(String path) {
    return Letter.of(
        "visits.letter.approved.subject",
        "visits.letter.approved.body",
        path,
        Text.of("kk", "Деканның сапары", "zh", "院长访问"),
        java.time.LocalDate.of(2026, 12, 1),
        java.time.LocalDate.of(2026, 12, 2));
  }

  private static Letter agreement(String path) {
    return Letter.of(
        "agreements.letter.signed.subject",
        "agreements.letter.signed.body",
        path,
        Text.of("en", "Memorandum"));
  }
}
