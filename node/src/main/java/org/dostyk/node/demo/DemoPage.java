package org.dostyk.node.demo;

import java.time.LocalDate;
import java.util.List;
import org.dostyk.node.demo.Story.Persona;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Text;

/**
 * The page on which a visitor chooses who to be.
 *
 * @param today the node's day
 * @param moved whether the clock stands elsewhere than the real one
 */
public record DemoPage(List<House> houses, LocalDate today, boolean moved) {

  /** An institution with its people. */
  public record House(Text name, List<Somebody> people) {}

  /** Somebody whom a visitor can be. */
  public record Somebody(String key, PersonNames names, Text office, boolean invented) {}

  static DemoPage of(Demo demo, List<OwnInstitution> houses) {
    return new DemoPage(
        houses.stream()
            .map(
                h ->
                    new House(
                        h.name(),
                        demo.personas().stream()
                            .filter(p -> p.at().equals(h.id()))
                            .map(DemoPage::somebody)
                            .toList()))
            .toList(),
        demo.today(),
        demo.clockMoved());
  }

  private static Somebody somebody(Persona p) {
    return new Somebody(p.key(), p.personNames(), new Text(p.office(), null), p.invented());
  }
}
