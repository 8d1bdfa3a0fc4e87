package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.node.OwnNode;

/** What two nodes hold of something shared. */
final class BothHold {
  private BothHold() {}

  /** Both know the same acts. */
  static void theSameActs(OwnNode one, OwnNode other, SharedId id) {
    assertThat(all(one, id).state()).isEqualTo(all(other, id).state());
  }

  /** The same, and neither has put any of them aside. */
  static void theSame(OwnNode one, OwnNode other, SharedId id) {
    theSameActs(one, other, id);
    for (OwnNode node : List.of(one, other)) {
      assertThat(node.a(AsideStore.class).of(id)).isEmpty();
    }
  }

  static Snapshot all(OwnNode node, SharedId id) {
    return node.a(ActStore.class).of(id);
  }
}
