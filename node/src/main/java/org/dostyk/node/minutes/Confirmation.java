package org.dostyk.node.minutes;

import java.time.Instant;
import java.time.LocalDate;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.visits.Side;

/** A side's word that a list of promises is the whole list. */
public record Confirmation(Side side, PromiseList list, Instant at, Manner manner) {

  /** How it was given. */
  public sealed interface Manner {

    /** By somebody of the side, in their account. */
    record InAccount(AccountId by) implements Manner {}

    /** By somebody without an account, who was sent a link. */
    record ByLink(String label) implements Manner {}

    /**
     * On paper, as the keeper of the visit noted it.
     *
     * @param signedBy who signed, with the post
     */
    record OnPaper(AccountId notedBy, String signedBy, LocalDate day) implements Manner {}
  }
}
