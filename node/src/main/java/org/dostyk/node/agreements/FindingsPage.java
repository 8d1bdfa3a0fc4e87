package org.dostyk.node.agreements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;

/**
 * What the language versions of a text do not say alike, each with the wordings.
 *
 * @param version 0 for the working text
 * @param mayDecide whether the reader may set a finding aside
 * @param names of those who set findings aside
 * @param typed the reason typed for a finding that was refused
 */
public record FindingsPage(
    Agreement agreement,
    int version,
    Draft text,
    Findings findings,
    boolean mayDecide,
    Map<AccountId, PersonNames> names,
    Optional<Typed> typed,
    List<Objection> objections) {

  /** A reason as it was typed, and for which finding. */
  public record Typed(String key, String reason) {}

  public String path() {
    return "/agreements/" + agreement.id() + "/findings";
  }

  /** The wording of a clause in a language; 0 is the preamble. */
  public String wording(int clause, String tag) {
    return (clause == 0 ? text.preamble() : text.clauses().get(clause - 1).body())
        .getOrDefault(tag, "");
  }

  public String reason(Finding finding) {
    return typed.filter(t -> t.key().equals(finding.key().hex())).map(Typed::reason).orElse("");
  }
}
