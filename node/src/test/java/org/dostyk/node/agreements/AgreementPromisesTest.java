package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.commitments.PromiseSource;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class AgreementPromisesTest {
  @Autowired private Agreements agreements;
  @Autowired private AgreementPromises promises;
  @Autowired private Negotiations negotiations;

  @Test
  void promisesAreTakenFromTheClausesOfWhatWasProposed() {
    Negotiation begun = negotiations.drafted();
    House university = begun.university();
    House college = begun.college();
    AgreementId id = begun.id();
    assertThat(promises.find(id.value(), university.officer()))
        .as("a draft promises nothing yet")
        .isEmpty();
    agreements.propose(id, university.officer());
    PromiseSource.Source source = promises.find(id.value(), college.officer()).orElseThrow();
    assertThat(source.readers()).containsExactlyInAnyOrder(university.id(), college.id());
    assertThat(source.parties())
        .containsExactly(PartnerId.of(university.id()), PartnerId.of(college.id()));
    assertThat(source.clause("5").orElseThrow().text().byTag()).containsOnlyKeys("ru", "zh");
    assertThat(promises.find(id.value(), university.the(Role.ADMINISTRATOR))).isEmpty();
  }
}
