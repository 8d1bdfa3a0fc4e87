package org.dostyk.node.erasmus;

import java.util.List;
import org.dostyk.ewp.agreements.AgreementNotice;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Offered;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.springframework.stereotype.Component;

/** The network's interface {@code iia-approval-cnr}, 2.0.0: a partner approved our copy. */
@Component
class ApprovalNoticesApi implements Offered {
  private static final String PATH = "/iia-approval-cnr";
  private final Copies copies;
  private final Bilateral bilateral;
  private final Peers peers;

  ApprovalNoticesApi(Copies copies, Bilateral bilateral, Peers peers) {
    this.copies = copies;
    this.bilateral = bilateral;
    this.peers = peers;
  }

  @Override
  public Api api() {
    return Api.IIA_APPROVAL_CNR;
  }

  @Override
  public ApiEntry entry(String base) {
    return AgreementNotice.APPROVED.entry(base + PATH);
  }

  @Override
  public List<Endpoint> endpoints(String path, Membership of) {
    return List.of(
        AgreementNotice.APPROVED.endpoint(
            path + PATH,
            (caller, iiaId) -> {
              Peer peer = peers.asking(of, caller.institution());
              for (AgreementId id : Bilateral.wellFormed(List.of(iiaId))) {
                if (bilateral.copy(id, of, peer).isPresent()) {
                  copies.toldOfApproval(peer, id);
                }
              }
            }));
  }
}
