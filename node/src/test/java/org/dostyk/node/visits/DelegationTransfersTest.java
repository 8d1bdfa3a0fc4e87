package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.transfers.DataCategory;
import org.dostyk.node.transfers.RecordedTransfer;
import org.dostyk.node.transfers.TransferChannel;
import org.dostyk.node.transfers.TransferGround;
import org.dostyk.node.transfers.TransferScope;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom the other side of a visit comes to know, and that none of it goes without a row. */
@NodeTest
class DelegationTransfersTest {
  @Autowired private VisitGround ground;
  @Autowired private TransferGround ledger;
  @Autowired private Visits visits;
  @Autowired private Delegations delegations;
  @Autowired private Browsers browsers;
  private House guest;
  private House host;
  private Visit planned;

  @BeforeEach
  void aPlanWithOneDelegate() {
    guest = ground.house("Auezov University");
    host = ledger.inChina("Shihezi University");
    planned = ground.planned(guest, PartnerId.of(host.id()));
    ground.delegate(planned, "Askarov Bolat", Language.RU, guest);
  }

  @Test
  void aPlanIsReadByNobodyElseSoNothingIsNoted() {
    assertThat(ledger.ledger(guest)).isEmpty();
  }

  @Test
  void laidBeforeItsHostItTellsThemOfTheDelegation() {
    ground.send(planned, guest);
    assertThat(ledger.ledger(guest)).hasSize(1);
    RecordedTransfer row = ledger.ledger(guest).getFirst();
    assertThat(ledger.names(row)).containsExactly("Askarov Bolat");
    assertThat(row.scope()).isEqualTo(TransferScope.ABROAD);
    assertThat(row.to().id()).isEqualTo(host.id().value());
    assertThat(row.about().id()).isEqualTo(planned.id().value());
    assertThat(row.categories()).contains(DataCategory.NAME, DataCategory.ITINERARY);
    assertThat(ledger.ledger(host)).as("what is the guests’ own").isEmpty();
  }

  @Test
  void whoJoinsLaterIsNotedAloneAndAChangeOfOrderIsNoNews() {
    ground.send(planned, guest);
    Delegate dana = ground.delegate(planned, "Serikova Dana", Language.KK, guest);
    delegations.move(planned.id(), dana.id(), true, guest.officer());
    assertThat(ledger.ledger(guest))
        .extracting(ledger::names)
        .containsExactlyInAnyOrder(List.of("Askarov Bolat"), List.of("Serikova Dana"));
  }

  @Test
  void withoutARowAVisitIsNotLaidBeforeAnybody() throws Exception {
    try (AutoCloseable broken = ledger.brokenFor(guest)) {
      assertThat(broken).isNotNull();
      assertThat(browsers.as(guest.officer()).post("/visits/" + planned.id() + "/send").status())
          .isGreaterThanOrEqualTo(500);
    }
    assertThat(visits.find(planned.id(), guest.officer()).state())
        .isInstanceOf(VisitState.Planned.class);
    assertThatThrownBy(() -> visits.find(planned.id(), host.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatTheOfficeSendsToAHostWithoutPeopleHereIsNotedByHand() throws Exception {
    PartnerId elsewhere = ground.elsewhere(guest);
    Visit visit = ground.planned(guest, elsewhere);
    String papers = "/visits/" + visit.id() + "/papers";
    Browser officer = browsers.as(guest.officer()).in(Language.EN);
    assertThat(officer.get(papers).text()).as("nobody to send").doesNotContain("was sent to");
    ground.delegate(visit, "Serikova Dana", Language.KK, guest);
    try (AutoCloseable broken = ledger.brokenFor(guest)) {
      assertThat(broken).isNotNull();
      assertThat(officer.submit(officer.get(papers), "form[action$=/sent]").status())
          .isGreaterThanOrEqualTo(500);
    }
    assertThat(officer.get("/visits/" + visit.id()).text())
        .doesNotContain("List of the delegation");
    officer.submit(officer.get(papers), "form[action$=/sent]");
    officer.submit(officer.get(papers), "form[action$=/sent]");
    assertThat(ledger.ledger(guest)).hasSize(1);
    RecordedTransfer row = ledger.ledger(guest).getFirst();
    assertThat(row.to().id()).isEqualTo(elsewhere.value());
    assertThat(row.to().country().code()).isEqualTo("CN");
    assertThat(row.channel()).isEqualTo(TransferChannel.FILE);
    assertThat(ledger.names(row)).containsExactly("Serikova Dana");
  }

  @Test
  void aPartyThatReadsTheVisitHereIsSentNothingByHand() {
    assertThatThrownBy(
            () -> delegations.noteSent(planned.id(), PartnerId.of(host.id()), guest.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void withoutARowNobodyJoinsAVisitThatOthersRead() throws Exception {
    ground.send(planned, guest);
    try (AutoCloseable broken = ledger.brokenFor(guest)) {
      assertThat(broken).isNotNull();
      assertThatThrownBy(() -> ground.delegate(planned, "Serikova Dana", Language.KK, guest))
          .hasMessageContaining("no row today");
    }
    assertThat(browsers.as(host.officer()).get("/visits/" + planned.id() + "/delegation").text())
        .contains("Askarov Bolat")
        .doesNotContain("Serikova");
  }
}
