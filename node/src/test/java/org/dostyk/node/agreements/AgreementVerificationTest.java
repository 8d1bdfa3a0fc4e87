package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class AgreementVerificationTest {
  @Autowired private Agreements agreements;
  @Autowired private Signing signing;
  @Autowired private AgreementVerification verification;
  @Autowired private Houses houses;
  @Autowired private Clock clock;
  private House university;
  private House college;
  private AgreementId id;
  private Hash first;

  @BeforeEach
  void aProposedVersion() {
    university = houses.open("East Kazakhstan University");
    college = houses.open("Shandong Vocational College of Foreign Trade");
    id = new AgreementId(Uuid7.next(clock));
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        university.id(),
        List.of(PartnerId.of(college.id())),
        List.of("ru", "zh"),
        university.officer());
    WorkingText text = agreements.workOn(id, university.officer());
    agreements.save(id, text.revision(), signedBy(text.draft()), university.officer());
    first = agreements.propose(id, university.officer()).hash();
  }

  @Test
  void aStrangerLearnsWhoHasSignedAndWhetherItIsInForce() {
    assertThat(verification.verify(first).orElseThrow().statusKey())
        .isEqualTo("agreements.verified.negotiated");
    signing.sign(id, first, university.signatory());
    signing.sign(id, first, college.signatory());
    var verified = verification.verify(first).orElseThrow();
    assertThat(verified.statusKey()).isEqualTo("agreements.verified.in_force");
    assertThat(verified.complete()).isTrue();
    assertThat(verified.replacedBy()).isEmpty();
  }

  @Test
  void whoHoldsAnOldPaperIsToldThatItWasReplaced() {
    WorkingText text = agreements.workOn(id, college.officer());
    Draft changed =
        new Draft(
            text.draft().languages(),
            Map.of("ru", "Меморандум", "zh", "谅解备忘录"),
            text.draft().preamble(),
            text.draft().clauses(),
            text.draft().signatories());
    agreements.save(id, text.revision(), changed, college.officer());
    Hash second = agreements.propose(id, college.officer()).hash();
    var verified = verification.verify(first).orElseThrow();
    assertThat(verified.statusKey()).isEqualTo("agreements.verified.replaced");
    assertThat(verified.replacedBy()).contains(second);
  }

  @Test
  void aHashOfNothingHereIsNotAnswered() {
    assertThat(verification.verify(Hash.of(new byte[] {1}))).isEmpty();
  }

  private Draft signedBy(Draft draft) {
    return draft.withSignatories(
        Map.of(
            university.id().toString(), university.signatory().account().toString(),
            college.id().toString(), college.signatory().account().toString()));
  }
}
