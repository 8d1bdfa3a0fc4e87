package org.dostyk.node.federation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.federation.CommitmentAct.Promised;
import org.dostyk.node.federation.PairTaking.Word;
import org.dostyk.node.network.Peer;
import org.springframework.stereotype.Component;

/** What is peculiar to promises where they are taken from a peer. */
@Component
class CommitmentTaking implements PairTaking.Kind<Promised> {
  private final CommitmentActs acts;
  private final CommitmentApplying applying;
  private final SharedCommitments commitments;
  private final SharedAgreements agreements;
  private final Taking agreementTaking;

  CommitmentTaking(
      CommitmentActs acts,
      CommitmentApplying applying,
      SharedCommitments commitments,
      SharedAgreements agreements,
      Taking agreementTaking) {
    this.acts = acts;
    this.applying = applying;
    this.commitments = commitments;
    this.agreements = agreements;
    this.agreementTaking = agreementTaking;
  }

  @Override
  public Topic topic() {
    return Topic.COMMITMENTS;
  }

  @Override
  public CommitmentAct read(byte[] canonical) {
    return CommitmentJson.read(canonical);
  }

  @Override
  public String name(Word act) {
    return CommitmentJson.kind((CommitmentAct) act);
  }

  @Override
  public Optional<Promised> beginning(Word act) {
    return act instanceof Promised p ? Optional.of(p) : Optional.empty();
  }

  /** What it stands under comes before it. */
  @Override
  public void before(Peer peer, Promised promised) throws EwpTrouble {
    Optional<AgreementId> under =
        promised
            .under()
            .filter(u -> u.kind().equals("agreement"))
            .map(u -> new AgreementId(u.id()))
            .filter(id -> agreements.find(id).isEmpty());
    if (under.isPresent()) {
      agreementTaking.from(peer, List.of(under.get())).take(under.get().value());
    }
  }

  @Override
  public void hold(UUID id) {
    commitments.hold(new CommitmentId(id));
  }

  @Override
  public Snapshot complete(UUID id) {
    return acts.complete(new CommitmentId(id));
  }

  @Override
  public Map<SignedAct, Trouble> apply(Snapshot all, Promised promised, Peer peer) {
    return applying.apply(all, promised, peer);
  }

  @Override
  public void after(Peer peer, UUID id) {}
}
