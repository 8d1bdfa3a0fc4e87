package org.dostyk.node.agreements;

import java.util.List;

/**
 * The agreements above and below one, as far as the reader may read them.
 *
 * @param above from the broadest down to the parent
 * @param below those made under it, the oldest first
 */
public record Family(List<AgreementRow> above, List<AgreementRow> below) {

  public boolean isEmpty() {
    return above.isEmpty() && below.isEmpty();
  }
}
