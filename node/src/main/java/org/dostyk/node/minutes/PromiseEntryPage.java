package org.dostyk.node.minutes;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.VisitParty;
import org.dostyk.node.web.Typed;

/**
 * The form by which a promise from minutes goes into the ledger.
 *
 * @param pairs who may have promised whom: the host a guest, or a guest the host
 * @param said by when, as far as the sentence says it
 */
public record PromiseEntryPage(
    Minutes minutes,
    Entry entry,
    Text title,
    List<Pair> pairs,
    Optional<PartialDate> said,
    Typed typed,
    List<Objection> objections) {

  /** Who promises whom. */
  public record Pair(VisitParty promiser, VisitParty beneficiary) {

    /** As the form sends it. */
    public String value() {
      return promiser.partner() + " " + beneficiary.partner();
    }
  }

  /** The languages in which the sentence may stand besides the one in which it was said. */
  public List<String> tags() {
    return EntryLanguagesPage.others(minutes);
  }

  public String path() {
    return "/minutes/" + minutes.id();
  }
}
