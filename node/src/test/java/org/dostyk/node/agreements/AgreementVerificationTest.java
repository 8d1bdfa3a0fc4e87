package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.documents.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class AgreementVerificationTest {
  @Autowired private Agreements agreements;
  @Autowired private Signing signing;
  @Autowired private AgreementVerification verification;
  @Autowired private Negotiations negotiations;
  private House university;
  private House college;
  private AgreementId id;
  private Hash first;

  @BeforeEach
  void aProposedVersion() {
    Negotiation begun = negotiations.proposed();
    university = begun.university();
    college = begun.college();
    id = begun.id();
    first = agreements.find(id, university.officer()).latest().orElseThrow().hash();
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
}
