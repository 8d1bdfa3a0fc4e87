package org.dostyk.node.commitments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dostyk.node.House;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Text;
import org.springframework.stereotype.Component;

/** Records that promise, as a module above would contribute them. */
@Component
class SampleSource implements PromiseSource {
  static final String KIND = "samples.memorandum";
  private final Map<UUID, Source> records = new ConcurrentHashMap<>();

  /** A memorandum of two clauses between a house and a partner, which the house's people read. */
  UUID memorandum(House house, PartnerId partner) {
    UUID id = UUID.randomUUID();
    records.put(
        id,
        new Source(
            Text.of("en", "Memorandum of the blue horse", "ru", "Меморандум синей лошади"),
            "7f00",
            List.of(PartnerId.of(house.id()), partner),
            Set.of(house.id()),
            List.of(
                new Clause("1", Text.of("ru", "Стороны сотрудничают.", "zh", "双方开展合作。")),
                new Clause(
                    "2", Text.of("ru", "Колледж оснащает библиотеку.", "zh", "学院负责图书馆的装备。")))));
    return id;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Source> find(UUID id, Actor reader) {
    return Optional.ofNullable(records.get(id))
        .filter(r -> r.readers().stream().anyMatch(Commitments.readersOf(reader)::contains));
  }

  @Override
  public String path(UUID id) {
    return "/samples/" + id;
  }
}
