package org.dostyk.node.agreements;

import java.util.List;
import java.util.stream.IntStream;
import org.dostyk.node.documents.Quota;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.web.Say;

/**
 * A text being worked on.
 *
 * @param draft what the form shows
 * @param revision the revision on which it rests
 * @param choices who may sign for each party
 * @param fields the merge fields that may stand in the text
 * @param conflicts where somebody else saved other words meanwhile; the form has the writer's own,
 *     and the next saving decides
 * @param findings what the language versions do not say alike
 */
public record TextPage(
    Agreement agreement,
    Draft draft,
    int revision,
    List<Choice> choices,
    List<String> fields,
    List<Conflict> conflicts,
    Findings findings,
    List<Objection> objections) {

  /** The parties as lines of places name them. */
  public List<PlaceParty> parties(Say say) {
    return choices.stream().map(c -> new PlaceParty(c.id(), say.it(c.party().name()))).toList();
  }

  public static StayKind[] stays() {
    return StayKind.values();
  }

  /** The levels of education that places can be for. */
  public static List<String> levels() {
    return IntStream.rangeClosed(Quota.LOWEST_LEVEL, Quota.HIGHEST_LEVEL)
        .mapToObj(String::valueOf)
        .toList();
  }

  /** Who a signatory is, for a conflict about who is to sign. */
  public String name(String signatory, Language language) {
    return choices.stream()
        .flatMap(c -> c.candidates().stream())
        .filter(c -> c.id().equals(signatory))
        .map(c -> c.names().in(language))
        .findFirst()
        .orElse("");
  }

  /** What a conflict is about: a language, a party or a detail. */
  public String about(Conflict conflict, Say say) {
    return switch (conflict.part()) {
      case SIGNATORY ->
          choices.stream()
              .filter(c -> c.id().equals(conflict.tag()))
              .map(c -> say.it(c.party().name()))
              .findFirst()
              .orElse("");
      case DETAIL ->
          conflict.tag().startsWith(Draft.PLACE)
              ? say.it(
                  "agreements.detail.place",
                  say.languageName(conflict.tag().substring(Draft.PLACE.length())))
              : say.it("agreements.detail." + conflict.tag());
      default -> conflict.tag().isEmpty() ? "" : say.languageName(conflict.tag());
    };
  }

  /** A party with those who may sign for it. */
  public record Choice(AgreementParty party, List<Parties.Candidate> candidates) {

    public String field() {
      return "signatory." + party.documentId();
    }

    public String id() {
      return party.documentId();
    }

    public boolean isChosen(Parties.Candidate candidate, Draft draft) {
      return candidate.id().equals(draft.signatories().get(party.documentId()));
    }
  }
}
