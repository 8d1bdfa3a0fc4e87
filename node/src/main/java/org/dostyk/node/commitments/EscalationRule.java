package org.dostyk.node.commitments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dostyk.node.values.Objection;
import org.jspecify.annotations.Nullable;

/**
 * After how many days of lateness a promise is brought before whom, in an institution: first
 * whoever answers for it is reminded again, then its officers, then its signatories.
 *
 * @param owner from 1 to 365; null for never, as in the others
 */
public record EscalationRule(
    @Nullable Integer owner, @Nullable Integer officer, @Nullable Integer signatory) {

  /** Where an institution has said nothing else. */
  public static final EscalationRule USUAL = new EscalationRule(7, 14, 30);

  private static final int LONGEST = 365;

  /** Why it cannot be the rule: nobody higher is told before those below. */
  List<Objection> objections() {
    var found = new ArrayList<Objection>();
    List<Integer> said = Stream.of(owner, officer, signatory).filter(Objects::nonNull).toList();
    if (said.stream().anyMatch(days -> days < 1 || days > LONGEST)) {
      found.add(Objection.of("commitments.objection.escalation_days", LONGEST));
    }
    for (int i = 1; i < said.size(); i++) {
      if (said.get(i) <= said.get(i - 1)) {
        found.add(Objection.of("commitments.objection.escalation_order"));
        break;
      }
    }
    return found;
  }
}
