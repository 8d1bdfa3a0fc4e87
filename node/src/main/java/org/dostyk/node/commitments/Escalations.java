package org.dostyk.node.commitments;

import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When an institution's late promises are brought before whom. */
@Service
public class Escalations {
  private final EscalationStore store;
  private final Audit audit;

  Escalations(EscalationStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** An institution's rule: its own, or the usual one. */
  public EscalationRule of(InstitutionId house) {
    return store.rule(house);
  }

  /**
   * Sets an institution's rule; what was brought before somebody stays so.
   *
   * @throws NotFound if the actor neither runs its cooperation nor administers it
   * @throws Refused if the days are out of range or not ascending
   */
  @Transactional
  public void set(InstitutionId house, EscalationRule rule, Actor actor) {
    if (!actor.is(Role.OFFICER, house) && !actor.is(Role.ADMINISTRATOR, house)) {
      throw new NotFound("Institution " + house);
    }
    Refused.ifAny(rule.objections());
    store.set(house, rule);
    audit.record(
        house,
        actor,
        "commitments.escalation_set",
        "people.institution",
        house.value(),
        "%s · %s · %s".formatted(said(rule.owner()), said(rule.officer()), said(rule.signatory())));
  }

  private static String said(@org.jspecify.annotations.Nullable Integer days) {
    return days == null ? "–" : days.toString();
  }
}
