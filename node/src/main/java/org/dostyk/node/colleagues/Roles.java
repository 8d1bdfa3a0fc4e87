package org.dostyk.node.colleagues;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Administration;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.Seat;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** Which role, and where: what is asked before many get one or lose it. */
@Component
public class Roles {
  private final Administration administration;
  private final Parts parts;

  Roles(Administration administration, Parts parts) {
    this.administration = administration;
    this.parts = parts;
  }

  /** A role at one of the administrator's institutions. */
  record Chosen(Role role, InstitutionId at) {
    boolean is(Seat seat) {
      return seat.role() == role && seat.institution().id().equals(at);
    }
  }

  /** What the form offers. */
  public record Choice(List<OwnInstitution> houses, Typed typed) {

    public Role[] roles() {
      return Role.values();
    }
  }

  Optional<Content> form(Typed typed, Actor by, Frame frame) {
    var choice = new Choice(by.housesAs(Role.ADMINISTRATOR), typed);
    return Optional.of(parts.of("colleagues/role_chosen", frame, choice));
  }

  /**
   * @throws Refused if none was chosen
   */
  Chosen chosen(Typed typed, Actor by) {
    for (Role role : Role.values()) {
      if (role.name().equals(typed.get("role"))) {
        return new Chosen(role, house(typed.get("institution"), by));
      }
    }
    throw new Refused(Objection.of("colleagues.objection.no_role"));
  }

  private static InstitutionId house(String chosen, Actor by) {
    return by.institutionsAs(Role.ADMINISTRATOR).stream()
        .filter(house -> chosen.isEmpty() || house.toString().equals(chosen))
        .findFirst()
        .orElseThrow(() -> new NotFound("Institution " + chosen));
  }

  /** The seat of this role that somebody has there. */
  Optional<Seat> seat(Chosen chosen, AccountId who, Actor by) {
    return administration.seats(by).getOrDefault(who, List.of()).stream()
        .filter(chosen::is)
        .findFirst();
  }
}
