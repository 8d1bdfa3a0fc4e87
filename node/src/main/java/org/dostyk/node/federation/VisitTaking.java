package org.dostyk.node.federation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.federation.PairTaking.Word;
import org.dostyk.node.federation.VisitAct.Laid;
import org.dostyk.node.network.Peer;
import org.dostyk.node.visits.SharedVisits;
import org.dostyk.node.visits.VisitId;
import org.springframework.stereotype.Component;

/** What is peculiar to visits where they are taken from a peer. */
@Component
class VisitTaking implements PairTaking.Kind<Laid> {
  private final VisitActs acts;
  private final VisitApplying applying;
  private final SharedVisits visits;

  VisitTaking(VisitActs acts, VisitApplying applying, SharedVisits visits) {
    this.acts = acts;
    this.applying = applying;
    this.visits = visits;
  }

  @Override
  public Topic topic() {
    return Topic.VISITS;
  }

  @Override
  public VisitAct read(byte[] canonical) {
    return VisitJson.read(canonical);
  }

  @Override
  public String name(Word act) {
    return VisitJson.kind((VisitAct) act);
  }

  @Override
  public Optional<Laid> beginning(Word act) {
    return act instanceof Laid laid ? Optional.of(laid) : Optional.empty();
  }

  @Override
  public void before(Peer peer, Laid laid) {}

  @Override
  public void hold(UUID id) {
    visits.hold(new VisitId(id));
  }

  @Override
  public Snapshot complete(UUID id) {
    return acts.complete(new VisitId(id));
  }

  @Override
  public Map<SignedAct, Trouble> apply(Snapshot all, Laid laid, Peer peer) {
    return applying.apply(all, laid, peer);
  }

  @Override
  public void after(Peer peer, UUID id) {}
}
