package org.dostyk.node.lives;

import java.time.LocalDate;
import org.dostyk.node.agreements.Draft.DraftClause;

/** What one clause of a supplementary agreement does to the agreement. */
public sealed interface Effect {

  /** A clause of the agreement reads otherwise. */
  record Replaces(ClauseLabel clause, DraftClause wording) implements Effect {}

  /** The agreement has one clause more. */
  record Adds(ClauseLabel clause, DraftClause wording) implements Effect {}

  /** The agreement has one clause less. */
  record Removes(ClauseLabel clause) implements Effect {}

  /** Its term ends on a later day. */
  record Prolongs(LocalDate until) implements Effect {}

  /** It ends by consent; the day is its last. */
  record Ends(LocalDate on) implements Effect {}
}
