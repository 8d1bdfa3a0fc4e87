package org.dostyk.node.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dostyk.node.lookup.LookupPage.Group;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Searchable;
import org.dostyk.node.web.Searchable.Answer;
import org.dostyk.node.web.Searchable.Hit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Finds everything that somebody may see. */
@Service
class Lookup {
  private final ObjectProvider<Searchable> asked;
  private final ObjectProvider<Findable> kept;
  private final IndexStore store;

  Lookup(ObjectProvider<Searchable> asked, ObjectProvider<Findable> kept, IndexStore store) {
    this.asked = asked;
    this.kept = kept;
    this.store = store;
  }

  /**
   * What these words mean, kind by kind; kinds of which nothing is found are left out.
   *
   * @param kind the heading of the only kind that is asked for, empty for all
   * @param most so many of each kind
   */
  List<Group> find(Sought sought, String kind, Actor reader, Frame frame, int most) {
    if (sought.isEmpty()) {
      return List.of();
    }
    record Placed(int order, Group group) {}
    var groups = new ArrayList<Placed>();
    for (Searchable module : asked) {
      if (kind.isEmpty() || kind.equals(module.heading())) {
        Answer answer = module.find(sought.typed(), frame, most);
        if (!answer.hits().isEmpty()) {
          groups.add(new Placed(module.order(), new Group(module.heading(), answer)));
        }
      }
    }
    Map<String, Findable> kinds = new LinkedHashMap<>();
    Map<String, String> scopes = new LinkedHashMap<>();
    for (Findable findable : kept) {
      var houses = reader.institutionsAs(findable.readers().toArray(Role[]::new));
      if (!houses.isEmpty() && (kind.isEmpty() || kind.equals(findable.heading()))) {
        kinds.put(findable.heading(), findable);
        scopes.put(findable.heading(), Sought.readBy(houses));
      }
    }
    if (!scopes.isEmpty()) {
      store
          .find(scopes, sought.said(), most)
          .forEach(
              (heading, found) ->
                  groups.add(
                      new Placed(
                          java.util.Objects.requireNonNull(kinds.get(heading)).order(),
                          new Group(heading, answer(found, frame)))));
    }
    return groups.stream().sorted(Comparator.comparing(Placed::order)).map(Placed::group).toList();
  }

  private static Answer answer(IndexStore.Found found, Frame frame) {
    boolean more = found.count() > IndexStore.MOST_COUNTED;
    return new Answer(
        found.entries().stream()
            .map(
                e ->
                    new Hit(
                        e.path(),
                        e.title().in(frame.language()),
                        e.title().tagFor(frame.language()),
                        e.about().stream()
                            .map(frame.say()::it)
                            .distinct()
                            .collect(Collectors.joining(" · "))))
            .toList(),
        Math.min(found.count(), IndexStore.MOST_COUNTED),
        more,
        "");
  }
}
