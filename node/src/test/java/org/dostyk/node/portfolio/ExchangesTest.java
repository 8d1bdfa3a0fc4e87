package org.dostyk.node.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.imports.Import;
import org.dostyk.node.imports.ImportId;
import org.dostyk.node.imports.Imports;
import org.dostyk.node.imports.SampleWorkbook;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class ExchangesTest {
  @Autowired private PortfolioGround ground;
  @Autowired private Exchanges exchanges;
  @Autowired private Balances balances;
  @Autowired private ExchangeStore store;
  @Autowired private Partners partners;
  @Autowired private Imports imports;
  @Autowired private Browsers browsers;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;
  private House house;
  private PartnerId ocean;

  @BeforeEach
  void aUniversityWithAPartner() {
    house = ground.house("University of the Upper Irtysh");
    ocean = ground.partner(house, "Blue Ocean College", "蓝海学院");
  }

  @Test
  void whatIsNotedTwiceCountsOnce() {
    Exchange line = ground.line(house, ocean, Flow.SENT, 2025, 4, "1", StayUnit.SEMESTER);
    ground.noted(line, house);
    ground.noted(line, house);
    Balance b =
        balances.of(ExchangeList.withPartner(ocean.value()), Set.of(house.id()), Weights.FIRST);
    assertThat(b.sent().people()).isEqualTo(4);
    assertThat(b.sent().weighed()).isEqualByComparingTo("4");
  }

  @Test
  void theNextAcademicYearHasNotTakenPlace() {
    assertThatThrownBy(
            () ->
                ground.noted(
                    ground.line(house, ocean, Flow.SENT, 2027, 4, "", StayUnit.DAY), house))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("ahead");
    ground.noted(ground.line(house, ocean, Flow.SENT, 2026, 4, "", StayUnit.DAY), house);
  }

  @Test
  void whateverBecomesOfLinesTheSumsBesideThemSayWhatTheySay() {
    PartnerId lake = ground.partner(house, "Green Lake College", "绿湖学院");
    ground.noted(ground.line(house, ocean, Flow.SENT, 2025, 4, "1.5", StayUnit.SEMESTER), house);
    ground.noted(ground.line(house, lake, Flow.SENT, 2024, 3, "2", StayUnit.SEMESTER), house);
    ground.noted(ground.line(house, lake, Flow.RECEIVED, 2024, 9, "", StayUnit.DAY), house);
    Exchange gone =
        ground.noted(ground.line(house, lake, Flow.SENT, 2023, 8, "", StayUnit.DAY), house);
    assertThat(store.years(Set.of(house.id()))).containsExactly(2025, 2024, 2023);
    assertThat(store.remove(gone.id(), house.id(), gone.revision())).isTrue();
    assertThat(store.years(Set.of(house.id()))).containsExactly(2025, 2024);
    assertThat(people(ExchangeList.EVERYTHING)).containsExactlyInAnyOrder(7L, 9L);
    assertThat(people(ExchangeList.EVERYTHING.only(2024))).containsExactlyInAnyOrder(3L, 9L);
    jdbc.sql("select portfolio.draw_together()").query().listOfRows();
    assertThat(store.counts(ExchangeList.EVERYTHING, Set.of(house.id())))
        .anySatisfy(
            c -> {
              assertThat(c.people()).isEqualTo(7);
              assertThat(c.volume()).isEqualByComparingTo("12");
            });
    assertThat(balances.lines(ExchangeList.EVERYTHING, house.id(), Weights.FIRST).some(1, 0))
        .extracting(BalanceLine::partner)
        .as("most people first")
        .containsExactly(lake);
  }

  private List<Long> people(ExchangeList asked) {
    return store.counts(asked, Set.of(house.id())).stream().map(Count::people).toList();
  }

  @Test
  void aNeighboursExchangesAreNobodyElses() {
    House other = ground.house("University of the Lower Irtysh");
    Exchange line =
        ground.noted(ground.line(house, ocean, Flow.SENT, 2025, 4, "", StayUnit.DAY), house);
    assertThatThrownBy(() -> exchanges.get(line.id(), other.officer()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> exchanges.note(line, other.officer())).isInstanceOf(NotFound.class);
    assertThat(store.counts(ExchangeList.EVERYTHING, Set.of(other.id()))).isEmpty();
  }

  @Test
  void ofTwoWhoCorrectALineTheSecondIsAsked() {
    Exchange line =
        ground.noted(ground.line(house, ocean, Flow.SENT, 2025, 4, "", StayUnit.DAY), house);
    assertThat(exchanges.correct(line, house.officer())).isTrue();
    assertThat(exchanges.correct(line, house.officer())).isFalse();
    assertThat(exchanges.takeOut(line.id(), 0, house.id(), house.officer())).isFalse();
    assertThat(exchanges.takeOut(line.id(), 1, house.id(), house.officer())).isTrue();
  }

  @Test
  void aPartnerWithExchangesStaysInTheRegister() {
    Exchange line =
        ground.noted(ground.line(house, ocean, Flow.SENT, 2025, 4, "", StayUnit.DAY), house);
    assertThat(partners.uses(ocean)).hasSize(1);
    exchanges.takeOut(line.id(), 0, house.id(), house.officer());
    assertThat(partners.uses(ocean)).isEmpty();
  }

  @Test
  void olderBalancesStayComputableWhenTheWeightsChange() {
    ground.noted(
        ground.line(house, ocean, Flow.RECEIVED, StayKind.TEACHING, 2025, 2, "3", StayUnit.WEEK),
        house);
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    Reply form = officer.get("/balance/weights");
    Reply made =
        officer.submit(form, "form.sheet", "teaching.week", "0,25", "reason", "Senate of 3 June");
    assertThat(made.status()).isEqualTo(303);
    assertThat(officer.submit(form, "form.sheet", "teaching.week", "0.5").status())
        .as("made from a set that is no longer in use")
        .isEqualTo(409);
    assertThat(received(balances.weights(house.id(), ""))).isEqualTo("1.5");
    assertThat(received(balances.weights(house.id(), "0"))).isEqualTo("0.6");
    assertThat(officer.get("/balance?weights=0").text()).contains("−0.6");
    assertThat(
            officer
                .submit(officer.get("/balance/weights"), "form.sheet", "study.day", "many")
                .status())
        .isEqualTo(422);
  }

  private String received(Weights weights) {
    return balances
        .of(ExchangeList.withPartner(ocean.value()), Set.of(house.id()), weights)
        .received()
        .weighed()
        .stripTrailingZeros()
        .toPlainString();
  }

  @Test
  void nobodyIsOfferedTheirOwnInstitutionAsAPartnerOfExchanges() {
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    String choices = "main form button[name=partner]";
    assertThat(officer.get("/exchanges/new?q=ocean").page().select(choices).eachAttr("value"))
        .contains(ocean.toString());
    assertThat(officer.get("/exchanges/new?q=irtysh").page().select(choices).eachAttr("value"))
        .doesNotContain(house.id().toString());
    Reply own = officer.get("/exchanges/new?partner=" + house.id());
    assertThat(own.page().select("#people")).isEmpty();
  }

  @Test
  void anOfficerNotesByTheFormAndTheNumberOpensToItsLine() {
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    Reply form = officer.get("/exchanges/new?partner=" + ocean);
    Reply refused = officer.submit(form, "form.sheet", "flow", "sent", "people", "some");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#people").val()).isEqualTo("some");
    Reply noted =
        officer.submit(
            refused,
            "form.sheet",
            "people",
            "70+",
            "year",
            "2024/25",
            "each",
            "",
            "source",
            "News of 4 December");
    assertThat(noted.status()).isEqualTo(303);
    Reply balance = officer.get("/balance");
    assertThat(balance.text()).contains("Blue Ocean College").contains("70+");
    String opens = balance.page().select("table.rows td.n a").attr("href");
    assertThat(officer.get(opens).text()).contains("News of 4 December").contains("70+");
    assertThat(officer.get("/partners/" + ocean).text()).contains("70+");
    assertThat(officer.get("/exchanges/export").status()).isEqualTo(200);
    assertThat(officer.get("/balance/export?row=" + ocean).status()).isEqualTo(200);
    assertThat(officer.get("/balance?sort=sent_people&print=yes").page().select("tbody tr").text())
        .contains("Blue Ocean College", "70+");
  }

  @Test
  void aSourceToldInFurtherLanguagesIsReadInEachAndAsItWasNotedInTheRest() {
    Browser officer = browsers.as(house.officer()).in(Language.RU);
    Reply form = officer.get("/exchanges/new?partner=" + ocean);
    officer.submit(
        form,
        "form.sheet",
        "flow",
        "received",
        "people",
        "70+",
        "year",
        "2024",
        "source",
        "Новость от 4 декабря",
        "source_zh",
        "12月4日新闻",
        "source_kk",
        "4 желтоқсандағы жаңалық");
    String lines = "/exchanges?partner=" + ocean;
    assertThat(officer.get(lines).text()).contains("Новость от 4 декабря");
    assertThat(officer.in(Language.EN).get(lines).text()).contains("Новость от 4 декабря");
    assertThat(officer.in(Language.ZH).get(lines).text())
        .contains("12月4日新闻")
        .doesNotContain("Новость");
    Exchange line = store.list(ExchangeList.EVERYTHING, Set.of(house.id()), 10, 0).getFirst();
    Reply opened = officer.get("/exchanges/" + line.id());
    assertThat(opened.page().select("#source").val()).isEqualTo("Новость от 4 декабря");
    assertThat(officer.submit(opened, "form.sheet", "source_kk", "").status()).isEqualTo(303);
    assertThat(officer.in(Language.KK).get(lines).text())
        .as("a language that is left blank reads the words as they were noted")
        .contains("Новость от 4 декабря");
    Reply tooLong =
        officer.submit(
            officer.get("/exchanges/" + line.id()), "form.sheet", "source_kk", "к".repeat(501));
    assertThat(tooLong.status()).isEqualTo(422);
  }

  @Test
  void aWorkbookIsReadShownAppliedAndTakenBack() {
    String[] heads = {
      "Вуз-партнёр", "Направление", "Вид", "Учебный год", "Человек", "Срок", "Единица"
    };
    byte[] workbook =
        SampleWorkbook.of(
            heads,
            new String[] {
              "Blue Ocean College", "исходящая", "обучение", "2023/2024", "12 чел.", "1", "семестр"
            },
            new String[] {"蓝海学院", "接收", "实习", "2024", "более 20", "", ""},
            new String[] {
              "Blue Ocean College", "исходящая", "обучение", "2023-2024", "12", "1,0", "сем."
            },
            new String[] {
              "Green Lake College", "исходящая", "обучение", "2023/2024", "5+5", "1", "семестр"
            });
    Import shown =
        imports.receive(
            new ImportId(Uuid7.next(clock)),
            new ByteArrayInputStream(workbook),
            "обмены.xlsx",
            house.id(),
            house.officer());
    assertThat(shown.kind()).isEqualTo(Exchange.RECORD);
    imports.apply(shown.id(), shown.fingerprint(), Map.of(), Set.of(house.id()), house.officer());
    List<Exchange> lines = store.list(ExchangeList.EVERYTHING, Set.of(house.id()), 10, 0);
    assertThat(lines)
        .as("a line twice counts once; what is not clear is refused")
        .extracting(
            e ->
                e.flow()
                    + " "
                    + e.kind()
                    + " "
                    + e.period().year()
                    + " "
                    + e.people()
                    + e.atLeast())
        .containsExactlyInAnyOrder("SENT STUDY 2023 12false", "RECEIVED INTERNSHIP 2024 20true");
    imports.undo(shown.id(), Set.of(house.id()), house.officer());
    assertThat(store.list(ExchangeList.EVERYTHING, Set.of(house.id()), 10, 0)).isEmpty();
  }
}
