package org.dostyk.node.lives;

import java.util.List;
import org.dostyk.node.agreements.Accession;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.springframework.stereotype.Component;

/** Names the members of a framework among its parties. */
@Component
class JoinedMembers implements Accession {
  private final MemberStore store;
  private final Agreements agreements;
  private final Days days;

  JoinedMembers(MemberStore store, Agreements agreements, Days days) {
    this.store = store;
    this.agreements = agreements;
    this.days = days;
  }

  @Override
  public List<Joined> of(AgreementId agreement) {
    List<Member> members = store.of(agreement);
    if (members.isEmpty()) {
      return List.of();
    }
    var today = days.today(agreements.asNode(agreement));
    return members.stream()
        .filter(m -> m.isParty(today))
        .map(m -> new Joined(m.name(), m.joinedOn(), "/agreements/" + agreement + "/members"))
        .toList();
  }
}
