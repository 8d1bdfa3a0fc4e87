package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.agreements.AgreementState.Drafted;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.people.AuditVerdict;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class AgreementsTest {
  @Autowired private Agreements agreements;
  @Autowired private AgreementRegister register;
  @Autowired private Signing signing;
  @Autowired private Houses houses;
  @Autowired private Negotiations negotiations;
  @Autowired private Browsers browsers;
  @Autowired private People people;
  @Autowired private Audit audit;
  @Autowired private Clock clock;
  private House university;
  private House college;
  private AgreementId id;

  @BeforeEach
  void twoHousesAndADraft() {
    Negotiation begun = negotiations.drafted();
    university = begun.university();
    college = begun.college();
    id = begun.id();
  }

  @Test
  void aDraftIsSeenByItsOwnSideAlone() {
    assertThat(agreements.find(id, university.officer()).state()).isInstanceOf(Drafted.class);
    assertThatThrownBy(() -> agreements.find(id, college.officer())).isInstanceOf(NotFound.class);
    assertThat(agreements.list(college.officer())).isEmpty();
  }

  @Test
  void beginningTwiceWithOneIdMakesOneAgreement() {
    negotiations.begin(id, university, college);
    assertThat(agreements.list(university.officer())).hasSize(1);
  }

  @Test
  void aDraftWithoutATitleStandsInTheRegisterWithoutOne() {
    var untitled = new AgreementId(Uuid7.next(clock));
    negotiations.begin(untitled, university, college);
    WorkingText text = agreements.workOn(untitled, university.officer());
    var blank = new LinkedHashMap<String, String>();
    text.draft().languages().forEach(tag -> blank.put(tag, ""));
    Draft draft = text.draft();
    agreements.save(
        untitled,
        text.revision(),
        new Draft(draft.languages(), blank, draft.preamble(), draft.clauses(), draft.signatories()),
        university.officer());
    assertThat(register.with(List.of(PartnerId.of(college.id())), Set.of(university.id())))
        .filteredOn(held -> held.id().equals(untitled))
        .singleElement()
        .satisfies(held -> assertThat(held.title()).isEmpty());
  }

  @Test
  void whatIsProposedIsSeenByBothSidesAndNobodyElse() {
    agreements.propose(id, university.officer());
    assertThat(agreements.find(id, college.officer()).versions()).hasSize(1);
    House other = houses.open("Karaganda Polytechnic College");
    assertThatThrownBy(() -> agreements.find(id, other.officer())).isInstanceOf(NotFound.class);
  }

  @Test
  void whenBothHaveSignedTheSameVersionItIsInForce() {
    Hash hash = agreements.propose(id, university.officer()).hash();
    signing.sign(id, hash, university.signatory());
    assertThat(agreements.find(id, college.officer()).state()).isInstanceOf(InNegotiation.class);
    signing.sign(id, hash, college.signatory());
    assertThat(agreements.find(id, college.officer()).state())
        .isInstanceOfSatisfying(
            InForce.class,
            inForce -> {
              assertThat(inForce.version().hash()).isEqualTo(hash);
              assertThat(inForce.version().signatures()).hasSize(2);
            });
  }

  @Test
  void aSignatureOverAnOlderVersionDoesNotBindTheNewOne() {
    Hash first = agreements.propose(id, university.officer()).hash();
    signing.sign(id, first, university.signatory());
    Hash second = counterProposal().hash();
    signing.sign(id, second, college.signatory());
    Agreement agreement = agreements.find(id, college.officer());
    assertThat(agreement.state()).isInstanceOf(InNegotiation.class);
    assertThat(agreement.versions().getLast().signatures()).hasSize(1);
    assertThatThrownBy(() -> signing.sign(id, first, college.signatory()))
        .isInstanceOf(Refused.class)
        .hasMessage("agreements.objection.replaced");
  }

  @Test
  void versionsFormAChainByTheirHashes() {
    Version first = agreements.propose(id, university.officer());
    Version second = counterProposal();
    assertThat(second.document().previous()).isEqualTo(first.hash());
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.hash()).isEqualTo(Hash.of(second.document().canonical()));
  }

  @Test
  void ofTwoPeopleSavingOneTextTheSecondLosesNothingAndOverwritesNothing() {
    WorkingText read = agreements.workOn(id, university.officer());
    Saving first =
        agreements.save(id, read.revision(), changed(read.draft(), "первый"), university.officer());
    Saving second =
        agreements.save(id, read.revision(), changed(read.draft(), "второй"), university.all());
    assertThat(first).isInstanceOf(Saving.Saved.class);
    assertThat(second)
        .isInstanceOfSatisfying(
            Saving.Overtaken.class,
            o -> {
              assertThat(o.theirs().draft().toString()).contains("первый");
              assertThat(o.both().toString()).contains("второй");
            });
    int now = ((Saving.Overtaken) second).theirs().revision();
    assertThat(agreements.save(id, now, changed(read.draft(), "второй"), university.all()))
        .isInstanceOf(Saving.Saved.class);
  }

  @Test
  void whoSignsTwiceAtOnceHasSignedOnce() throws Exception {
    Hash hash = agreements.propose(id, university.officer()).hash();
    Callable<Boolean> sign =
        () -> {
          try {
            signing.sign(id, hash, university.signatory());
            return true;
          } catch (Refused refused) {
            return false;
          }
        };
    var outcomes = new ArrayList<Boolean>();
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> outcome : pool.invokeAll(List.of(sign, sign, sign, sign))) {
        outcomes.add(outcome.get());
      }
    }
    assertThat(outcomes).containsOnlyOnce(true);
    assertThat(agreements.find(id, college.officer()).versions().getLast().signatures()).hasSize(1);
  }

  @Test
  void whoLeftThePostYesterdayDoesNotSignToday() {
    Hash hash = agreements.propose(id, university.officer()).hash();
    people.take(
        Role.SIGNATORY, university.id(), university.signatory().account(), university.officer());
    Actor former = people.actor(university.signatory().account()).orElseThrow();
    assertThatThrownBy(() -> signing.sign(id, hash, former))
        .isInstanceOf(Refused.class)
        .hasMessage("agreements.objection.left_post");
    assertThatThrownBy(() -> signing.sign(id, hash, university.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void everySignatureStandsInBothAuditTrailsAndTheChainsHold() {
    Hash hash = agreements.propose(id, university.officer()).hash();
    signing.sign(id, hash, university.signatory());
    for (House house : List.of(university, college)) {
      assertThat(audit.of(id.value(), house.officer().institutions()))
          .extracting(AuditEntry::action)
          .contains("agreements.proposed", "agreements.signed");
      assertThat(audit.verify(house.id())).isInstanceOf(AuditVerdict.Whole.class);
    }
  }

  @Test
  void whatWaitsForASignatureIsShownToItsSignatoryUntilItIsGiven() {
    Hash hash = agreements.propose(id, university.officer()).hash();
    assertThat(agreements.waitingFor(college.signatory()))
        .extracting(AgreementRow::id)
        .containsExactly(id);
    signing.sign(id, hash, college.signatory());
    assertThat(agreements.waitingFor(college.signatory())).isEmpty();
  }

  @Test
  void whoHasSignedOneIsLedToTheNextThatWaits() {
    AgreementId other = negotiations.drafted(university, college).id();
    agreements.propose(other, university.officer());
    Hash hash = agreements.propose(id, university.officer()).hash();
    var signatory = browsers.as(university.signatory());
    String next = "a[href='/agreements/" + other + "/sign']";
    assertThat(signatory.get("/agreements/" + id).page().select(next)).isEmpty();
    signing.sign(id, hash, university.signatory());
    assertThat(signatory.get("/agreements/" + id).page().select(next)).hasSize(1);
    assertThat(browsers.as(university.officer()).get("/agreements/" + id).page().select(next))
        .isEmpty();
  }

  @Test
  void anOfficerDoesNotDraftForAnotherInstitution() {
    assertThatThrownBy(
            () ->
                agreements.draft(
                    new AgreementId(Uuid7.next(clock)),
                    AgreementType.MEMORANDUM,
                    college.id(),
                    List.of(PartnerId.of(university.id())),
                    List.of("ru", "zh"),
                    university.officer()))
        .isInstanceOf(NotFound.class);
  }

  private Version counterProposal() {
    WorkingText text = agreements.workOn(id, college.officer());
    agreements.save(id, text.revision(), changed(text.draft(), "иначе"), college.officer());
    return agreements.propose(id, college.officer());
  }

  private static Draft changed(Draft draft, String words) {
    var clauses = new ArrayList<>(draft.clauses());
    var body = new LinkedHashMap<>(clauses.getFirst().body());
    body.put("ru", words);
    clauses.set(0, new DraftClause(clauses.getFirst().heading(), body));
    return new Draft(
        draft.languages(), draft.title(), draft.preamble(), clauses, draft.signatories());
  }
}
