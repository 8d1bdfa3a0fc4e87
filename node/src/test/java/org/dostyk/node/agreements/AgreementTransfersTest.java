package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.transfers.DataCategory;
import org.dostyk.node.transfers.RecordedTransfer;
import org.dostyk.node.transfers.TransferChannel;
import org.dostyk.node.transfers.TransferGround;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which signatories another institution comes to know, and that none without a row. */
@NodeTest
class AgreementTransfersTest {
  @Autowired private Agreements agreements;
  @Autowired private Signing signing;
  @Autowired private Guests guests;
  @Autowired private Negotiations negotiations;
  @Autowired private TransferGround ledger;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  private House university;
  private House college;
  private AgreementId id;

  @BeforeEach
  void aDraftBetweenTwoCountries() {
    university = houses.open("Buketov University");
    college = ledger.inChina("Qingdao College");
    id = negotiations.drafted(university, college).id();
  }

  @Test
  void aProposalTellsTheOtherPartyWhoSigns() {
    assertThat(ledger.ledger(university)).as("a draft is read by nobody else").isEmpty();
    agreements.propose(id, university.officer());
    assertThat(ledger.ledger(university)).hasSize(1);
    RecordedTransfer row = ledger.ledger(university).getFirst();
    assertThat(row.to().id()).isEqualTo(college.id().value());
    assertThat(row.by()).isEqualTo(university.officer().account().value());
    assertThat(ledger.names(row)).containsExactly(university.signatory().name(Language.EN));
    assertThat(row.categories()).containsExactly(DataCategory.NAME, DataCategory.POST);
  }

  @Test
  void aSignatureGoesToTheOtherPartyWithARowOfItsOwn() {
    Hash hash = proposed();
    signing.sign(id, hash, university.signatory());
    assertThat(ledger.ledger(university))
        .extracting(row -> row.categories().contains(DataCategory.SIGNATURE))
        .containsExactlyInAnyOrder(false, true);
  }

  @Test
  void theSignatoryReadsOfItInTheirReceipt() {
    proposed();
    assertThat(browsers.as(university.signatory()).in(Language.EN).get("/account/transfers").text())
        .contains("Qingdao College", "China", "Agreement");
  }

  @Test
  void withoutARowNothingIsProposed() throws Exception {
    try (AutoCloseable broken = ledger.brokenFor(university)) {
      assertThat(broken).isNotNull();
      assertThatThrownBy(() -> agreements.propose(id, university.officer()))
          .hasMessageContaining("no row today");
    }
    assertThatThrownBy(() -> agreements.find(id, college.officer())).isInstanceOf(NotFound.class);
    assertThat(agreements.find(id, university.officer()).versions()).isEmpty();
  }

  @Test
  void withoutARowNothingIsSigned() throws Exception {
    Hash hash = proposed();
    try (AutoCloseable broken = ledger.brokenFor(university)) {
      assertThat(broken).isNotNull();
      assertThatThrownBy(() -> signing.sign(id, hash, university.signatory()))
          .hasMessageContaining("no row today");
    }
    assertThat(agreements.find(id, college.officer()).latest().orElseThrow().signatures())
        .isEmpty();
  }

  @Test
  void aGuestReadsNamesInATextWithARowAndNotWithout() throws Exception {
    nameTheSignatoryInTheText();
    proposed();
    String link = guests.invite(id, "Professor Petrova", Language.EN, university.officer());
    String name = university.signatory().name(Language.RU);
    try (AutoCloseable broken = ledger.brokenFor(university)) {
      assertThat(broken).isNotNull();
      Reply reply = browsers.stranger().get(link);
      assertThat(reply.status()).isGreaterThanOrEqualTo(500);
      assertThat(reply.body()).doesNotContain(name);
    }
    assertThat(browsers.stranger().get(link).body()).contains(name);
    browsers.stranger().get(link);
    List<RecordedTransfer> byLink =
        ledger.ledger(university).stream()
            .filter(t -> t.channel() == TransferChannel.GUEST_LINK)
            .toList();
    assertThat(byLink).hasSize(1);
    assertThat(byLink.getFirst().to().through()).isEqualTo("Professor Petrova");
    assertThat(byLink.getFirst().to().country().code()).isEqualTo("CN");
  }

  @Test
  void aTextThatNamesNobodyTellsAGuestOfNobody() {
    proposed();
    browsers.stranger().get(guests.invite(id, "Reader", Language.EN, university.officer()));
    assertThat(ledger.ledger(university))
        .extracting(RecordedTransfer::channel)
        .containsOnly(TransferChannel.SHARED_RECORD);
  }

  private Hash proposed() {
    agreements.propose(id, university.officer());
    return agreements.find(id, university.officer()).latest().orElseThrow().hash();
  }

  private void nameTheSignatoryInTheText() {
    WorkingText text = agreements.workOn(id, university.officer());
    Draft draft = text.draft();
    var named =
        draft.reworded(
            (tag, wording) ->
                wording.equals(draft.preamble().get(tag)) ? wording + " {{signatory1}}" : wording);
    agreements.save(id, text.revision(), named, university.officer());
    assertThat(Map.copyOf(named.preamble()).values()).allMatch(w -> w.contains("{{signatory1}}"));
  }
}
