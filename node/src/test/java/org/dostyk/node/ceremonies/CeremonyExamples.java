package org.dostyk.node.ceremonies;

import java.time.Clock;
import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.documents.PaperRun;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** A ceremony being planned and one whose agreements lie before their partners. */
@Component
class CeremonyExamples implements Examples {
  private static final List<String> LANGUAGES = List.of("kk", "ru", "zh");
  private final Ceremonies ceremonies;
  private final CeremonyRuns runs;
  private final Houses houses;
  private final Clock clock;

  CeremonyExamples(Ceremonies ceremonies, CeremonyRuns runs, Houses houses, Clock clock) {
    this.ceremonies = ceremonies;
    this.runs = runs;
    this.houses = houses;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    House temirtau = houses.open("Temirtau Technical College");
    House shakhty = houses.open("Shakhty Technological College");
    Ceremony planned = begin(house, temirtau, shakhty);
    Ceremony other = begin(house, temirtau, shakhty);
    Ceremony proposed = begin(house, temirtau, shakhty);
    ceremonies.propose(proposed.id(), house.officer());
    bundled(ceremonies.find(proposed.id(), house.officer()), house.officer());
    String partner = planned.pairs().getFirst().party();
    return List.of(
        Example.get("/ceremonies/{id}", proposed.id()),
        Example.get("/ceremonies/{id}/cards", proposed.id()),
        Example.get("/ceremonies/{id}/papers", proposed.id()),
        Example.get("/ceremonies/{id}/papers/run", proposed.id()),
        Example.get("/ceremonies/{id}/bundles.zip", proposed.id()),
        Example.post("/ceremonies/{id}/papers", proposed.id()),
        Example.get("/ceremonies/{id}/edit", planned.id()),
        Example.get("/ceremonies/{id}/pairs/{partner}", planned.id(), partner),
        Example.post("/ceremonies/{id}/pairs/{partner}", planned.id(), partner)
            .with("do", "common"),
        Example.post("/ceremonies").with("id", Uuid7.next(clock)).with("do", "find"),
        Example.post("/ceremonies/{id}/edit", planned.id()).with("revision", 1),
        Example.post("/ceremonies/{id}/close-wall", other.id()),
        Example.get("/wall/{key}", proposed.wallKey()),
        Example.get("/wall/{key}/seats", proposed.wallKey()));
  }

  private Ceremony begin(House house, House... partners) {
    var id = new CeremonyId(Uuid7.next(clock));
    ceremonies.begin(
        id,
        house.id(),
        AgreementType.FRAMEWORK,
        List.of(partners).stream().map(p -> PartnerId.of(p.id())).toList(),
        LANGUAGES,
        house.officer());
    return ceremonies.find(id, house.officer());
  }

  private void bundled(Ceremony ceremony, Actor officer) {
    PaperRun run = runs.begin(ceremony, officer);
    while (!run.isDone() && !run.isFailed()) {
      Thread.onSpinWait();
    }
  }
}
