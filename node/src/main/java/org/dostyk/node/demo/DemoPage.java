package org.dostyk.node.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.imports.ImportId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a visitor chooses who to be.
 *
 * @param tasks what can be done within three minutes each
 * @param today the node's day
 * @param moved whether the clock stands elsewhere than the real one
 * @param list the name of a public list that may be imported; null where none was given
 * @param importId what its import will be called
 * @param other where the other of two nodes is opened; null where this one stands alone
 * @param across what lies between the two; null as long as nothing does
 */
public record DemoPage(
    List<Chapter> chapters,
    List<Errand> tasks,
    LocalDate today,
    boolean moved,
    @Nullable String list,
    ImportId importId,
    @Nullable String other,
    @Nullable Across across) {

  /**
   * What lies between two nodes, and whose it is on this one.
   *
   * @param who the officer's key
   * @param visit where the visit is read
   * @param promise where the promise is read
   */
  public record Across(String who, PersonNames names, String visit, String promise) {
    static Across of(Story.Persona officer, String visit, String promise) {
      return new Across(officer.key(), officer.personNames(), visit, promise);
    }
  }

  /** A text key within a step. */
  private static final Pattern KEY = Pattern.compile("\\{([a-z_.]+)}");

  /**
   * A story with those who are in it.
   *
   * @param elsewhere who signs without an account
   */
  public record Chapter(Text title, List<House> houses, List<Elsewhere> elsewhere) {}

  /**
   * A task and who does it.
   *
   * @param path where it begins; empty for somebody without an account, who begins with a link
   */
  public record Errand(
      String key, PersonNames names, Text office, String path, Text what, List<Text> steps) {

    /** A step with what the pages call things, in the reader's language. */
    public static String step(Text step, Say say) {
      return KEY.matcher(say.it(step))
          .replaceAll(k -> Matcher.quoteReplacement(say.it(k.group(1))));
    }
  }

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

  static DemoPage of(Demo demo, Optional<Path> list, Optional<Across> across) {
    return new DemoPage(
        demo.stories().stream().map(DemoPage::chapter).toList(),
        demo.tasks().stream().map(task -> errand(task, demo)).toList(),
        demo.today(),
        demo.clockMoved(),
        list.map(file -> String.valueOf(file.getFileName())).orElse(null),
        demo.newImport(),
        demo.other().orElse(null),
        across.orElse(null));
  }

  private static Errand errand(Task task, Demo demo) {
    PersonNames names;
    Text office;
    if (task.isGuests()) {
      Story.Signatory guest = demo.guest();
      names = guest.personNames();
      office = text(guest.office());
    } else {
      Story.Persona persona = demo.persona(task.who());
      names = persona.personNames();
      office = text(persona.office());
    }
    return new Errand(
        task.who(),
        names,
        office,
        task.path(),
        text(task.what()),
        task.steps().stream().map(DemoPage::text).toList());
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
