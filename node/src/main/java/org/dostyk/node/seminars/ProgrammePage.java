package org.dostyk.node.seminars;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.seminars.Seminars.Seminar;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/**
 * The programme of a seminar.
 *
 * @param against what speaks against each session
 * @param kept the session that is changed; empty where one is added
 * @param id the id of the session in the form
 * @param warnings what speaks against what was typed
 */
public record ProgrammePage(
    Seminar seminar,
    List<Session> sessions,
    Map<SessionId, List<Objection>> against,
    boolean mayWork,
    Optional<Session> kept,
    UUID id,
    Typed typed,
    boolean overtaken,
    List<Objection> warnings,
    List<Objection> objections) {

  public String path() {
    return "/seminars/" + seminar.visit().id() + "/" + seminar.item().id();
  }

  public List<Objection> against(Session session) {
    return against.getOrDefault(session.id(), List.of());
  }
}
