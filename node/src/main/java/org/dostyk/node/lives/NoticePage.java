package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Typed;

/**
 * Giving notice, and agreeing on an end.
 *
 * @param id of the notice, or of the agreement to end this one
 * @param today by the agreement's calendar
 * @param against why none of it can be done; empty if it can
 */
public record NoticePage(
    UUID id,
    Agreement agreement,
    Text title,
    Provisions provisions,
    LocalDate today,
    Typed typed,
    List<Objection> against,
    List<Objection> objections) {

  public NoticePage {
    against = List.copyOf(against);
    objections = List.copyOf(objections);
  }
}
