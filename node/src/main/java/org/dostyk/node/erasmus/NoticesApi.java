package org.dostyk.node.erasmus;

import java.util.List;
import org.dostyk.ewp.agreements.AgreementNotice;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Offered;
import org.dostyk.node.network.Peers;
import org.springframework.stereotype.Component;

/** The network's interface {@code iia-cnr}, 3.0.0: a partner's copy has changed. */
@Component
class NoticesApi implements Offered {
  private static final String PATH = "/iia-cnr";
  private final Copies copies;
  private final Peers peers;

  NoticesApi(Copies copies, Peers peers) {
    this.copies = copies;
    this.peers = peers;
  }

  @Override
  public Api api() {
    return Api.IIA_CNR;
  }

  @Override
  public ApiEntry entry(String base) {
    return AgreementNotice.CHANGED.entry(base + PATH);
  }

  @Override
  public List<Endpoint> endpoints(String path, Membership of) {
    return List.of(
        AgreementNotice.CHANGED.endpoint(
            path + PATH,
            (caller, iiaId) -> copies.told(peers.asking(of, caller.institution()), iiaId)));
  }
}
