package org.dostyk.node;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Two institutions on one node: every module's example records are at home, and the neighbour has
 * no business with them. Made once, when the first test asks, and seen at that hour by all: links
 * among the records run out.
 */
@Component
class Neighbourhood {
  private final RequestMappingHandlerMapping mapping;
  private final Houses houses;
  private final List<Examples> modules;
  private final TestClock clock;
  private @Nullable Made made;

  Neighbourhood(
      RequestMappingHandlerMapping mapping,
      Houses houses,
      List<Examples> modules,
      TestClock clock) {
    this.mapping = mapping;
    this.houses = houses;
    this.modules = modules;
    this.clock = clock;
  }

  record Made(House home, House neighbour, List<Endpoint> endpoints, List<Example> examples) {

    /** The examples of an endpoint; one that names no record needs none. */
    List<Example> of(Endpoint endpoint) {
      var found = examples.stream().filter(e -> e.endpoint().equals(endpoint.name())).toList();
      return found.isEmpty() && !endpoint.namesARecord() ? List.of(endpoint.bare()) : found;
    }

    /** What the neighbour must never read. */
    List<String> hidden() {
      return examples.stream().flatMap(e -> e.hidden().stream()).distinct().toList();
    }
  }

  synchronized Made made() {
    clock.set(TestClock.BEGIN);
    if (made == null) {
      House home = houses.open("East Kazakhstan University");
      var examples = new ArrayList<Example>();
      modules.forEach(module -> examples.addAll(module.at(home)));
      made =
          new Made(
              home,
              houses.open("Karaganda Polytechnic College"),
              Endpoint.all(mapping),
              List.copyOf(examples));
    }
    return made;
  }
}
