package org.dostyk.node.visits;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All visits, for what the node does on its own; whoever may read them is told by each. */
@Service
public class VisitRegister {
  private final VisitStore store;
  private final VisitFindStore finds;

  VisitRegister(VisitStore store, VisitFindStore finds) {
    this.store = store;
    this.finds = finds;
  }

  /** The ids of visits in their order, those behind one; null for the first. */
  public List<UUID> after(@Nullable UUID after, int most) {
    return finds.subjects(after, most);
  }

  public List<Visit> these(Collection<UUID> ids) {
    return store.these(ids.stream().map(VisitId::new).toList());
  }
}
