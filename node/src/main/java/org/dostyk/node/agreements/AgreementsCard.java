package org.dostyk.node.agreements;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Parts;
import org.springframework.stereotype.Component;

/** The home page's part on agreements: what waits for a signature, and the office's pipeline. */
@Component
public class AgreementsCard implements HomeCard {
  private final Agreements agreements;
  private final PenSignatures pens;
  private final Parts parts;

  AgreementsCard(Agreements agreements, PenSignatures pens, Parts parts) {
    this.agreements = agreements;
    this.pens = pens;
    this.parts = parts;
  }

  /**
   * What the card shows.
   *
   * @param toSign what waits for this reader's signature; absent for those who do not sign
   * @param toCheck the scans of signatures by pen that wait for this reader among others
   * @param pipeline the counts by step; absent for those who do not run the office
   */
  public record Card(
      Optional<List<AgreementRow>> toSign,
      List<PenRow> toCheck,
      Optional<AgreementsPage> pipeline) {}

  @Override
  public Optional<Content> on(Frame frame) {
    if (!(frame.visitor() instanceof Actor me)
        || !me.hasAny(Role.SIGNATORY, Role.OFFICER, Role.OBSERVER)) {
      return Optional.empty();
    }
    Optional<List<AgreementRow>> toSign =
        me.hasAny(Role.SIGNATORY) ? Optional.of(agreements.waitingFor(me)) : Optional.empty();
    Optional<AgreementsPage> pipeline =
        me.hasAny(Role.OFFICER, Role.OBSERVER)
            ? Optional.of(AgreementsPage.of(agreements.list(me), "", me))
            : Optional.empty();
    return Optional.of(
        parts.of("agreements/home", frame, new Card(toSign, pens.waitingFor(me), pipeline)));
  }

  @Override
  public int order() {
    return 20;
  }
}
