package org.dostyk.node.foundings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.commitments.PromiseSource;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.springframework.stereotype.Component;

/** Founders promise each other what lies on the way. */
@Component
class FoundingPromises implements PromiseSource {
  private final FoundingStore store;

  FoundingPromises(FoundingStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return Foundings.KIND;
  }

  @Override
  public String path(UUID id) {
    return "/foundings/" + id;
  }

  @Override
  public Optional<Source> find(UUID id, Actor reader) {
    return store
        .find(new PartnerId(id), Foundings.readersOf(reader))
        .map(
            f ->
                new Source(
                    f.name(),
                    "",
                    f.founders().stream().map(Founder::partner).toList(),
                    f.readers(),
                    List.of()));
  }
}
