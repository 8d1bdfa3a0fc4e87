package org.dostyk.node.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.commitments.Owner;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.gifts.Gift;
import org.dostyk.node.gifts.GiftDirection;
import org.dostyk.node.gifts.GiftId;
import org.dostyk.node.gifts.GiftState;
import org.dostyk.node.gifts.Gifts;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitPlan;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Findable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One search for everything that somebody may see. */
@NodeTest
class LookupTest {
  @Autowired VisitGround ground;
  @Autowired Visits visits;
  @Autowired Commitments commitments;
  @Autowired Gifts gifts;
  @Autowired IndexStore store;
  @Autowired ReadingJob job;
  @Autowired List<Findable> kinds;
  @Autowired Browsers browsers;
  @Autowired Clock clock;
  private House house;
  private House host;

  @BeforeEach
  void twoHouses() {
    house = ground.house("East Kazakhstan University");
    host = ground.house("Xinjiang University");
  }

  @Test
  void aVisitIsFoundByItsPartnerInAnyScript() {
    Visit visit = ground.planned(house, ground.elsewhere(house));
    for (String typed : List.of("塔里木", "Тарим", "tarim", "talimu", "Seminar languages")) {
      assertThat(hits(house.officer(), typed)).as(typed).contains("/visits/" + visit.id());
    }
  }

  @Test
  void somebodyWhoTravelledIsFoundWithTheirPost() {
    Visit visit = ground.planned(house, ground.elsewhere(house));
    ground.delegate(visit, "Nurzhan Akhmetkali", Language.KK, house);
    Reply found = search(browsers.as(house.officer()), "нуржан ахметкали");
    assertThat(found.page().select("#visits-travellers").text()).contains("Nurzhan", "Dean");
    assertThat(hits(host.officer(), "нуржан ахметкали")).isEmpty();
  }

  @Test
  void whatWasRewordedIsFoundByItsNewWordsAtOnceAndByTheOldNoMore() {
    Visit visit = ground.planned(house, ground.elsewhere(house));
    var plan =
        new VisitPlan(
            Text.of("en", "Congress of steppe ecology"),
            visit.plan().from(),
            visit.plan().to(),
            visit.plan().place());
    visits.change(visit.id(), visit.revision(), plan, List.of(), house.officer());
    assertThat(hits(house.officer(), "congress ecology")).containsExactly("/visits/" + visit.id());
    assertThat(hits(house.officer(), "seminar languages")).isEmpty();
  }

  @Test
  void aPromiseIsFoundByWhoAnswersForItAndByItsWordsInEveryLanguage() {
    CommitmentId promise = promised();
    for (String typed : List.of("умная библиотека", "智慧图书馆", "Smart Libr", "Saule Bekova")) {
      assertThat(hits(house.officer(), typed)).as(typed).contains("/promises/" + promise);
    }
  }

  @Test
  void aThirdInstitutionFindsNeitherRecordsNorTheirNumber() {
    ground.sent(house, host);
    promised();
    given();
    House third = ground.house("Karaganda Polytechnic College");
    for (String typed : List.of("Seminar on languages", "умная библиотека", "dombra")) {
      Reply found = search(browsers.as(third.all()), typed);
      assertThat(found.page().select("main .sheet")).as(typed).isEmpty();
      assertThat(found.page().select("main .empty").text()).contains("Nothing that you may see");
      assertThat(hits(house.officer(), typed)).as(typed).isNotEmpty();
    }
  }

  @Test
  void aPlanIsFoundByTheOtherSideOnceItWasSent() {
    Visit visit = ground.planned(house, PartnerId.of(host.id()));
    assertThat(hits(host.officer(), "Seminar on languages")).isEmpty();
    ground.send(visit, house);
    assertThat(hits(host.officer(), "Seminar on languages")).contains("/visits/" + visit.id());
  }

  @Test
  void aGiftStaysInItsRegisterAndAPersonWithTheAdministrator() {
    GiftId gift = given();
    for (String typed : List.of("домбра", "National day", "国庆招待会")) {
      assertThat(hits(house.officer(), typed)).as(typed).containsExactly("/gifts/" + gift);
    }
    assertThat(hits(host.all(), "домбра")).isEmpty();
    assertThat(hits(house.the(Role.ADMINISTRATOR), "домбра")).isEmpty();
    String colleague = "/people/" + house.officer().account();
    String name = house.officer().names().in(Language.EN);
    assertThat(hits(house.the(Role.ADMINISTRATOR), name)).contains(colleague);
    assertThat(hits(house.officer(), name)).doesNotContain(colleague);
    assertThat(hits(host.the(Role.ADMINISTRATOR), name)).doesNotContain(colleague);
  }

  @Test
  void whatWasThereBeforeTheIndexIsReadOnceTheJobRuns() {
    Visit visit = ground.planned(house, ground.elsewhere(house));
    store.replace("visits.nav", Set.of(visit.id().value()), List.of());
    assertThat(hits(house.officer(), "tarim")).doesNotContain("/visits/" + visit.id());
    kinds.forEach(k -> store.note(k.heading(), 1, new IndexStore.Reading(null, false)));
    job.run();
    assertThat(hits(house.officer(), "tarim")).contains("/visits/" + visit.id());
    assertThat(kinds).allMatch(k -> store.reading(k.heading(), 1).orElseThrow().whole());
  }

  @Test
  void lettersTypedGetSuggestionsAndNothingElse() {
    Visit visit = ground.planned(house, ground.elsewhere(house));
    Reply part = browsers.as(house.officer()).getPart("/search?q=tari");
    assertThat(part.body()).doesNotContain("<html").contains("/visits/" + visit.id());
  }

  @Test
  void manyOfAKindAreCountedAndOpenedFromTheirHeading() {
    PartnerId tarim = ground.elsewhere(house);
    VisitId last = null;
    for (int i = 0; i < 7; i++) {
      last = ground.planned(house, tarim).id();
    }
    Browser officer = browsers.as(house.officer());
    Reply found = search(officer, "tarim");
    assertThat(found.page().select("#visits-nav li")).hasSize(5);
    assertThat(found.page().select("#visits-nav header .small").text()).isEqualTo("7");
    Reply all = officer.get(found.page().expectFirst("#visits-nav p a").attr("href"));
    assertThat(all.page().select("main li a").eachAttr("href"))
        .hasSize(7)
        .contains("/visits/" + last);
  }

  @Test
  void whatIsNoQuestionIsAnsweredKindly() {
    Browser officer = browsers.as(house.officer());
    for (String typed :
        List.of(
            "", " ", "'", "''&|!:*()", "\\", "\u0000", "'\\:*", "%_", "😀", "a".repeat(5_000))) {
      assertThat(search(officer, typed).status()).as(typed).isEqualTo(200);
    }
    assertThat(officer.get("/search?q=a&kind='").status()).isEqualTo(200);
  }

  private List<String> hits(org.dostyk.node.people.Actor who, String typed) {
    return search(browsers.as(who), typed).page().select("main li a").eachAttr("href");
  }

  private static Reply search(Browser browser, String typed) {
    return browser.get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }

  private CommitmentId promised() {
    var id = new CommitmentId(Uuid7.next(clock));
    commitments.promise(
        new Promise(
            id,
            house.id(),
            ground.elsewhere(house),
            PartnerId.of(house.id()),
            Text.of("en", "Equip the Smart Library", "ru", "Умная библиотека", "zh", "装备智慧图书馆"),
            new Owner.There("Saule Bekova"),
            LocalDate.of(2027, 5, 1),
            new Origin.ByHand()),
        house.officer());
    return id;
  }

  private GiftId given() {
    var id = new GiftId(UUID.randomUUID());
    PartnerId tarim = ground.elsewhere(house);
    gifts.enter(
        new Gift(
            id,
            house.id(),
            GiftDirection.GIVEN,
            tarim,
            Text.of("en", "Tarim University"),
            Optional.empty(),
            Text.of("kk", "Домбра", "en", "Dombra"),
            "",
            "",
            new Words("National day", Optional.of(Text.of("zh", "国庆招待会"))),
            Optional.empty(),
            new GiftState.Planned(LocalDate.of(2027, 5, 1)),
            List.of(),
            Optional.empty(),
            1),
        house.officer());
    return id;
  }
}
