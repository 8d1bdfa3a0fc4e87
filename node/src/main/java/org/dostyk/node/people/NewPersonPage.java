package org.dostyk.node.people;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Typed;

/**
 * The form in which a person is registered.
 *
 * @param id of the account to be, made when the form was shown
 * @param institutions those where the administrator may register somebody
 */
public record NewPersonPage(
    UUID id, List<OwnInstitution> institutions, Typed typed, List<Objection> objections) {

  public Role[] roles() {
    return Role.values();
  }
}
