package org.dostyk.node.supporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.gifts.GiftGround;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a consulate or a ministry sees of a visit that it supports. */
@NodeTest
class SupportersTest {
  /** All that must stay unseen: people, other items, an interpreter, a gift. */
  private static final List<String> UNSEEN =
      List.of("Askarov Bolat", "Talks behind doors", "Interpreter Wang", "Silver vase", "Dean");

  @Autowired private VisitGround ground;
  @Autowired private GiftGround gifts;
  @Autowired private Supporters supporters;
  @Autowired private Browsers browsers;
  @Autowired private TestClock clock;
  private House guest;
  private House host;
  private House consulate;
  private Visit visit;
  private ItineraryItem ceremony;
  private SupporterId consul;

  @BeforeEach
  void aVisitWithAConsulate() {
    guest = ground.house("Zhezkazgan University");
    host = ground.house("Karamay College");
    consulate = ground.house("Consulate General");
    visit = ground.approved(guest, host);
    ground.delegate(visit, "Askarov Bolat", Language.RU, guest);
    ceremony = ground.planned(visit, VisitGround.item("Ceremony", "10:00", "12:00"), guest);
    ground.planned(visit, VisitGround.item("Talks behind doors", "14:00", "15:00"), guest);
    gifts.received(guest, host, visit, "Silver vase");
    consul = new SupporterId(Uuid7.next(clock));
    supporters.name(consul, visit.id(), PartnerId.of(consulate.id()), guest.officer());
    supporters.invite(consul, Set.of(ceremony.id()), guest.officer());
  }

  @Test
  void aSupporterSeesTheFrameAndWhatItIsInvitedToAndNothingMore() {
    Browser theirs = browsers.as(consulate.officer()).in(Language.EN);
    Reply home = theirs.get("/");
    assertThat(home.text()).contains("Visits that you support", "Seminar on languages");
    Reply page = theirs.get("/supported/" + consul);
    assertThat(page.text())
        .contains("29 October 2027", "Karamay College", "Zhezkazgan University", "Ceremony");
    expectNothingMore(page);
    for (String path : List.of("", "/delegation", "/itinerary", "/cards", "/supporters")) {
      assertThat(theirs.get("/visits/" + visit.id() + path).status()).isEqualTo(404);
    }
    assertThat(theirs.get("/briefings/" + visit.id()).status()).isEqualTo(404);
  }

  @Test
  void aGuestLinkShowsTheSameAndEndsWithTheInvitation() {
    String link = supporters.link(consul, "The consul", Language.ZH, guest.officer());
    Browser stranger = browsers.stranger();
    Reply page = stranger.get(link);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("受邀活动", "Ceremony", "2027年10月29日");
    expectNothingMore(page);
    supporters.remove(consul, guest.officer());
    assertThat(stranger.get(link).status()).isEqualTo(404);
  }

  @Test
  void whoSupportsAVisitIsToldThatASideHasNotApprovedItYet() {
    Visit sent = ground.sent(guest, host);
    var id = new SupporterId(Uuid7.next(clock));
    supporters.name(id, sent.id(), PartnerId.of(consulate.id()), guest.officer());
    String awaited = "The visit has not been approved by both sides yet";
    Browser stranger = browsers.stranger();
    assertThat(stranger.get(supporters.link(id, "The consul", Language.EN, guest.officer())).text())
        .contains(awaited);
    assertThat(
            stranger
                .get(supporters.link(consul, "The consul", Language.EN, guest.officer()))
                .text())
        .doesNotContain(awaited);
  }

  @Test
  void noOtherHouseSeesIt() {
    House other = ground.house("Other ministry");
    assertThatThrownBy(() -> supporters.supported(consul, other.officer()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> supporters.invite(consul, Set.of(), consulate.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aPlanIsShownToNoSupporter() {
    Visit planned = ground.planned(guest, PartnerId.of(host.id()));
    var id = new SupporterId(Uuid7.next(clock));
    supporters.name(id, planned.id(), PartnerId.of(consulate.id()), guest.officer());
    assertThatThrownBy(() -> supporters.supported(id, consulate.officer()))
        .isInstanceOf(NotFound.class);
    assertThat(refusals(() -> supporters.link(id, "Consul", Language.EN, guest.officer())))
        .containsExactly("supporters.objection.planned");
  }

  @Test
  void hostAndGuestsAreNoSupporters() {
    assertThat(
            refusals(
                () ->
                    supporters.name(
                        new SupporterId(Uuid7.next(clock)),
                        visit.id(),
                        PartnerId.of(host.id()),
                        guest.officer())))
        .containsExactly("supporters.objection.party");
  }

  @Test
  void anItemOfAnotherVisitIsNoInvitation() {
    Visit other = ground.approved(guest, host);
    ItineraryItem theirs =
        ground.planned(other, VisitGround.item("Talks behind doors", "08:00", "09:00"), guest);
    supporters.invite(consul, Set.of(theirs.id(), ceremony.id()), guest.officer());
    assertThat(supporters.of(visit.id(), host.officer()).getFirst().items())
        .containsExactly(ceremony.id());
  }

  @Test
  void whatIsTickedStaysWhileSomebodyIsLookedForNamedGivenALinkOrRemoved() {
    House ministry = ground.house("Ministry of Zhezkazgan");
    var second = new SupporterId(Uuid7.next(clock));
    supporters.name(second, visit.id(), PartnerId.of(ministry.id()), guest.officer());
    House commission = ground.house("Commission of Zhezkazgan");
    Browser officer = browsers.as(guest.officer()).in(Language.EN);
    String tick = second + "/" + ceremony.id();
    Reply page = officer.get(path());
    assertThat(ticked(page)).containsExactly(consul + "/" + ceremony.id());

    Reply sought = pressFirst(officer, page, "item", tick, "q", "commission of zhezk");
    assertThat(sought.status()).isEqualTo(200);
    assertThat(sought.page().select("#q").val()).isEqualTo("commission of zhezk");
    assertThat(ticked(sought)).as("the other one was unticked").containsExactly(tick);
    assertThat(sought.page().select("main form").attr("data-keep")).isEqualTo("unsaved");
    Reply named = officer.press(sought, "button[name=partner]");
    assertThat(named.text()).contains("The supporting party has been added");
    assertThat(ticked(named)).containsExactly(tick);
    Reply unnamed = officer.press(named, "button[name=link][value=" + consul + "]");
    assertThat(unnamed.status()).isEqualTo(422);
    assertThat(ticked(unnamed)).containsExactly(tick);
    Reply linked =
        officer.press(
            unnamed, "button[name=link][value=" + consul + "]", "label_" + consul, "The consul");
    assertThat(linked.page().select("#made").val()).contains("/guest/");
    SupporterId third =
        supporters.of(visit.id(), guest.officer()).stream()
            .filter(s -> s.partner().equals(PartnerId.of(commission.id())))
            .findFirst()
            .orElseThrow()
            .id();
    Reply removed = officer.press(linked, "button[name=remove][value=" + third + "]");
    assertThat(ticked(removed)).containsExactly(tick);
    assertThat(items(consul)).as("nothing was saved yet").containsExactly(ceremony.id());
    Reply saved = officer.press(removed, "button[data-main]");
    assertThat(saved.status()).isEqualTo(303);
    assertThat(items(consul)).isEmpty();
    assertThat(items(second)).containsExactly(ceremony.id());
  }

  @Test
  void ofTwoWhoTickAtOnceNeitherTakesBackWhatTheOtherTicked() {
    ItineraryItem dinner =
        ground.planned(visit, VisitGround.item("Dinner", "19:00", "21:00"), guest);
    Browser here = browsers.as(guest.officer());
    Browser there = browsers.as(host.officer());
    Reply mine = here.get(path());
    Reply theirs = there.get(path());
    here.press(mine, "button[data-main]", "item", "");
    there.post(
        path(),
        List.of(
            Map.entry("item", consul + "/" + ceremony.id()),
            Map.entry("item", consul + "/" + dinner.id()),
            Map.entry("had", theirs.page().select("input[name=had]").val()),
            Map.entry("do", "save")));
    assertThat(items(consul)).containsExactly(dinner.id());
  }

  @Test
  void longAfterAVisitThePageSaysWhyThereIsNoLinkAndWhatToDo() {
    Browser officer = browsers.as(guest.officer()).in(Language.EN);
    String button = "button[name=link]";
    try {
      clock.set(
          visit
              .plan()
              .to()
              .plusDays(14)
              .atTime(23, 0)
              .atZone(VisitGround.THERE.zone())
              .toInstant());
      assertThat(officer.get(path()).page().select(button)).hasSize(1);
      String link = supporters.link(consul, "The consul", Language.EN, guest.officer());
      assertThat(browsers.stranger().get(link).status()).isEqualTo(200);
      clock.advance(Duration.ofHours(2));
      Reply page = officer.get(path());
      assertThat(page.page().select(button)).isEmpty();
      assertThat(page.text())
          .contains("until two weeks after the visit, here until 16 November 2027")
          .contains("send others what they need yourself");
      assertThat(refusals(() -> supporters.link(consul, "x", Language.EN, guest.officer())))
          .containsExactly("supporters.objection.long_past");
      assertThat(browsers.stranger().get(link).status()).isEqualTo(410);
    } finally {
      clock.set(TestClock.BEGIN);
    }
  }

  private String path() {
    return "/visits/" + visit.id() + "/supporters";
  }

  private Set<ItemId> items(SupporterId id) {
    return supporters.of(visit.id(), guest.officer()).stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow()
        .items();
  }

  /** What Enter presses, without scripts. */
  private static Reply pressFirst(Browser browser, Reply page, String... typed) {
    String form = "main form[action$=/supporters]";
    assertThat(page.page().expectFirst(form + " button").attr("formaction")).contains("#find");
    return browser.press(page, form + " button", typed);
  }

  private static List<String> ticked(Reply page) {
    return page.page().select("input[name=item][checked]").eachAttr("value");
  }

  private static void expectNothingMore(Reply page) {
    for (String secret : UNSEEN) {
      assertThat(page.body()).doesNotContain(secret);
    }
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
