package org.dostyk.node.approvals;

import java.util.List;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.Text;

/**
 * A step as a route plans it.
 *
 * @param place steps of one place are open at the same time, smaller ones come first; from 1
 * @param title in whose name it is decided, such as "Dean"
 * @param deciders any of them decides for all
 */
public record PlannedStep(int place, Text title, Part part, List<AccountId> deciders) {

  public PlannedStep {
    deciders = List.copyOf(deciders);
  }
}
