package org.dostyk.node.gifts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.gifts.GiftState.Exchanged;
import org.dostyk.node.gifts.GiftState.Planned;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * A gift in an institution's register. The other side keeps its own: what a gift is worth is not
 * told to those who gave it.
 *
 * @param keeper the own institution whose register it stands in
 * @param partner the other side, and its name when it was entered
 * @param visit where it was given, where that was a visit
 * @param ours who of the keeper's people gave or received it; may be empty
 * @param theirs who of the partner's; may be empty
 * @param occasion may be empty
 * @param value empty where it is not known
 * @param custody who has kept it since, the first first; empty of what was given away
 * @param revision grows with every change, from 1
 */
public record Gift(
    GiftId id,
    InstitutionId keeper,
    GiftDirection direction,
    PartnerId partner,
    Text partnerName,
    Optional<VisitId> visit,
    Text what,
    String ours,
    String theirs,
    Words occasion,
    Optional<Money> value,
    GiftState state,
    List<Handover> custody,
    Optional<Declaration> declaration,
    int revision) {

  public Gift {
    custody = List.copyOf(custody);
  }

  public boolean isPlanned() {
    return state instanceof Planned;
  }

  /** The day on which it was given, or is meant to be; null where that is not known. */
  public @Nullable LocalDate day() {
    return switch (state) {
      case Planned p -> p.day();
      case Exchanged e -> e.on();
    };
  }

  /** Whether it lies with the keeper, so that somebody there answers for it. */
  public boolean isHeld() {
    return direction == GiftDirection.RECEIVED && !isPlanned();
  }

  /** Who has it now. */
  public Optional<Handover> held() {
    return custody.isEmpty() ? Optional.empty() : Optional.of(custody.getLast());
  }

  Gift with(List<Handover> others) {
    return with(state, others, declaration);
  }

  Gift with(GiftState other) {
    return with(other, custody, declaration);
  }

  Gift with(Declaration made) {
    return with(state, custody, Optional.of(made));
  }

  private Gift with(GiftState state, List<Handover> custody, Optional<Declaration> declaration) {
    return new Gift(
        id,
        keeper,
        direction,
        partner,
        partnerName,
        visit,
        what,
        ours,
        theirs,
        occasion,
        value,
        state,
        custody,
        declaration,
        revision);
  }
}
