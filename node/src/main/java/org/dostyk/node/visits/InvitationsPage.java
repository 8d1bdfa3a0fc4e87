package org.dostyk.node.visits;

import java.util.List;
import org.dostyk.node.web.Say;

/** Invitations, a sheet for each: in the host's language and in that of whoever is invited. */
public record InvitationsPage(Visit visit, List<Invitation> invitations) {

  /** A letter of invitation. */
  public record Invitation(Delegate delegate, VisitParty from, List<Say> voices) {}
}
