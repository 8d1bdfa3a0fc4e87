package org.dostyk.node.supporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.gifts.GiftGround;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
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
  @Autowired private Clock clock;
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
