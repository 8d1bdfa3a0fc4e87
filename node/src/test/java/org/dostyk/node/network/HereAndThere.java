package org.dostyk.node.network;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.junit.jupiter.api.AfterAll;

/** Two real nodes, each with its database and keys, that speak HTTPS with one another. */
public abstract class HereAndThere {
  /** More than any errand between them goes to and fro. */
  private static final int ROUNDS = 6;

  @SuppressWarnings("NullAway.Init") // started by each test class with settings of its own
  protected static OwnNode here;

  @SuppressWarnings("NullAway.Init") // as the other is
  protected static OwnNode there;

  @AfterAll
  protected static void end() {
    here.close();
    there.close();
  }

  /** Lets both nodes do what is due until nothing is. */
  protected static void exchange() {
    for (int i = 0; i < ROUNDS; i++) {
      here.run();
      there.run();
    }
  }

  /** What the audit trail of a house says was done with a record. */
  protected static List<String> actions(OwnNode node, House house, UUID record) {
    return node.a(Audit.class).of(record, Set.of(house.id())).stream()
        .map(AuditEntry::action)
        .toList();
  }

  protected static void pass(Duration time) {
    here.clock().advance(time);
    there.clock().advance(time);
  }
}
