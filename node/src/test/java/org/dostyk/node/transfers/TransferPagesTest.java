package org.dostyk.node.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.node.transfers.TransferGround.named;
import static org.dostyk.node.transfers.TransferGround.of;
import static org.dostyk.node.transfers.TransferGround.partner;

import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator and what everybody reads of the ledger. */
@NodeTest
class TransferPagesTest {
  @Autowired private TransferGround ground;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  @Autowired private TestClock clock;
  private House house;
  private Browser administrator;
  private RecordedTransfer toChina;

  @BeforeEach
  void aLedgerOfFourRows() {
    clock.set(TestClock.BEGIN);
    house = houses.open("Satbayev University");
    Recipient tarim = partner("CN");
    DataSubject bolat = named("Askarov Bolat");
    toChina = ground.recorded(of(house, tarim, bolat, named("Serikova Dana")));
    ground.recorded(of(house, tarim, bolat));
    ground.recorded(of(house, partner("UZ"), named("Wang Lin")));
    ground.recorded(of(house, partner("KZ"), bolat));
    administrator = browsers.as(house.the(Role.ADMINISTRATOR)).in(Language.EN);
  }

  @Test
  void everyNumberOpensToAsManyRows() {
    Reply ledger = administrator.get("/transfers");
    assertThat(rows(ledger)).as("what crossed a border").isEqualTo(3);
    for (Element part : ledger.page().select("nav.steps a")) {
      int said = Integer.parseInt(part.expectFirst("b").text());
      assertThat(rows(administrator.get(part.attr("href")))).as(part.text()).isEqualTo(said);
    }
    for (Element line : ledger.page().select("main table tbody tr:has(th[scope=row])")) {
      Element number = line.expectFirst("td.n a");
      assertThat(rows(administrator.get(number.attr("href"))))
          .as(line.text())
          .isEqualTo(Integer.parseInt(number.text()));
    }
  }

  @Test
  void onePersonIsCountedOncePerCountryHoweverOftenSomethingWent() {
    Element china =
        administrator.get("/transfers").page().expectFirst("main tr:has(th[scope=row])");
    assertThat(china.text()).isEqualTo("China 2 2");
  }

  @Test
  void theLedgerIsNarrowedByCountryRecipientDataBasisPeriodAndPerson() {
    assertThat(rows(administrator.get("/transfers?country=UZ"))).isEqualTo(1);
    assertThat(rows(administrator.get("/transfers?recipient=" + toChina.to().id()))).isEqualTo(2);
    assertThat(rows(administrator.get("/transfers?category=post"))).isEqualTo(3);
    assertThat(rows(administrator.get("/transfers?category=health"))).isZero();
    assertThat(rows(administrator.get("/transfers?basis=consent"))).isEqualTo(3);
    assertThat(rows(administrator.get("/transfers?basis=treaty"))).isZero();
    assertThat(rows(administrator.get("/transfers?from=2026-11-20&to=2026-11-20"))).isEqualTo(3);
    assertThat(rows(administrator.get("/transfers?to=2026-11-19"))).isZero();
    assertThat(rows(administrator.get("/transfers?person=serikova"))).isEqualTo(1);
    assertThat(rows(administrator.get("/transfers?view=all&person=Askarov"))).isEqualTo(3);
  }

  @Test
  void theListGoesOutAsAWorkbookAndOnPaper() {
    assertThat(administrator.get("/transfers/export?view=all").status()).isEqualTo(200);
    Reply paper = administrator.get("/transfers?print=yes&country=UZ");
    assertThat(paper.text()).contains("Uzbekistan", "1 row");
    assertThat(paper.page().select("tbody tr")).hasSize(1);
  }

  @Test
  void aRowSaysWhatWentOfWhomAndWhichLawKnowsTheBasis() {
    Reply row = administrator.get("/transfers/" + toChina.id());
    assertThat(row.text())
        .contains(
            "Tarim University",
            "Askarov Bolat",
            "Serikova Dana",
            "2 people",
            "until 31 January 2027",
            "No. 94-V), Article 16",
            "As it was written");
    assertThat(row.text()).as("an administrator opens no records").doesNotContain("Seminar on");
    assertThat(browsers.as(house.all()).in(Language.EN).get("/transfers/" + toChina.id()).text())
        .contains("Seminar on languages");
  }

  @Test
  void theLedgerIsTheAdministratorsAlone() {
    assertThat(browsers.as(house.officer()).get("/transfers").status()).isEqualTo(403);
    House other = houses.open("Other university");
    Browser neighbour = browsers.as(other.the(Role.ADMINISTRATOR)).in(Language.EN);
    assertThat(neighbour.get("/transfers").text()).doesNotContain("Tarim University");
    assertThat(neighbour.get("/transfers/" + toChina.id()).status()).isEqualTo(404);
  }

  @Test
  void aPersonsReceiptSaysWhatWentWhereWhyUntilWhenAndWhomToAsk() {
    ground.recorded(of(house, partner("CN"), DataSubject.of(house.signatory())));
    Browser signatory = browsers.as(house.signatory()).in(Language.EN);
    Reply receipt = signatory.get("/account/transfers");
    assertThat(receipt.text())
        .contains(
            "Tarim University",
            "China",
            "Name and post",
            "consent",
            "Seminar on languages",
            "until 31 January 2027",
            "Satbayev University",
            house.the(Role.ADMINISTRATOR).name(Language.EN))
        .doesNotContain("Askarov", "Uzbekistan");
    assertThat(browsers.as(house.officer()).in(Language.EN).get("/account/transfers").text())
        .contains("No personal data about you");
  }

  @Test
  void anAdministratorErasesSomebodyFromEveryRowOfTheirOwnHouseAndOfNoOther() {
    DataSubject bolat = named("Askarov Bolat");
    House other = houses.open("Other university");
    RecordedTransfer theirs = ground.recorded(of(other, partner("CN"), bolat));
    RecordedTransfer ours = ground.recorded(of(house, partner("CN"), bolat, named("Wang Lin")));
    Reply page = administrator.get("/transfers/" + ours.id());
    Reply done =
        administrator.submit(page, "form[action$=/forget]:has([value=" + bolat.ref() + "])");
    assertThat(administrator.follow(done).text())
        .contains("1 person has been erased", "Wang Lin", "As it was written")
        .doesNotContain("Askarov");
    assertThat(ground.names(theirs)).containsExactly("Askarov Bolat");
  }

  private static int rows(Reply list) {
    return list.page().select("table.ticked tbody tr").size();
  }
}
