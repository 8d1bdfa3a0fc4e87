package org.dostyk.node.lists;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.lists.DeedStore.Remembered;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Typed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with many rows at once, and taken back. */
@Service
class Deeds {
  private final ObjectProvider<Deed> deeds;
  private final DeedStore store;
  private final Clock clock;

  Deeds(ObjectProvider<Deed> deeds, DeedStore store, Clock clock) {
    this.deeds = deeds;
    this.store = store;
    this.clock = clock;
  }

  List<Deed> offered(String list, Actor actor) {
    return deeds.stream()
        .filter(d -> d.list().equals(list) && d.offeredTo(actor))
        .sorted(Comparator.comparing(Deed::order))
        .toList();
  }

  /**
   * @throws NotFound if there is none, or not for them
   */
  Deed find(String list, String key, Actor actor) {
    return offered(list, actor).stream()
        .filter(d -> d.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("deed " + list + " " + key));
  }

  /** Does it; the same sent twice is done once. */
  @Transactional
  void carryOut(UUID id, Deed deed, List<UUID> rows, Typed typed, Actor by) {
    if (store.begin(id, by.account(), deed, clock.instant())) {
      store.done(id, deed.carryOut(rows, typed, by));
    }
  }

  Optional<Remembered> done(UUID id, Actor by) {
    return store.find(id, by.account());
  }

  /**
   * Takes it back.
   *
   * @return how many rows are as they were
   */
  @Transactional
  int undo(UUID id, Actor by) {
    Remembered done = done(id, by).orElseThrow(() -> new NotFound("deed " + id));
    Deed deed = find(done.list(), done.deed(), by);
    return store.undo(id, by.account(), clock.instant()) ? deed.undo(done.memory(), by) : 0;
  }
}
