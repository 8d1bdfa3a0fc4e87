package org.dostyk.node.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

/** What is done with many lines of exchanges at once. */
@NodeTest
class ExchangeDeedsTest {
  @Autowired private PortfolioGround ground;
  @Autowired private Exchanges exchanges;
  @Autowired private Browsers browsers;
  private House house;
  private House college;
  private PartnerId partner;
  private AgreementId agreement;
  private Browser officer;

  @BeforeEach
  void anAgreementInForceAndLinesWithoutOne() {
    house = ground.house("University of the Upper Irtysh");
    college = ground.house("College of the Yellow Sea");
    partner = PartnerId.of(college.id());
    agreement = ground.inForce(house, college);
    officer = browsers.as(house.officer()).in(Language.EN);
  }

  @Test
  void linesArePutUnderTheAgreementAndBackWhereNobodyCorrectedThemSince() {
    Exchange first = line(partner, 2024);
    Exchange second = line(partner, 2025);
    Reply question = ask(first, second);
    assertThat(question.page().select("h1").text()).isEqualTo("Put 2 lines under an agreement");
    assertThat(officer.submit(question, "main form", "under", "").status()).isEqualTo(422);
    Reply done =
        officer.follow(officer.submit(question, "main form", "under", agreement.toString()));
    assertThat(under(first)).contains(agreement);
    assertThat(under(second)).contains(agreement);
    assertThat(officer.get("/exchanges?agreement=" + agreement).page().select("tbody tr"))
        .hasSize(2);
    officer.submit(
        officer.get("/exchanges/" + second.id()),
        "form[action='/exchanges/" + second.id() + "']",
        "people",
        "7");
    officer.submit(done, "form[action^=/lists/done]");
    assertThat(under(first)).isEmpty();
    assertThat(under(second)).as("corrected since").contains(agreement);
  }

  @Test
  void onlyAnAgreementWithEveryPartnerIsOfferedAndTaken() {
    Exchange theirs = line(partner, 2025);
    Exchange others = line(ground.partner(house, "Blue Ocean College", "蓝海学院"), 2025);
    assertThat(ask(theirs).page().select("option").eachAttr("value"))
        .contains(agreement.toString());
    Reply mixed = ask(theirs, others);
    assertThat(mixed.page().select("option").eachAttr("value"))
        .doesNotContain(agreement.toString());
    assertThat(mixed.page().select("main").text())
        .contains("No agreement on record was in force with every partner");
    assertThat(
            officer
                .submit(ask(theirs, others), "main form", "under", agreement.toString())
                .status())
        .isEqualTo(422);
    assertThat(under(theirs)).as("all or nothing").isEmpty();
    Browser observer = browsers.as(house.the(Role.OBSERVER));
    assertThat(observer.get("/lists/exchanges/under?row=" + theirs.id()).status()).isEqualTo(404);
    assertThat(
            browsers
                .as(college.officer())
                .get("/lists/exchanges/under?row=" + theirs.id())
                .status())
        .as("another house's lines")
        .isEqualTo(404);
  }

  @Test
  void ofABalanceThePartnersThatAreTickedGoIntoTheWorkbookAndOntoPaper() throws Exception {
    PartnerId other = ground.partner(house, "Blue Ocean College", "蓝海学院");
    line(partner, 2025);
    line(other, 2025);
    assertThat(officer.get("/balance?print=yes").page().select("tbody tr")).hasSize(2);
    assertThat(officer.get("/balance?print=yes&row=" + other).page().select("tbody tr")).hasSize(1);
    try (var workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(officer.get("/balance/export?row=" + other).bytes()))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("Blue Ocean College");
    }
  }

  private Reply ask(Exchange... lines) {
    var rows = new StringBuilder();
    for (Exchange line : lines) {
      rows.append(rows.isEmpty() ? "?" : "&").append("row=").append(line.id());
    }
    return officer.get("/lists/exchanges/under" + rows);
  }

  private Optional<AgreementId> under(Exchange line) {
    return exchanges.get(line.id(), house.officer()).agreement();
  }

  private Exchange line(PartnerId with, int year) {
    return ground.noted(
        ground.line(house, with, Flow.SENT, year, 4, "1", StayUnit.SEMESTER), house);
  }
}
