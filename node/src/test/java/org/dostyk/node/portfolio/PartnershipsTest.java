package org.dostyk.node.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Health and ends, as an officer meets them. */
@NodeTest
class PartnershipsTest {
  @Autowired private PortfolioGround ground;
  @Autowired private HealthJob job;
  @Autowired private Browsers browsers;
  private House house;
  private House college;
  private Browser officer;

  @BeforeEach
  void twoInstitutions() {
    house = ground.house("University of the White Sayan");
    college = ground.house("College of the Yellow Sea");
    officer = browsers.as(house.officer()).in(Language.EN);
  }

  @Test
  void aTermIsNotedOnceAndStandsInCalendarHealthAndFile() {
    AgreementId id = ground.inForce(house, college);
    assertThat(officer.get("/expiry").text()).contains("end date not recorded");
    Reply form = officer.get("/agreements/" + id + "/term");
    assertThat(officer.submit(form, "form.sheet", "ends_on", "2027-02-31").status()).isEqualTo(422);
    assertThat(
            officer.submit(form, "form.sheet", "ends_on", "2027-03-15", "endless", "yes").status())
        .as("a day and no end")
        .isEqualTo(422);
    Reply noted = officer.submit(form, "form.sheet", "ends_on", "2027-03-15", "notice_days", "60");
    assertThat(noted.status()).isEqualTo(303);
    assertThat(officer.follow(noted).text()).contains("Until 15 March 2027");
    assertThat(officer.submit(form, "form.sheet", "ends_on", "2028-01-01").status())
        .as("a form opened before")
        .isEqualTo(409);
    assertThat(officer.get("/expiry?year=2027").page().select("#m3").text()).contains("March");
    String file = new String(officer.get("/expiry/calendar.ics").bytes(), StandardCharsets.UTF_8);
    assertThat(file)
        .contains("DTSTART;VALUE=DATE:20270315\r\n")
        .contains("DTSTART;VALUE=DATE:20270114\r\n")
        .contains("END:VCALENDAR");
    assertThat(browsers.as(college.officer()).in(Language.EN).get("/expiry?year=2027").text())
        .as("a reading of one party is not the other's")
        .contains("No agreement with a recorded term");
  }

  @Test
  void whatIsToEndOrHasEndedIsNotToldAsIfItWentOn() {
    AgreementId id = ground.inForce(house, college);
    Reply form = officer.get("/agreements/" + id + "/provisions");
    officer.submit(
        form, "form.on-paper", "ends_on", "2031-03-15", "notice", "60", "notice_unit", "DAYS");
    assertThat(health(id)).contains("Until 15 March 2031");
    Reply notice = officer.get("/agreements/" + id + "/notice");
    officer.submit(notice, "form[action$=/notice]", "kind", "ENDS");
    assertThat(health(id)).contains("its end has been announced").doesNotContain("2031");
    Reply end = officer.get("/agreements/" + id + "/end");
    String today = notice.page().select("[name=given_on]").val();
    officer.submit(end, "form[action$=/end]", "manner", "BY_CONSENT", "on", today);
    assertThat(health(id)).contains("The agreement has ended").doesNotContain("Until", "Alive");
    assertThat(officer.get("/agreements/" + id + "/life").page().select("ol").text())
        .contains("gave notice", "It ended");
  }

  private String health(AgreementId id) {
    return officer.get("/agreements/" + id).page().select("#health").text();
  }

  @Test
  void aPartnersPageTellsHowItIsAndOpensToTheRecords() {
    ground.inForce(house, college);
    ground.noted(
        ground.line(house, PartnerId.of(college.id()), Flow.SENT, 2025, 6, "1", StayUnit.SEMESTER),
        house);
    Reply page = officer.get("/partners/" + college.id());
    assertThat(page.page().select("#health").text())
        .contains("Alive")
        .contains("One agreement in force")
        .contains("6 people took part in exchanges");
    assertThat(page.page().select("nav.contents a").eachAttr("href"))
        .contains("#health", "#agreements", "#balance", "#visits")
        .allSatisfy(href -> assertThat(page.page().select(href)).hasSize(1));
  }

  @Test
  void theListOfPartnershipsFollowsTheJob() {
    PartnerId quiet = ground.partner(house, "Quiet Lake University", "静湖大学");
    ground.inForce(house, college);
    job.of(house.id());
    assertThat(officer.get("/partnerships?word=not_begun").text())
        .contains("Quiet Lake University");
    assertThat(officer.get("/partnerships?word=alive").text())
        .contains("College of the Yellow Sea");
    ground.noted(ground.line(house, quiet, Flow.RECEIVED, 2026, 2, "", StayUnit.DAY), house);
    job.of(house.id());
    assertThat(officer.get("/partnerships?word=not_begun").text())
        .doesNotContain("Quiet Lake University");
    assertThat(
            browsers.as(college.officer()).in(Language.EN).get("/partnerships?word=alive").text())
        .doesNotContain("Quiet Lake University");
  }

  @Test
  void whoeverSeesThatAPartnershipSleepsHandsItToSomebody() {
    PartnerId quiet = ground.partner(house, "Quiet Lake University", "静湖大学");
    job.of(house.id());
    Reply list = officer.get("/partnerships?word=not_begun");
    assertThat(list.page().select("#many button").eachText()).contains("Make somebody responsible");
    Reply question =
        officer.get("/lists/partnerships/responsible?word=not_begun&row=" + quiet.value());
    officer.submit(
        question, "main form", "person", house.the(Role.COORDINATOR).account().toString());
    assertThat(
            browsers
                .as(house.the(Role.COORDINATOR))
                .in(Language.EN)
                .get("/partners?mine=yes")
                .text())
        .contains("Quiet Lake University");
    Reply sheet = officer.get("/partnerships?word=not_begun&print=yes&row=" + quiet.value());
    assertThat(sheet.page().select("tbody tr")).hasSize(1);
  }
}
