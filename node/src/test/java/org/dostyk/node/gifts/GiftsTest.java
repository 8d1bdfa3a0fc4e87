package org.dostyk.node.gifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.gifts.GiftFilter.View;
import org.dostyk.node.gifts.GiftState.Exchanged;
import org.dostyk.node.gifts.GiftState.Planned;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class GiftsTest {
  private static final LocalDate RECEIVED = GiftGround.RECEIVED;

  @Autowired private VisitGround visits;
  @Autowired private GiftGround ground;
  @Autowired private Gifts gifts;
  @Autowired private GiftListStore lists;
  @Autowired private Partners partners;
  @Autowired private Browsers browsers;
  private House house;
  private House host;
  private Visit visit;

  @BeforeEach
  void aVisit() {
    house = visits.house("Taraz University");
    host = visits.house("Shihezi University");
    visit = visits.approved(house, host);
  }

  @Test
  void aRegisterIsItsKeepersAlone() {
    Gift vase = ground.received(house, host, visit, "Vase");
    assertThat(gifts.at(visit.id(), house.signatory())).containsExactly(vase);
    assertThat(gifts.at(visit.id(), host.officer())).isEmpty();
    assertThatThrownBy(() -> gifts.find(vase.id(), host.officer())).isInstanceOf(NotFound.class);
  }

  @Test
  void aPlannedGiftBecomesAGivenOneAndThenStays() {
    Gift cup = ground.planned(house, host, visit, "Cup");
    gifts.give(cup.id(), RECEIVED, house.officer());
    assertThat(gifts.find(cup.id(), house.officer()).state()).isEqualTo(new Exchanged(RECEIVED));
    assertThat(refusals(() -> gifts.withdraw(cup.id(), house.officer())))
        .containsExactly("gifts.objection.given_stays");
    assertThat(refusals(() -> gifts.give(cup.id(), RECEIVED, house.officer())))
        .containsExactly("gifts.objection.given_already");
  }

  @Test
  void custodyIsAChainWithoutGapsBackwards() {
    Gift vase = ground.received(house, host, visit, "Vase");
    var rector = new Handover(RECEIVED, "Rector’s office", "Room 201");
    var museum = new Handover(RECEIVED.plusDays(1), "Museum", "Hall of friendship");
    gifts.handOver(vase.id(), 0, rector, house.officer());
    gifts.handOver(vase.id(), 1, museum, house.officer());
    gifts.handOver(vase.id(), 1, museum, house.officer());
    assertThat(gifts.find(vase.id(), house.officer()).custody()).containsExactly(rector, museum);
    assertThat(
            refusals(
                () ->
                    gifts.handOver(
                        vase.id(), 2, new Handover(RECEIVED, "Store", ""), house.officer())))
        .containsExactly("gifts.objection.before_last");
  }

  @Test
  void allGiftsOfACeremonyPassIntoOneKeepingAndBackAgain() {
    Gift vase = ground.received(house, host, visit, "Vase");
    Gift scroll = ground.received(house, host, visit, "Scroll");
    Gift given = ground.planned(house, host, visit, "Cup");
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    String rows = "?view=unkept&row=" + vase.id() + "&row=" + scroll.id() + "&row=" + given.id();
    Reply question = officer.get("/lists/gifts/hand_over" + rows);
    assertThat(question.page().select("h1").text()).isEqualTo("Hand over 2 gifts");
    Reply refused = officer.submit(question, "main form", "holder", "Museum", "from", "2099-01-01");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(held(vase)).isEmpty();
    Reply done =
        officer.follow(
            officer.submit(question, "main form", "holder", "Museum", "from", "2026-11-20"));
    assertThat(held(vase)).isEqualTo("Museum");
    assertThat(held(scroll)).isEqualTo("Museum");
    gifts.handOver(
        scroll.id(),
        1,
        new Handover(LocalDate.of(2026, 11, 20), "Rector’s office", ""),
        house.officer());
    officer.submit(done, "form[action^=/lists/done]");
    assertThat(held(vase)).isEmpty();
    assertThat(held(scroll)).as("handed on since").isEqualTo("Rector’s office");
  }

  private String held(Gift gift) {
    return gifts.find(gift.id(), house.officer()).held().map(Handover::holder).orElse("");
  }

  @Test
  void nothingIsHandedOnBeforeItWasReceivedNorToNobody() {
    Gift vase = ground.received(house, host, visit, "Vase");
    var early = new Handover(RECEIVED.minusDays(1), "", "");
    assertThat(refusals(() -> gifts.handOver(vase.id(), 0, early, house.officer())))
        .containsExactly("gifts.objection.no_custodian", "gifts.objection.before_receipt");
    Gift cup = ground.planned(house, host, visit, "Cup");
    var late = new Handover(RECEIVED, "Museum", "");
    assertThat(refusals(() -> gifts.handOver(cup.id(), 0, late, house.officer())))
        .containsExactly("gifts.objection.not_held");
  }

  @Test
  void whoHandsOnWhatSomebodyHandedOnMeanwhileIsTold() {
    Gift vase = ground.received(house, host, visit, "Vase");
    gifts.handOver(vase.id(), 0, new Handover(RECEIVED, "Museum", ""), house.officer());
    assertThat(
            refusals(
                () ->
                    gifts.handOver(
                        vase.id(), 0, new Handover(RECEIVED, "Library", ""), house.officer())))
        .containsExactly("gifts.objection.changed_meanwhile");
  }

  @Test
  void onlyWhatLiesAboveTheAmountOfItsCurrencyAsksForADeclaration() {
    gifts.set(house.id(), new Money(new BigDecimal("49999.99"), GiftGround.TENGE), house.officer());
    var received = new Exchanged(RECEIVED);
    var vase = ground.gift(house, host, GiftDirection.RECEIVED, received, "Vase");
    Gift above = ground.entered(vase, house);
    Gift equal = ground.entered(again("49999.99", "KZT"), house);
    Gift unknown = ground.entered(again("", ""), house);
    Gift yuan = ground.entered(again("9000", "CNY"), house);
    assertThat(List.of(above, equal, unknown, yuan))
        .extracting(gifts::need)
        .containsExactly(
            DeclarationNeed.ASKED,
            DeclarationNeed.NONE,
            DeclarationNeed.UNCLEAR,
            DeclarationNeed.UNCLEAR);
    assertThat(undeclared()).containsExactly(above.id());
    gifts.declare(above.id(), new Declaration(RECEIVED, "17"), house.officer());
    assertThat(undeclared()).isEmpty();
    assertThat(gifts.need(gifts.find(above.id(), house.officer()))).isEqualTo(DeclarationNeed.MADE);
    gifts.lift(house.id(), GiftGround.TENGE, house.officer());
    assertThat(gifts.need(yuan)).isEqualTo(DeclarationNeed.NONE);
  }

  @Test
  void aValueIsExactAndNeverNegative() {
    Gift gift = ground.entered(again("0.10", "CNY"), house);
    assertThat(gifts.find(gift.id(), house.officer()).value())
        .contains(new Money(new BigDecimal("0.10"), Currency.getInstance("CNY")));
    assertThat(refusals(() -> ground.entered(again("-1", "CNY"), house)))
        .containsExactly("gifts.objection.negative");
    assertThat(Money.amount("1 200,5")).contains(new BigDecimal("1200.5"));
    assertThat(Money.amount("1,200")).as("twelve hundred, or one and a fifth").isEmpty();
  }

  @Test
  void nothingIsReceivedTomorrowAndNothingReceivedIsPlanned() {
    assertThat(
            refusals(
                () ->
                    ground.entered(
                        ground.gift(
                            house,
                            host,
                            GiftDirection.RECEIVED,
                            new Exchanged(LocalDate.of(2036, 1, 1)),
                            "Vase"),
                        house)))
        .containsExactly("gifts.objection.from_tomorrow");
    assertThat(
            refusals(
                () ->
                    ground.entered(
                        ground.gift(
                            house, house, GiftDirection.RECEIVED, new Planned(null), "Vase"),
                        house)))
        .containsExactly("gifts.objection.to_itself", "gifts.objection.received_is_not_planned");
  }

  @Test
  void theRegisterIsNarrowedByYearPartnerAndCustodian() {
    Gift vase = ground.received(house, host, visit, "Vase");
    gifts.handOver(vase.id(), 0, new Handover(RECEIVED, "Museum", ""), house.officer());
    ground.received(house, host, visit, "Scroll");
    ground.planned(house, host, visit, "Cup");
    assertThat(found(View.EXCHANGED, 2026, "Museum")).containsExactly(vase.id());
    assertThat(found(View.EXCHANGED, 2025, "")).isEmpty();
    assertThat(found(View.UNKEPT, null, "")).hasSize(1);
    assertThat(
            lists.counts(
                new GiftFilter(View.EXCHANGED, null, host.id().value(), ""),
                Gifts.readersOf(house.officer())))
        .containsEntry(View.EXCHANGED, 2)
        .containsEntry(View.PLANNED, 1);
  }

  @Test
  void aPartnerThatGaveAnythingStaysInTheRegisterOfPartners() {
    ground.received(house, host, visit, "Vase");
    assertThat(partners.uses(PartnerId.of(host.id())))
        .extracting(Objection::key)
        .contains("gifts.objection.partner_in_use");
  }

  @Test
  void aGiftIsEnteredFromTheVisitAndGoesHomeAsAWorkbook() {
    Browser officer = browsers.as(house.officer()).in(Language.RU);
    Reply form = officer.get("/gifts/new?visit=" + visit.id());
    String[] typed = {
      "what_ru", "Ваза", "direction", "RECEIVED", "day", "2026-11-18", "amount", "1,200"
    };
    Reply refused = officer.submit(form, "form[action='/gifts']", typed);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".objections").text()).contains("«1,200»");
    assertThat(refused.page().select("#what_ru").val()).isEqualTo("Ваза");
    typed[7] = "12 000,50";
    Reply entered = officer.submit(form, "form[action='/gifts']", typed);
    assertThat(officer.follow(entered).page().text()).contains("12 000,5", "Ответственного нет");
    assertThat(officer.get("/visits/" + visit.id()).page().text()).contains("Ваза");
    assertThat(officer.get("/partners/" + host.id()).page().text()).contains("Ваза");
    assertThat(officer.get("/gifts/export").type()).isEqualTo(Spreadsheet.MEDIA_TYPE);
  }

  @Test
  void anOccasionIsReadInTheReadersLanguageElseAsItWasNoted() {
    Browser officer = browsers.as(house.officer()).in(Language.RU);
    Reply form = officer.get("/gifts/new?visit=" + visit.id());
    Reply entered =
        officer.submit(
            form,
            "form[action='/gifts']",
            "what_ru",
            "Ваза",
            "direction",
            "RECEIVED",
            "day",
            "2026-11-18",
            "occasion",
            "Церемония подписания",
            "occasion_zh",
            "校庆典礼");
    String path = officer.follow(entered).path().replaceAll("\\?.*", "");
    assertThat(officer.in(Language.ZH).get(path).text())
        .contains("校庆典礼")
        .doesNotContain("Церемония");
    assertThat(officer.get("/gifts").text()).contains("校庆典礼").doesNotContain("Церемония");
    assertThat(officer.in(Language.EN).get(path).text()).contains("Церемония подписания");
    Reply edit = officer.get(path + "/edit");
    assertThat(edit.page().select("#occasion").val()).isEqualTo("Церемония подписания");
    assertThat(edit.page().select("#occasion_zh").val()).isEqualTo("校庆典礼");
    officer.submit(edit, "form[action='" + path + "']", "occasion_zh", "", "occasion", "国庆");
    assertThat(officer.in(Language.ZH).get(path).text()).contains("国庆").doesNotContain("校庆典礼");
  }

  @Test
  void nobodyIsOfferedTheirOwnInstitutionForAGift() {
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    assertThat(
            officer
                .get("/gifts/new?q=taraz")
                .page()
                .select("main form li a[href$=" + house.id() + "]"))
        .isEmpty();
    assertThat(officer.get("/gifts/new?q=shihezi").page().select("main form li")).isNotEmpty();
  }

  private GiftGround.Made again(String amount, String currency) {
    return ground
        .gift(house, host, GiftDirection.RECEIVED, new Exchanged(RECEIVED), "Vase")
        .worth(amount, currency);
  }

  private List<GiftId> undeclared() {
    return found(View.UNDECLARED, null, "");
  }

  private List<GiftId> found(View view, @Nullable Integer year, String custodian) {
    return lists
        .list(new GiftFilter(view, year, null, custodian), Gifts.readersOf(house.officer()), 50, 0)
        .stream()
        .map(Gift::id)
        .toList();
  }

  private static List<String> refusals(Runnable act) {
    try {
      act.run();
      return List.of();
    } catch (Refused refused) {
      return refused.objections().stream().map(Objection::key).toList();
    }
  }
}
