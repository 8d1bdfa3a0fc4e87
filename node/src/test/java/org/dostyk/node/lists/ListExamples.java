package org.dostyk.node.lists;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** Kept lists of the house's officer, one of which is shared with the office. */
@Component
class ListExamples implements Examples {
  private final KeptLists lists;
  private final Clock clock;

  ListExamples(KeptLists lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    UUID own = kept("The blue horse’s own", false, house);
    UUID shared = kept("The blue horse’s shared", true, house);
    UUID gone = kept("Gone", true, house);
    lists.remove(gone, house.officer());
    return List.of(
        Example.get("/visits").hiding("The blue horse’s own", "The blue horse’s shared"),
        Example.post("/lists/kept/{id}/remove", own),
        Example.post("/lists/kept/{id}/remove", shared),
        Example.post("/lists/kept/{id}/restore", gone),
        Example.post("/lists/done/{id}/undo", Uuid7.next(clock)));
  }

  private UUID kept(String name, boolean shared, House house) {
    UUID id = Uuid7.next(clock);
    lists.keep(id, "visits", name, "?view=over", shared, house.officer());
    return id;
  }
}
