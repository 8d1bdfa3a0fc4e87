package org.dostyk.node.agreements;

import java.util.List;
import org.dostyk.node.partners.Partner;

/**
 * Choosing the other parties: those ticked stay, a question finds more.
 *
 * @param question the letters typed
 * @param chosen in the order in which they were ticked
 * @param found what the question finds besides; the first partners where nothing is asked
 */
public record PartyChoice(String question, List<Partner> chosen, List<Partner> found) {

  /** Whether there is nobody to agree with. */
  public boolean isEmpty() {
    return chosen.isEmpty() && found.isEmpty() && question.isEmpty();
  }
}
