package org.dostyk.node.visits;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.PartyChoice;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/**
 * The form of a visit, a new one or one that is changed.
 *
 * @param id the id that a new one will have
 * @param visit the one that is changed, as it is saved; empty for a new one
 * @param houses for which of their institutions the officer may begin one
 * @param partners for a new one host or guests, else those who travel too
 * @param overtaken whether somebody saved another plan meanwhile
 */
public record VisitEditPage(
    UUID id,
    Optional<Visit> visit,
    List<OwnInstitution> houses,
    InstitutionId house,
    Direction direction,
    PartyChoice partners,
    Typed typed,
    boolean overtaken,
    List<Objection> objections) {

  public Direction[] directions() {
    return Direction.values();
  }

  /** Where the form is sent. */
  public String action() {
    return visit.map(v -> "/visits/" + v.id() + "/edit").orElse("/visits");
  }

  public String revision() {
    return visit.map(v -> String.valueOf(v.revision())).orElse("0");
  }
}
