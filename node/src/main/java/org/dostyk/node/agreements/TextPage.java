package org.dostyk.node.agreements;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Objection;

/**
 * A text being worked on.
 *
 * @param draft what the form shows
 * @param revision the revision on which it rests
 * @param choices who may sign for each party
 * @param theirs what somebody else saved meanwhile, shown beside the form; the next saving decides
 */
public record TextPage(
    Agreement agreement,
    Draft draft,
    int revision,
    List<Choice> choices,
    Optional<WorkingText> theirs,
    List<Objection> objections) {

  /** A party with those who may sign for it. */
  public record Choice(AgreementParty party, List<Parties.Candidate> candidates) {

    public String field() {
      return "signatory." + party.documentId();
    }

    public boolean isChosen(Parties.Candidate candidate, Draft draft) {
      return candidate.id().equals(draft.signatories().get(party.documentId()));
    }
  }
}
