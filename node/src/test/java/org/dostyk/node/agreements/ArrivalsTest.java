package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.dostyk.node.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What another node says of agreements that are here already. */
@NodeTest
class ArrivalsTest {
  @Autowired private SharedAgreements shared;
  @Autowired private Agreements agreements;
  @Autowired private Negotiations negotiations;
  @Autowired private TransactionTemplate inOneGo;

  @Test
  void anAgreementIsNotItsOwnAncestorWhateverANodeSays() {
    Negotiation broad = negotiations.proposed();
    Negotiation narrow = negotiations.drafted(broad.university(), broad.college());
    agreements.propose(narrow.id(), broad.university().officer());
    arrives(broad.id(), broad.id());
    assertThat(of(broad, broad.id()).above()).isEmpty();
    arrives(narrow.id(), broad.id());
    arrives(broad.id(), narrow.id());
    assertThat(of(broad, broad.id()).above()).isEmpty();
    assertThat(of(broad, narrow.id()).above())
        .extracting(AgreementRow::id)
        .containsExactly(broad.id());
    assertThat(of(broad, narrow.id()).below()).isEmpty();
  }

  private void arrives(AgreementId id, AgreementId under) {
    SharedAgreement known = shared.find(id).orElseThrow();
    var said =
        new SharedAgreement(
            known.id(),
            known.type(),
            known.begunBy(),
            known.begunAt(),
            Optional.of(under),
            known.parties(),
            known.offers(),
            known.signed(),
            known.ends());
    inOneGo.executeWithoutResult(t -> shared.take(said, Map.of()));
  }

  private Family of(Negotiation these, AgreementId id) {
    return agreements.family(
        agreements.find(id, these.university().officer()), these.university().officer());
  }
}
