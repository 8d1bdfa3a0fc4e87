package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit as an officer makes it in a browser without scripts. */
@NodeTest
class VisitPagesTest {
  @Autowired private VisitGround ground;
  @Autowired private Delegations delegations;
  @Autowired private Itineraries itineraries;
  @Autowired private Browsers browsers;
  private House auezov;
  private House xinjiang;
  private Browser officer;

  @BeforeEach
  void twoUniversities() {
    auezov = ground.house("Auezov University");
    xinjiang = ground.house("Tarim University");
    officer = browsers.as(auezov.officer()).in(Language.EN);
  }

  @Test
  void aVisitIsPlannedSentAndApprovedByItsPages() {
    Reply form = officer.get("/visits/new?with=" + xinjiang.id());
    Reply begun =
        officer.submit(
            form,
            "form[action='/visits']",
            "do",
            "save",
            "purpose_en",
            "A seminar of the deans",
            "from",
            "2027-10-29",
            "to",
            "2027-11-02");
    assertThat(begun.status()).isEqualTo(303);
    Reply record = officer.follow(begun);
    assertThat(record.page().text()).contains("Planned, not sent yet");
    Reply sent = officer.follow(officer.submit(record, "form[action$='/send']"));
    officer.submit(sent, "form[action$='/approve']");
    Browser host = browsers.as(xinjiang.signatory()).in(Language.ZH);
    assertThat(host.get("/").page().text()).contains("待您审批的访问");
    Reply asked = host.get(sent.path().replaceAll("\\?.*", ""));
    Reply approved = host.follow(host.submit(asked, "form[action$='/approve']"));
    assertThat(approved.page().text()).contains("双方已批准");
    assertThat(officer.get("/partners/" + xinjiang.id()).page().text())
        .contains("A seminar of the deans");
  }

  @Test
  void whereAReturnIsOnItsWayOnlyAnotherIsOffered() {
    Visit visit = ground.approved(auezov, xinjiang);
    String offer = "a[href='/visits/new?return=" + visit.id() + "']";
    Reply record = officer.get("/visits/" + visit.id());
    assertThat(record.page().select(offer + ".button").text()).isEqualTo("Plan the return visit");
    Reply form = officer.get(record.page().select(offer).attr("href"));
    Reply begun =
        officer.submit(
            form,
            "form[action='/visits']",
            "do",
            "save",
            "purpose_en",
            "They come back",
            "from",
            "2028-03-01",
            "to",
            "2028-03-03");
    assertThat(begun.status()).isEqualTo(303);
    var again = officer.get("/visits/" + visit.id()).page().select(offer);
    assertThat(again.text()).isEqualTo("Plan another return visit");
    assertThat(again.hasClass("button")).isFalse();
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedStays() {
    Reply form = officer.get("/visits/new");
    Reply refused =
        officer.submit(form, "form[action='/visits']", "do", "save", "purpose_ru", "Семинар");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".objections").text()).contains("at least one guest");
    assertThat(refused.page().select("#purpose_ru").val()).isEqualTo("Семинар");
  }

  @Test
  void aListIsLookedAtBeforeAnythingIsSaved() {
    Visit visit = ground.sent(auezov, xinjiang);
    String path = "/visits/" + visit.id() + "/delegation";
    Reply preview =
        officer.post(
            path + "/preview", "text", "Name\tRole\n王琳 Wang Lin\tInterpreter\nOcпанов Даулет\t\n");
    assertThat(delegations.of(visit)).isEmpty();
    assertThat(preview.page().select("input[name=take]")).hasSize(2);
    assertThat(preview.page().select("input[name=take][checked]")).hasSize(1);
    officer.submit(preview, "form[action$='/take']");
    officer.submit(preview, "form[action$='/take']");
    assertThat(delegations.of(visit))
        .extracting(d -> d.names().in(Language.ZH))
        .containsExactly("王琳");
  }

  @Test
  void aWorkbookIsReadLikeAPastedList() throws Exception {
    Visit visit = ground.sent(auezov, xinjiang);
    var out = new java.io.ByteArrayOutputStream();
    try (var sheet = new Spreadsheet("Делегация", List.of("ФИО", "Должность"))) {
      sheet.row(List.of("Омарова Айгерім", "Декан")).writeTo(out);
    }
    Reply preview =
        officer.upload(
            "/visits/" + visit.id() + "/delegation/preview",
            "file",
            "список.xlsx",
            out.toByteArray());
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.page().select("input[name=take][checked]")).hasSize(1);
    Reply broken =
        officer.upload(
            "/visits/" + visit.id() + "/delegation/preview",
            "file",
            "список.xlsx",
            new byte[] {'P', 'K', 3, 4, 9});
    assertThat(broken.status()).isEqualTo(422);
  }

  @Test
  void anItemThatSomethingSpeaksAgainstIsSavedOnceThatWasRead() {
    Visit visit = ground.sent(auezov, xinjiang);
    ground.planned(visit, VisitGround.item("Opening", "10:00", "12:00"), auezov);
    Reply form = officer.get("/visits/" + visit.id() + "/items/new");
    Reply doubtful =
        officer.submit(
            form,
            "form[action$='/items']",
            "do",
            "save",
            "title_en",
            "Tour",
            "starts",
            "11:00",
            "ends",
            "13:00");
    assertThat(doubtful.status()).isEqualTo(422);
    assertThat(doubtful.page().select(".objections").text())
        .contains("The whole delegation is at “Opening”");
    assertThat(itineraries.of(visit)).hasSize(1);
    Reply saved = officer.submit(doubtful, "form[action$='/items']", "do", "anyway");
    assertThat(saved.status()).isEqualTo(303);
    assertThat(itineraries.of(visit)).hasSize(2);
    assertThat(officer.follow(saved).page().select(".status.late")).hasSize(2);
  }

  @Test
  void anInvitationIsInTheLanguagesOfBoth() {
    Visit visit = ground.planned(auezov, ground.elsewhere(auezov));
    ground.delegate(visit, "Omarova Aigerim", Language.RU, auezov);
    Reply letters = officer.get("/visits/" + visit.id() + "/invitations");
    assertThat(letters.page().select(".letter section[lang=zh]").text())
        .contains("邀请函", "塔里木大学", "Omarova Aigerim", "乌鲁木齐");
    assertThat(letters.page().select(".letter section[lang=ru]").text())
        .contains("Приглашение", "29 октября – 2 ноября 2027");
  }

  @Test
  void aListOfVisitsIsAWorkbookToo() {
    ground.approved(auezov, xinjiang);
    Reply workbook = officer.get("/visits/export?view=upcoming");
    assertThat(workbook.status()).isEqualTo(200);
    assertThat(workbook.type()).isEqualTo(Spreadsheet.MEDIA_TYPE);
  }

  @Test
  void aDelegationGoesOutAsAWorkbookThatIsReadBack() {
    Visit visit = ground.approved(auezov, xinjiang);
    ground.delegate(visit, "Omarova Aigerim", Language.ZH, auezov);
    ground.delegate(visit, "Askarov Bolat", Language.RU, auezov);
    Reply delegation = officer.get("/visits/" + visit.id() + "/delegation");
    String path = delegation.page().select("a[href^='/delegations']").attr("href");
    Reply list = officer.get(path + "&columns=name&columns=language&sort=name&lang=en");
    assertThat(list.page().select("tbody tr")).hasSize(2);
    assertThat(list.page().select("tbody tr:first-child").text())
        .contains("Askarov Bolat", "Russian");
    assertThat(officer.get(path + "&print=yes").page().select("tbody tr")).hasSize(2);
    Reply workbook = officer.get(path.replace("?", "/export?"));
    assertThat(workbook.type()).isEqualTo(Spreadsheet.MEDIA_TYPE);
    Visit next = ground.sent(auezov, xinjiang);
    Reply preview =
        officer.upload(
            "/visits/" + next.id() + "/delegation/preview",
            "file",
            "delegation.xlsx",
            workbook.bytes());
    assertThat(preview.page().select("input[name=take]")).hasSize(2);
    assertThat(preview.page().text())
        .contains("Omarova AigerimMember, correspondence in Chinese", "Dean");
  }
}
