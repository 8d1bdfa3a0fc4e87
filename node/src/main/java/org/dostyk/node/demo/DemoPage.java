package org.dostyk.node.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.demo.Story.Persona;
import org.dostyk.node.imports.ImportId;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a visitor chooses who to be.
 *
 * @param today the node's day
 * @param moved whether the clock stands elsewhere than the real one
 * @param list the name of a public list that may be imported; null where none was given
 * @param importId what its import will be called
 */
public record DemoPage(
    List<House> houses, LocalDate today, boolean moved, @Nullable String list, ImportId importId) {

  /** An institution with its people. */
  public record House(Text name, List<Somebody> people) {}

  /** Somebody whom a visitor can be. */
  public record Somebody(String key, PersonNames names, Text office, boolean invented) {}

  static DemoPage of(Demo demo, List<OwnInstitution> houses, Optional<Path> list) {
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
        demo.clockMoved(),
        list.map(file -> String.valueOf(file.getFileName())).orElse(null),
        demo.newImport());
  }

  private static Somebody somebody(Persona p) {
    return new Somebody(p.key(), p.personNames(), new Text(p.office(), null), p.invented());
  }
}
