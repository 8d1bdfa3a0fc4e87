package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dostyk.node.NodeTest;
import org.dostyk.node.people.AuditVerdict.Broken;
import org.dostyk.node.people.AuditVerdict.Whole;
import org.dostyk.node.values.InstitutionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever can write to the database is found out; whoever erases by right is not accused. */
@NodeTest
class AuditTest {
  private static final UUID RECORD = new UUID(7, 7);

  @Autowired OwnInstitutions institutions;
  @Autowired OwnInstitutionStore institutionStore;
  @Autowired People people;
  @Autowired Clock clock;
  @Autowired Audit audit;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  private InstitutionId house;

  @BeforeEach
  void sixEntriesStandInTheChain() {
    var quiet = new OwnInstitutions(institutionStore, audit, event -> {}, clock);
    house = // its entry 0: hosted
        Objects.requireNonNull(transactions.execute(t -> SampleHouse.open(quiet, people).id()));
    for (int i = 1; i <= 5; i++) {
      write("clause " + i);
    }
  }

  @AfterEach
  void theTamperedHouseGoes() {
    tamper("delete from people.audit_entry where institution_id = :house");
    tamper("delete from people.audit_chain where institution_id = :house");
    tamper("delete from people.own_institution where id = :house");
  }

  private void write(String detail) {
    transactions.executeWithoutResult(
        t -> audit.byNode(house, "agreements.proposed", "agreements.agreement", RECORD, detail));
  }

  private void tamper(String sql) {
    jdbc.sql(sql).param("house", house.value()).update();
  }

  private void change(String set, int position) {
    tamper(
        "update people.audit_entry set %s where institution_id = :house and position = %d"
            .formatted(set, position));
  }

  @Test
  void anUntouchedChainIsWhole() {
    assertThat(audit.verify(house))
        .isInstanceOfSatisfying(
            Whole.class,
            whole -> {
              assertThat(whole.length()).isEqualTo(6);
              assertThat(whole.head()).matches("[0-9a-f]{64}");
            });
  }

  @Test
  void manyEntriesAtOnceStandInTheChainAsSingleOnesWould() {
    var deeds = new ArrayList<Audit.Deed>();
    for (int i = 0; i < 5_003; i++) {
      deeds.add(new Audit.Deed("partners.added", "partners.partner", new UUID(9, i), "№ " + i));
    }
    transactions.executeWithoutResult(t -> audit.recordAll(house, null, deeds));
    write("one more");
    assertThat(audit.verify(house))
        .isInstanceOfSatisfying(Whole.class, whole -> assertThat(whole.length()).isEqualTo(5_010));
    assertThat(audit.chain(house, 5_009, 5_003))
        .extracting(AuditEntry::detail)
        .startsWith("№ 5002")
        .endsWith("№ 0");
  }

  @Test
  void whatWasDoneSinceAMarkIsToldByTheKindOfItsRecord() {
    Audit.Mark mark = audit.mark();
    write("since");
    assertThat(audit.isQuietSince(mark, Set.of("partners.partner"))).isFalse();
    assertThat(audit.isQuietSince(mark, Set.of("agreements.agreement"))).isTrue();
    assertThat(audit.isQuietSince(audit.mark(), Set.of())).isTrue();
  }

  @Test
  void whoDidItCannotBeChanged() {
    change("actor_id = gen_random_uuid()", 3);
    assertThat(audit.verify(house)).isEqualTo(new Broken(3, "altered"));
  }

  @Test
  void whenItWasDoneCannotBeChanged() {
    change("at = at + interval '1 microsecond'", 2);
    assertThat(audit.verify(house)).isEqualTo(new Broken(2, "altered"));
  }

  @Test
  void whatWasDoneAndToWhichRecordCannotBeChanged() {
    change("action = 'agreements.signed'", 1);
    assertThat(audit.verify(house)).isEqualTo(new Broken(1, "altered"));
    change("action = 'agreements.proposed', subject_id = gen_random_uuid()", 1);
    assertThat(audit.verify(house)).isEqualTo(new Broken(1, "altered"));
  }

  @Test
  void theDetailCannotBeChangedNotEvenByThrowingAwayItsSalt() {
    change("detail = 'clause 9'", 4);
    assertThat(audit.verify(house)).isEqualTo(new Broken(4, "detail"));
    change("salt = null", 4);
    assertThat(audit.verify(house)).isEqualTo(new Broken(4, "detail"));
  }

  @Test
  void anEntryTakenOutIsMissed() {
    tamper("delete from people.audit_entry where institution_id = :house and position = 2");
    assertThat(audit.verify(house)).isEqualTo(new Broken(2, "missing"));
  }

  @Test
  void anEntryTakenOutIsMissedAlsoWhereTheRestIsRenumbered() {
    tamper("delete from people.audit_entry where institution_id = :house and position = 2");
    for (int i = 3; i <= 5; i++) {
      change("position = position - 1", i);
    }
    assertThat(audit.verify(house)).isEqualTo(new Broken(2, "altered"));
  }

  @Test
  void twoEntriesThatChangedPlacesAreFound() {
    change("position = 99", 2);
    change("position = 2", 3);
    change("position = 3", 99);
    assertThat(audit.verify(house)).isEqualTo(new Broken(2, "altered"));
  }

  @Test
  void aChainCutShortIsFound() {
    tamper("delete from people.audit_entry where institution_id = :house and position >= 4");
    assertThat(audit.verify(house)).isEqualTo(new Broken(4, "head"));
  }

  @Test
  void aChainWithoutItsHeadIsFound() {
    tamper("delete from people.audit_chain where institution_id = :house");
    assertThat(audit.verify(house)).isEqualTo(new Broken(6, "head"));
  }

  @Test
  void aChainCutShortTogetherWithItsHeadShowsInTheHeadThatWasNotedDown() {
    String noted = ((Whole) audit.verify(house)).head();
    tamper("delete from people.audit_entry where institution_id = :house and position = 5");
    tamper(
        """
        update people.audit_chain c
           set length = 5,
               head   = (select hash
                           from people.audit_entry e
                          where e.institution_id = c.institution_id
                            and position = 4)
         where institution_id = :house
        """);
    assertThat(audit.verify(house)).isInstanceOf(Whole.class);
    assertThat(audit.stillHolds(house, noted)).isFalse();
  }

  @Test
  void aHeadNotedDownIsFoundAgainLongAfter() {
    String noted = ((Whole) audit.verify(house)).head();
    write("clause 6");
    write("clause 7");
    assertThat(audit.stillHolds(house, noted)).isTrue();
    assertThat(audit.stillHolds(house, "no hash at all")).isFalse();
  }

  @Test
  void anErasedDetailLeavesTheChainWhole() {
    Whole before = (Whole) audit.verify(house);
    change("detail = null, salt = null", 3);
    assertThat(audit.verify(house)).isEqualTo(before);
  }

  @Test
  void whatIsRolledBackLeavesNoEntry() {
    AuditVerdict before = audit.verify(house);
    transactions.executeWithoutResult(
        t -> {
          audit.byNode(house, "agreements.signed", "agreements.agreement", RECORD, "");
          t.setRollbackOnly();
        });
    assertThat(audit.verify(house)).isEqualTo(before);
  }

  @Test
  void manyWhoWriteAtOnceMakeOneChainAndVerifyingMeanwhileAccusesNobody() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var writing = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 40; i++) {
        int n = i;
        writing.add(
            () -> {
              write("at once " + n);
              return audit.verify(house) instanceof Whole;
            });
      }
      for (var done : threads.invokeAll(writing)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(((Whole) audit.verify(house)).length()).isEqualTo(46);
  }

  @Test
  void anotherInstitutionReadsNothingOfARecordsTrail() {
    var other = SampleHouse.open(institutions, people).id();
    assertThat(audit.of(RECORD, java.util.Set.of(house))).hasSize(5);
    assertThat(audit.of(RECORD, java.util.Set.of(other))).isEmpty();
  }
}
