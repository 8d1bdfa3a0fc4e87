package org.dostyk.node.federation;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.lives.EachForItself;
import org.dostyk.node.lives.NoticeGate;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/**
 * Of an agreement that is shared, a notice is entered where its party's word is given, and each
 * party says its provisions for itself.
 */
@Component
class NoticesOfOthers implements NoticeGate, EachForItself {
  private final ActStore acts;
  private final HeldStore held;
  private final Memberships memberships;

  NoticesOfOthers(ActStore acts, HeldStore held, Memberships memberships) {
    this.acts = acts;
    this.held = held;
    this.memberships = memberships;
  }

  @Override
  public boolean isSo(AgreementId agreement) {
    return !held.of(SharedId.of(agreement)).isEmpty();
  }

  @Override
  public List<Objection> against(Agreement agreement, AgreementParty party) {
    if (!isSo(agreement.id())) {
      return List.of();
    }
    Optional<Act.Begun> begun = acts.of(SharedId.of(agreement.id())).begun();
    Optional<String> speaker =
        begun.flatMap(
            b ->
                b.member(party.documentId())
                    .flatMap(m -> Optional.ofNullable(m.hei()))
                    .or(() -> b.member(b.party()).flatMap(m -> Optional.ofNullable(m.hei()))));
    boolean ours =
        speaker
            .filter(hei -> memberships.all().stream().anyMatch(m -> m.hei().equals(hei)))
            .isPresent();
    return begun.isEmpty() || ours
        ? List.of()
        : List.of(Objection.of("federation.objection.their_notice", party.name()));
  }
}
