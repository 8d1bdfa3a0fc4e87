package org.dostyk.node;

import java.util.Map;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;

/**
 * An own institution with people in it, as tests need it; {@link Houses} opens one.
 *
 * @param byRole somebody for each role, who holds no other
 * @param all somebody who holds every role here
 */
public record House(OwnInstitution institution, Map<Role, Actor> byRole, Actor all) {

  public InstitutionId id() {
    return institution.id();
  }

  /** Whoever holds this role and no other. */
  public Actor the(Role role) {
    return java.util.Objects.requireNonNull(byRole.get(role));
  }

  public Actor officer() {
    return the(Role.OFFICER);
  }

  public Actor signatory() {
    return the(Role.SIGNATORY);
  }
}
