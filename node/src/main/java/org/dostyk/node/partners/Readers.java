package org.dostyk.node.partners;

import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;

/** In whose name somebody reads and writes the register. */
final class Readers {
  private Readers() {}

  /** The institutions whose register they may read. */
  static Set<InstitutionId> of(Actor actor) {
    return actor.institutionsAs(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER);
  }

  /** The institutions whose register they keep. */
  static Set<InstitutionId> keeping(Actor actor) {
    return actor.institutionsAs(Role.OFFICER);
  }

  /**
   * The institution that a form names, if they keep its register; the first that they keep where
   * the form names none.
   *
   * @throws NotFound if they do not keep it
   */
  static InstitutionId keeper(String typed, Actor actor) {
    return keeping(actor).stream()
        .filter(i -> typed.isEmpty() || i.toString().equals(typed))
        .findFirst()
        .orElseThrow(() -> new NotFound("institution " + typed));
  }

  /** The same, but where the form names none, the institution whose entry the partner is. */
  static InstitutionId keeper(String typed, Partner partner, Actor actor) {
    return typed.isEmpty() && keeping(actor).contains(partner.keptBy())
        ? partner.keptBy()
        : keeper(typed, actor);
  }

  static PartnerId partner(String typed) {
    try {
      return PartnerId.of(typed);
    } catch (IllegalArgumentException e) {
      throw new NotFound("partner " + typed);
    }
  }

  static ContactId contact(String typed) {
    try {
      return ContactId.of(typed);
    } catch (IllegalArgumentException e) {
      throw new NotFound("contact " + typed);
    }
  }
}
