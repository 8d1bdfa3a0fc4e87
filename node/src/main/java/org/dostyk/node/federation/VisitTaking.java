package org.dostyk.node.federation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.client.Fault;
import org.dostyk.ewp.wire.Form;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.federation.PairTaking.Word;
import org.dostyk.node.federation.VisitAct.Laid;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.Subject;
import org.dostyk.node.visits.SharedDelegations;
import org.dostyk.node.visits.SharedVisits;
import org.dostyk.node.visits.VisitId;
import org.springframework.stereotype.Component;

/** What is peculiar to visits where they are taken from a peer. */
@Component
class VisitTaking implements PairTaking.Kind<Laid> {
  private static final int NOT_FOUND = 404;
  private final VisitActs acts;
  private final VisitApplying applying;
  private final SharedVisits visits;
  private final SharedDelegations delegations;
  private final Stations stations;

  VisitTaking(
      VisitActs acts,
      VisitApplying applying,
      SharedVisits visits,
      SharedDelegations delegations,
      Stations stations) {
    this.acts = acts;
    this.applying = applying;
    this.visits = visits;
    this.delegations = delegations;
    this.stations = stations;
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

  /** The delegation that the acts speak of; one that is no longer there is no trouble. */
  @Override
  public void after(Peer peer, UUID id) throws EwpTrouble {
    var visit = new VisitId(id);
    Optional<String> digest = delegations.wanted(visit);
    if (digest.isEmpty()) {
      return;
    }
    Form form =
        Form.of(Topic.VISITS.parameter(), List.of(id.toString()))
            .and(VisitsApi.DIGEST, List.of(digest.get()));
    try {
      byte[] list =
          stations
              .client(peer.house())
              .ask(Call.get(Topic.VISITS.api(), peer.hei(), "delegation", form))
              .body();
      delegations.take(visit, list);
    } catch (NotCanonical e) {
      throw new Subject.NotTaken(
          "federation.trouble.unreadable",
          "What " + peer.hei() + " gave is no delegation: " + e.getMessage());
    } catch (EwpTrouble e) {
      if (e.fault() != Fault.REFUSED || e.status().orElse(0) != NOT_FOUND) {
        throw e;
      }
    }
  }
}
