package org.dostyk.node.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.dostyk.node.imports.ImportId;
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
    List<Chapter> chapters,
    LocalDate today,
    boolean moved,
    @Nullable String list,
    ImportId importId) {

  /**
   * A story with those who are in it.
   *
   * @param elsewhere who signs without an account
   */
  public record Chapter(Text title, List<House> houses, List<Elsewhere> elsewhere) {}

  /** An institution with its people. */
  public record House(Text name, List<Somebody> people) {}

  /**
   * Somebody whom a visitor can be.
   *
   * @param first what they do in the story
   */
  public record Somebody(
      String key, PersonNames names, Text office, Text first, boolean invented) {}

  /** Somebody who signs for an institution that has nobody on this node. */
  public record Elsewhere(PersonNames names, Text office, Text at, boolean invented) {}

  static DemoPage of(Demo demo, Optional<Path> list) {
    return new DemoPage(
        demo.stories().stream().map(DemoPage::chapter).toList(),
        demo.today(),
        demo.clockMoved(),
        list.map(file -> String.valueOf(file.getFileName())).orElse(null),
        demo.newImport());
  }

  private static Chapter chapter(Story story) {
    return new Chapter(
        text(story.title()),
        story.institutions().stream().map(i -> house(i, story)).toList(),
        story.partners().stream().map(DemoPage::elsewhere).toList());
  }

  private static House house(Story.House house, Story story) {
    return new House(
        text(house.name()),
        story.personas().stream()
            .filter(p -> p.at().value().equals(house.id()))
            .map(
                p ->
                    new Somebody(
                        p.key(), p.personNames(), text(p.office()), text(p.first()), p.invented()))
            .toList());
  }

  private static Elsewhere elsewhere(Story.Listed partner) {
    var who = partner.signatory();
    return new Elsewhere(
        who.personNames(), text(who.office()), text(partner.name()), who.invented());
  }

  private static Text text(SequencedMap<String, String> byTag) {
    return new Text(byTag, null);
  }
}
