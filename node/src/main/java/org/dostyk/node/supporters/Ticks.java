package org.dostyk.node.supporters;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.visits.ItemId;

/**
 * What is ticked for the supporters of a visit. Only what changed since the page was shown is
 * written, so that of two who tick at once neither takes back what the other ticked.
 *
 * @param now what is ticked
 * @param before what was ticked when the page was shown
 */
public record Ticks(Set<Tick> now, Set<Tick> before) {

  public Ticks {
    now = Set.copyOf(now);
    before = Set.copyOf(before);
  }

  /** That a supporter is invited to an item; in a form, both ids with a stroke between them. */
  public record Tick(SupporterId supporter, ItemId item) {
    static Optional<Tick> read(String sent) {
      String[] parts = sent.split("/", 2);
      try {
        return Optional.of(
            new Tick(
                new SupporterId(UUID.fromString(parts[0])), new ItemId(UUID.fromString(parts[1]))));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return supporter + "/" + item;
    }
  }

  /** As they are kept. */
  static Ticks of(List<Supporter> supporters) {
    Set<Tick> kept =
        supporters.stream()
            .flatMap(s -> s.items().stream().map(i -> new Tick(s.id(), i)))
            .collect(Collectors.toSet());
    return new Ticks(kept, kept);
  }

  /** As they were sent; what is no tick is passed over. */
  static Ticks sent(Collection<String> now, Collection<String> before) {
    return new Ticks(read(now), read(before));
  }

  private static Set<Tick> read(Collection<String> sent) {
    return sent.stream().flatMap(s -> Tick.read(s).stream()).collect(Collectors.toSet());
  }

  /** The same once they are kept. */
  Ticks saved() {
    return new Ticks(now, now);
  }

  boolean areSaved() {
    return now.equals(before);
  }

  public boolean has(SupporterId supporter, ItemId item) {
    return now.contains(new Tick(supporter, item));
  }

  /** What a supporter is invited to by these ticks, given what it is invited to by now. */
  Set<ItemId> applied(Supporter supporter) {
    var items = new HashSet<>(supporter.items());
    items.removeAll(onlyIn(before, now, supporter.id()));
    items.addAll(onlyIn(now, before, supporter.id()));
    return items;
  }

  private static Set<ItemId> onlyIn(Set<Tick> these, Set<Tick> those, SupporterId supporter) {
    return these.stream()
        .filter(t -> t.supporter().equals(supporter) && !those.contains(t))
        .map(Tick::item)
        .collect(Collectors.toSet());
  }
}
