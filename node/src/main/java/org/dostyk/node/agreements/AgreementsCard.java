package org.dostyk.node.agreements;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Parts;
import org.springframework.stereotype.Component;

/**
 * The home page's part on agreements: scans of signatures to be checked, and the office's pipeline.
 */
@Component
public class AgreementsCard implements HomeCard {
  private final PenSignatures pens;
  private final AgreementList list;
  private final Parts parts;

  AgreementsCard(PenSignatures pens, AgreementList list, Parts parts) {
    this.pens = pens;
    this.list = list;
    this.parts = parts;
  }

  /**
   * What the card shows.
   *
   * @param toCheck the scans of signatures by pen that wait for this reader among others
   * @param pipeline the counts by step; absent for those who do not run the office
   */
  public record Card(List<PenRow> toCheck, Optional<Map<Step, Long>> pipeline) {}

  @Override
  public Optional<Content> on(Frame frame) {
    if (!(frame.visitor() instanceof Actor me)
        || !me.hasAny(Role.SIGNATORY, Role.OFFICER, Role.OBSERVER)) {
      return Optional.empty();
    }
    Optional<Map<Step, Long>> pipeline =
        me.hasAny(Role.OFFICER, Role.OBSERVER) ? Optional.of(list.steps(me)) : Optional.empty();
    var card = new Card(pens.waitingFor(me), pipeline);
    return Optional.of(parts.of("agreements/home", frame, card));
  }

  @Override
  public int order() {
    return 20;
  }
}
