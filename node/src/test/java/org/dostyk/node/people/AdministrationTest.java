package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@NodeTest
@RecordApplicationEvents
class AdministrationTest {
  @Autowired OwnInstitutions institutions;
  @Autowired People people;
  @Autowired Administration administration;
  @Autowired Audit audit;
  @Autowired Browsers browsers;
  @Autowired ApplicationEvents events;
  @Autowired OneTimeLinks links;
  private SampleHouse house;
  private Actor dana;
  private Browser browser;

  @BeforeEach
  void danaLooksAfterTheHouse() {
    house = SampleHouse.open(institutions, people);
    dana = house.actor("Seitova", "Dana", Role.ADMINISTRATOR);
    browser = browsers.as(dana);
  }

  private Administration.Newcomer newcomer(UUID id, String email) {
    return new Administration.Newcomer(
        id,
        house.id(),
        PersonNames.of(NameForm.of(Script.LATN, "Tölegen", "Mukhtar")),
        email,
        Language.KK,
        Set.of(Role.SIGNATORY),
        Text.of("en", "Rector", "kk", "Ректор"),
        true);
  }

  @Test
  void aFormSentTwiceRegistersOnePersonAndInvitesThemOnce() {
    UUID id = UUID.randomUUID();
    administration.register(newcomer(id, id + "@ku.example"), dana);
    administration.register(newcomer(id, id + "@ku.example"), dana);
    assertThat(administration.colleagues(dana)).hasSize(2);
    assertThat(events.stream(InvitationMade.class)).hasSize(1);
    Seat seat = people.actor(new AccountId(id)).orElseThrow().seats().getFirst();
    assertThat(seat.role()).isEqualTo(Role.SIGNATORY);
    assertThat(seat.office()).isEqualTo(Text.of("en", "Rector", "kk", "Ректор"));
  }

  @Test
  void twoPeopleNeverShareOneAddress() {
    Account taken = house.person("Bekova", "Aigerim");
    assertThatThrownBy(
            () ->
                administration.register(
                    newcomer(UUID.randomUUID(), taken.email().toUpperCase(java.util.Locale.ROOT)),
                    dana))
        .hasMessage("people.objection.email_taken");
    assertThat(administration.colleagues(dana)).as("nothing half-written").hasSize(2);
  }

  @Test
  void aRegisteredPersonIsFoundInEveryScriptAndSortedAsTheReaderSorts() {
    Reply refused =
        browser.submit(
            browser.get("/people/new"),
            "form[action=/people]",
            "name_hani_family",
            "欧阳",
            "name_hani_given",
            "修");
    assertThat(refused.status()).as("no address yet").isEqualTo(422);
    String email = UUID.randomUUID() + "@ku.example";
    Reply done = browser.submit(refused, "form[action=/people]", "email", email);
    assertThat(done.location().orElseThrow()).endsWith("?did=people.did.invited");
    for (String sought : new String[] {"OUYANG", "欧阳", email.substring(0, 8)}) {
      assertThat(
              browser
                  .get(
                      "/people?q="
                          + java.net.URLEncoder.encode(
                              sought, java.nio.charset.StandardCharsets.UTF_8))
                  .text())
          .as(sought)
          .contains(email)
          .doesNotContain(dana.name(Language.EN) + " p");
    }
    assertThat(people.withEmail(email).orElseThrow().names().forms())
        .extracting(NameForm::source)
        .containsExactly(Source.OFFICE, Source.DERIVED);
  }

  @Test
  void theListOfPeopleIsArrangedPrintedAndTakenAlongAsEveryList() throws Exception {
    Actor second = house.actor("Äbishev", "Zhan", Role.OBSERVER);
    Reply list = browser.get("/people?columns=name,email&sort=name&down=yes");
    assertThat(list.page().select("th[aria-sort=descending]").text()).isEqualTo("Name");
    assertThat(list.page().select("tbody tr:first-child").text()).contains("Äbishev");
    assertThat(browser.get("/people?print=yes&row=" + second.account()).page().select("tbody tr"))
        .hasSize(1);
    try (var workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                browser.get("/people/export?row=" + second.account()).bytes()))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .contains("Äbishev");
    }
    assertThat(browsers.as(second).get("/people/export").status()).isEqualTo(403);
  }

  @Test
  void theLastAdministratorStays() {
    assertThatThrownBy(
            () -> administration.take(Role.ADMINISTRATOR, house.id(), dana.account(), dana))
        .hasMessage("people.objection.last_administrator");
    Actor second = house.actor("Omarov", "Erlan", Role.ADMINISTRATOR);
    administration.take(Role.ADMINISTRATOR, house.id(), dana.account(), second);
    assertThat(browser.get("/people").status()).as("gone from the next click").isEqualTo(403);
    assertThatThrownBy(() -> people.close(people.find(second.account()).orElseThrow(), second))
        .hasMessage("people.objection.last_administrator");
  }

  @Test
  void aClosedAccountIsOutAtOnceAndComesBackWithItsSeats() {
    Actor officer = house.actor("Bekova", "Aigerim", Role.OFFICER);
    Browser hers = browsers.as(officer);
    assertThat(hers.get("/account").status()).isEqualTo(200);
    administration.close(officer.account(), dana);
    assertThat(hers.get("/account").status()).isEqualTo(302);
    assertThat(people.holding(Role.OFFICER, house.id())).isEmpty();
    administration.reopen(officer.account(), dana);
    assertThat(people.actor(officer.account()).orElseThrow().seats()).hasSize(1);
    assertThat(audit.of(officer.account().value(), Set.of(house.id())))
        .extracting(AuditEntry::action)
        .startsWith("people.reopened", "people.closed");
  }

  @Test
  void nobodyClosesTheirOwnAccount() {
    assertThat(browser.post("/people/" + dana.account() + "/close").status()).isEqualTo(422);
  }

  @Test
  void anotherHousesPeopleAreNotThere() {
    Actor stranger = SampleHouse.open(institutions, people).actor("Li", "Na", Role.OFFICER);
    AccountId id = stranger.account();
    assertThat(browser.get("/people/" + id).status()).isEqualTo(404);
    assertThat(browser.get("/audit/" + id).status()).isEqualTo(404);
    assertThat(browser.post("/people/" + id + "/roles", "role", "OBSERVER").status())
        .isEqualTo(404);
    assertThatThrownBy(() -> administration.close(id, dana)).isInstanceOf(NotFound.class);
  }

  @Test
  void aPersonOfAnotherHouseWithASeatHereIsSeenButTheirRecordIsNotChanged() {
    Actor visitor = SampleHouse.open(institutions, people).actor("Li", "Na", Role.OFFICER);
    people.give(Role.OBSERVER, house.id(), visitor.account(), null, null);
    Reply page = browser.get("/people/" + visitor.account());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("#record, #account")).isEmpty();
    assertThat(page.page().select("#roles tbody tr")).as("only the seat here").hasSize(1);
    assertThatThrownBy(() -> administration.invite(visitor.account(), dana))
        .isInstanceOf(NotFound.class);
    administration.take(Role.OBSERVER, house.id(), visitor.account(), dana);
    assertThat(people.actor(visitor.account()).orElseThrow().seats()).hasSize(1);
  }

  @Test
  void whatWasDoneToAnAccountIsToldToAdministratorsAlone() {
    Actor officer = house.actor("Bekova", "Aigerim", Role.OFFICER);
    String trail = "/audit/" + officer.account();
    assertThat(browser.get(trail).text()).contains("International officer", "the system");
    assertThat(browsers.as(officer).get(trail).status()).isEqualTo(404);
  }

  @Test
  void anInvitationThatWentToAWrongAddressLosesItsForceWhenTheAddressIsCorrected() {
    UUID id = UUID.randomUUID();
    var account = administration.register(newcomer(id, id + "@wrong.example"), dana);
    String token =
        events.stream(InvitationMade.class)
            .reduce((a, b) -> b)
            .orElseThrow()
            .path()
            .replaceAll("^/invitation/|\\?.*", "");
    administration.revise(
        account,
        0,
        people.find(account).orElseThrow().names(),
        id + "@right.example",
        Language.KK,
        dana);
    assertThat(links.use(token, LinkPurpose.INVITATION)).isFalse();
  }
}
