package org.dostyk.node.erasmus;

import java.util.List;
import java.util.UUID;
import org.dostyk.ewp.agreements.Approval;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Offered;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Subject;
import org.springframework.stereotype.Component;

/** The network's interface {@code iias-approval}, 2.0.0: what we approved of a partner's copies. */
@Component
class ApprovalsApi implements Offered, Subject {
  private static final String PATH = "/iias-approval";
  private static final int MOST_IDS = 20;
  private final Copies copies;
  private final Peers peers;

  ApprovalsApi(Copies copies, Peers peers) {
    this.copies = copies;
    this.peers = peers;
  }

  @Override
  public Api api() {
    return Api.IIAS_APPROVAL;
  }

  @Override
  public String topic() {
    return Copies.APPROVED;
  }

  @Override
  public ApiEntry entry(String base) {
    return Approval.entry(base + PATH, MOST_IDS);
  }

  @Override
  public List<Endpoint> endpoints(String path, Membership of) {
    return List.of(
        Approval.endpoint(
            path + PATH,
            MOST_IDS,
            (caller, ids) -> copies.approvals(of, peers.asking(of, caller.institution()), ids)));
  }

  @Override
  public void tell(Peer peer, List<UUID> theirs) throws EwpTrouble {
    for (UUID copy : theirs) {
      copies.tellApproval(peer, copy);
    }
  }

  @Override
  public Fetched fetch(Peer peer, List<UUID> ours) {
    return agreement -> copies.fetchApproval(peer, new AgreementId(agreement));
  }
}
