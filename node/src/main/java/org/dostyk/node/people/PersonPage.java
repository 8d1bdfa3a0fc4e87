package org.dostyk.node.people;

import java.util.List;
import java.util.Map;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Typed;

/**
 * A person as their administrator sees them.
 *
 * @param kept whether the record can be changed here
 * @param seats those at the administrator's institutions
 * @param institutions the administrator's
 * @param typed what stands in the form of names, address and language
 * @param role what stands in the form of a role to give
 * @param saved the names as they are kept, where somebody else changed them meanwhile
 * @param section the part of the page that was refused, empty where none was
 */
public record PersonPage(
    Account account,
    OwnInstitution home,
    boolean kept,
    List<Seat> seats,
    List<OwnInstitution> institutions,
    Typed typed,
    Map<Script, Source> sources,
    Typed role,
    List<String> saved,
    String section,
    List<Objection> objections) {

  public List<Objection> objectionsTo(String part) {
    return part.equals(section) ? objections : List.of();
  }

  public Role[] roles() {
    return Role.values();
  }
}
