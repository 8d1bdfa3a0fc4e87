package org.dostyk.node.agreements;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dostyk.node.documents.Quota;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.StayKind;

/**
 * A text being worked on.
 *
 * @param draft what the form shows
 * @param revision the revision on which it rests
 * @param choices who may sign for each party
 * @param fields the merge fields that may stand in the text
 * @param theirs what somebody else saved meanwhile, shown beside the form; the next saving decides
 */
public record TextPage(
    Agreement agreement,
    Draft draft,
    int revision,
    List<Choice> choices,
    List<String> fields,
    Optional<WorkingText> theirs,
    List<Objection> objections) {

  public StayKind[] stays() {
    return StayKind.values();
  }

  /** The levels of education that places can be for. */
  public List<String> levels() {
    return IntStream.rangeClosed(Quota.LOWEST_LEVEL, Quota.HIGHEST_LEVEL)
        .mapToObj(String::valueOf)
        .toList();
  }

  /** A party with those who may sign for it. */
  public record Choice(AgreementParty party, List<Parties.Candidate> candidates) {

    public String field() {
      return "signatory." + party.documentId();
    }

    public String id() {
      return party.documentId();
    }

    /** Whether this party receives, or does unless another is chosen: the second for a new line. */
    public boolean isReceiving(DraftQuota quota, TextPage page) {
      return quota.receiving().isEmpty()
          ? page.choices().indexOf(this) == 1
          : quota.receiving().equals(id());
    }

    public boolean isChosen(Parties.Candidate candidate, Draft draft) {
      return candidate.id().equals(draft.signatories().get(party.documentId()));
    }
  }
}
