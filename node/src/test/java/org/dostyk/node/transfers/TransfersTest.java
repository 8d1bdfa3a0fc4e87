package org.dostyk.node.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dostyk.node.transfers.TransferGround.named;
import static org.dostyk.node.transfers.TransferGround.of;
import static org.dostyk.node.transfers.TransferGround.partner;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditVerdict;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of personal data that went to others. */
@NodeTest
class TransfersTest {
  @Autowired private Transfers transfers;
  @Autowired private TransferGround ground;
  @Autowired private Houses houses;
  @Autowired private People people;
  @Autowired private Audit audit;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  private House house;

  @BeforeEach
  void aHouse() {
    house = houses.open("Auezov University");
  }

  @Test
  void nothingIsRecordedOutsideTheTransactionOfItsSending() {
    Transfer transfer = of(house, partner("CN"), named("Askarov Bolat"));
    assertThatThrownBy(() -> transfers.record(transfer))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(() -> transfers.recordWhatIsNew(transfer))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThat(ground.ledger(house)).isEmpty();
  }

  @Test
  void aSendingThatFailsLeavesNoRow() {
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      transfers.record(of(house, partner("CN"), named("Askarov Bolat")));
                      throw new IllegalStateException("the cable is cut");
                    }))
        .hasMessage("the cable is cut");
    assertThat(ground.ledger(house)).isEmpty();
  }

  @Test
  void aTransferIsOfSomethingAndOfSomebody() {
    assertThatThrownBy(() -> of(house, partner("CN"))).isInstanceOf(IllegalArgumentException.class);
    DataSubject twice = named("Askarov Bolat");
    assertThatThrownBy(() -> of(house, partner("CN"), twice, twice))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAnInstitutionOfThisNodeSends() {
    Transfer mine = of(house, partner("CN"), named("Askarov Bolat"));
    Transfer theirs =
        new Transfer(
            new org.dostyk.node.values.InstitutionId(UUID.randomUUID()),
            null,
            mine.to(),
            mine.channel(),
            mine.categories(),
            mine.persons(),
            mine.basis(),
            mine.retention(),
            mine.safeguards(),
            mine.about());
    assertThatThrownBy(() -> ground.recorded(theirs)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsReadBackIsWhatWasSent() {
    Transfer sent = of(house, partner("CN"), named("Askarov Bolat"), named("王琳"));
    RecordedTransfer row = ground.recorded(sent);
    assertThat(row.to()).isEqualTo(sent.to());
    assertThat(row.categories()).containsExactly(DataCategory.NAME, DataCategory.POST);
    assertThat(row.basis()).isEqualTo(sent.basis());
    assertThat(row.retention()).isEqualTo(sent.retention());
    assertThat(row.safeguards()).isEqualTo(sent.safeguards());
    assertThat(row.about()).isEqualTo(sent.about());
    assertThat(row.by()).isEqualTo(house.officer().account().value());
    assertThat(row.persons()).isEqualTo(2);
    assertThat(ground.names(row)).containsExactly("Askarov Bolat", "王琳");
    assertThat(transfers.isWhole(row, transfers.persons(row))).isTrue();
  }

  @Test
  void hongKongIsAbroadForMainlandChinaAsItsLawSays() {
    var mainland = new Country("CN");
    assertThat(TransferScope.between(mainland, new Country("HK"))).isEqualTo(TransferScope.ABROAD);
    assertThat(TransferScope.between(mainland, mainland)).isEqualTo(TransferScope.WITHIN);
  }

  @Test
  void whatWentWithinTheCountryIsKeptAndSaidToBeSo() {
    assertThat(ground.recorded(of(house, partner("KZ"), named("Askarov Bolat"))).scope())
        .isEqualTo(TransferScope.WITHIN);
    assertThat(ground.recorded(of(house, partner("CN"), named("Askarov Bolat"))).scope())
        .isEqualTo(TransferScope.ABROAD);
  }

  @Test
  void erasingSomebodyLeavesTheRowWholeAndNothingToKnowThemBy() {
    DataSubject gone = named("Serikova Dana");
    RecordedTransfer row = ground.recorded(of(house, partner("CN"), gone, named("Askarov Bolat")));
    int rows = transfers.forget(gone.ref(), Set.of(house.id()), house.all());
    assertThat(rows).isEqualTo(1);
    List<SealedPerson> left = transfers.persons(row);
    assertThat(left).hasSize(2);
    assertThat(ground.names(row)).containsExactly("Askarov Bolat");
    assertThat(transfers.isWhole(row, left)).isTrue();
    assertThat(everythingKept(row)).doesNotContain("Serikova", gone.ref().toString());
    assertThat(audit.verify(house.id())).isInstanceOf(AuditVerdict.Whole.class);
  }

  @Test
  void whateverIsChangedBehindTheNodesBackIsFound() {
    for (String change :
        List.of(
            "update transfers.transfer set recipient_country = 'DE' where id = :id",
            "update transfers.transfer set basis = 'TREATY' where id = :id",
            "update transfers.transfer set at = at - interval '1 day' where id = :id",
            "update transfers.person set name = 'Somebody else' where transfer_id = :id",
            "delete from transfers.person where transfer_id = :id and position = 2")) {
      RecordedTransfer row =
          ground.recorded(of(house, partner("CN"), named("Askarov Bolat"), named("Wang Lin")));
      jdbc.sql(change).param("id", row.id().value()).update();
      RecordedTransfer now = transfers.find(row.id(), Set.of(house.id())).orElseThrow();
      assertThat(transfers.isWhole(now, transfers.persons(now))).as(change).isFalse();
    }
  }

  @Test
  void whatAReceiverHasAlreadyIsNotRecordedAgain() {
    DataSubject bolat = named("Askarov Bolat");
    DataSubject dana = named("Serikova Dana");
    Transfer first = of(house, partner("CN"), bolat);
    assertThat(shown(first)).isTrue();
    assertThat(shown(first)).isFalse();
    assertThat(shown(first.of(List.of(bolat, dana)))).isTrue();
    assertThat(ground.ledger(house))
        .extracting(ground::names)
        .containsExactlyInAnyOrder(List.of("Askarov Bolat"), List.of("Serikova Dana"));
    Transfer more =
        new Transfer(
            first.from(),
            null,
            first.to(),
            first.channel(),
            Set.of(DataCategory.NAME, DataCategory.ITINERARY),
            List.of(bolat),
            first.basis(),
            first.retention(),
            first.safeguards(),
            first.about());
    assertThat(shown(more)).as("another kind of data").isTrue();
    assertThat(shown(of(house, first.to(), bolat))).as("another record").isTrue();
  }

  @Test
  void somebodyWithAnAccountIsToldOnceForEachReceiverAndRecord() {
    Actor signatory = house.signatory();
    DataSubject known = DataSubject.of(signatory);
    Transfer abroad = of(house, partner("CN"), known, named("Askarov Bolat"));
    ground.recorded(abroad);
    ground.recorded(abroad);
    assertThat(letters(signatory)).isEqualTo(1);
    ground.recorded(of(house, partner("CN"), known));
    assertThat(letters(signatory)).isEqualTo(2);
    ground.recorded(of(house, partner("KZ"), known));
    assertThat(letters(signatory)).as("within the country").isEqualTo(2);
    ground.recorded(of(house, partner("CN"), DataSubject.of(house.officer())));
    assertThat(letters(house.officer())).as("who sends it themselves").isZero();
  }

  @Test
  void aPersonReadsOfThemselvesWhoeverSentIt() {
    Actor signatory = house.signatory();
    House other = houses.open("Toraighyrov University");
    RecordedTransfer ours = ground.recorded(of(house, partner("CN"), DataSubject.of(signatory)));
    RecordedTransfer theirs = ground.recorded(of(other, partner("CN"), DataSubject.of(signatory)));
    ground.recorded(of(house, partner("CN"), DataSubject.of(house.the(Role.OBSERVER))));
    assertThat(transfers.of(signatory.person(), 10))
        .extracting(RecordedTransfer::id)
        .containsExactlyInAnyOrder(ours.id(), theirs.id());
    assertThat(transfers.find(theirs.id(), Set.of(house.id()))).isEmpty();
  }

  private boolean shown(Transfer transfer) {
    return Objects.requireNonNull(
            transactions.execute(status -> transfers.recordWhatIsNew(transfer)))
        .isPresent();
  }

  private int letters(Actor to) {
    return jdbc.sql("select count(*) from notices.mail where email = :email")
        .param("email", people.find(to.account()).orElseThrow().email())
        .query(Integer.class)
        .single();
  }

  private String everythingKept(RecordedTransfer row) {
    return jdbc.sql(
            """
            select t::text || string_agg(p::text, ' ')
              from transfers.transfer t
              join transfers.person p on p.transfer_id = t.id
             where t.id = :id
             group by t.id, t
            """)
        .param("id", row.id().value())
        .query(String.class)
        .single();
  }
}
