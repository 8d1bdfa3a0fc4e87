package org.dostyk.node.agreements;

import java.util.List;
import java.util.stream.Stream;

/**
 * The agreements above and below one, as far as the reader may read them.
 *
 * @param above from the broadest down to the parent
 * @param below those made under it, the oldest first
 */
public record Family(List<AgreementRow> above, List<AgreementRow> below) {

  /** Whether another has the same title, so that the parties tell which it is. */
  public boolean isAlike(AgreementRow one) {
    return Stream.concat(above.stream(), below.stream())
            .filter(row -> row.title().equals(one.title()))
            .count()
        > 1;
  }

  public boolean isEmpty() {
    return above.isEmpty() && below.isEmpty();
  }
}
