package org.dostyk.node.supporters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.transfers.RecordedTransfer;
import org.dostyk.node.transfers.TransferChannel;
import org.dostyk.node.transfers.TransferGround;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.DelegateId;
import org.dostyk.node.visits.DelegateRole;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever leads a delegation is shown to a supporter, and never without a row. */
@NodeTest
class SupporterTransfersTest {
  @Autowired private VisitGround ground;
  @Autowired private TransferGround ledger;
  @Autowired private Supporters supporters;
  @Autowired private Delegations delegations;
  @Autowired private Browsers browsers;
  @Autowired private Clock clock;
  private House guest;
  private House consulate;
  private Visit visit;
  private SupporterId consul;

  @BeforeEach
  void aVisitWithAHeadAndAConsulateAbroad() {
    guest = ground.house("Ryskulov University");
    House host = ground.house("Narxoz University");
    consulate = ledger.inChina("Consulate in Ürümqi");
    visit = ground.approved(guest, host);
    delegations.add(
        visit.id(),
        List.of(
            new Delegate(
                new DelegateId(Uuid7.next(clock)),
                PersonNames.of(NameForm.of(Script.LATN, "Akhmetova", "Saule")),
                Optional.of(Text.of("en", "Vice-Rector")),
                visit.guests().getFirst().partner(),
                Language.EN,
                DelegateRole.HEAD,
                0)),
        guest.officer());
    consul = new SupporterId(Uuid7.next(clock));
    supporters.name(consul, visit.id(), PartnerId.of(consulate.id()), guest.officer());
  }

  @Test
  void aLinkThatIsOpenedIsOneRowHoweverOftenItIs() {
    String link = supporters.link(consul, "The consul", Language.EN, guest.officer());
    assertThat(toConsulate()).as("a link that nobody opened shows nothing").isEmpty();
    assertThat(browsers.stranger().get(link).text()).contains("Akhmetova");
    browsers.stranger().get(link);
    assertThat(toConsulate()).hasSize(1);
    RecordedTransfer row = toConsulate().getFirst();
    assertThat(row.channel()).isEqualTo(TransferChannel.GUEST_LINK);
    assertThat(row.to().through()).isEqualTo("The consul");
    assertThat(ledger.names(row)).singleElement().asString().contains("Akhmetova");
    assertThat(row.retention().last()).isPresent();
  }

  @Test
  void withoutARowNeitherALinkNorASignedInSupporterReadsOfAnybody() throws Exception {
    String link = supporters.link(consul, "The consul", Language.EN, guest.officer());
    try (AutoCloseable broken = ledger.brokenFor(guest)) {
      assertThat(broken).isNotNull();
      for (Reply reply :
          List.of(
              browsers.stranger().get(link),
              browsers.as(consulate.officer()).get("/supported/" + consul))) {
        assertThat(reply.status()).isGreaterThanOrEqualTo(500);
        assertThat(reply.body()).doesNotContain("Akhmetova");
      }
    }
    assertThat(browsers.as(consulate.officer()).get("/supported/" + consul).text())
        .contains("Akhmetova");
    assertThat(toConsulate())
        .extracting(RecordedTransfer::channel)
        .containsExactly(TransferChannel.SHARED_RECORD);
  }

  private List<RecordedTransfer> toConsulate() {
    return ledger.ledger(guest).stream()
        .filter(t -> t.to().id().equals(consulate.id().value()))
        .toList();
  }
}
