package org.dostyk.node.lists;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;

/**
 * Something that can be done with many rows of a list at once; contributed as a bean by the module
 * whose list it is. All of it happens, or nothing.
 */
public interface Deed {

  /** The key of the list. */
  String list();

  /** Its name in addresses; letters and underscores. */
  String key();

  Words words();

  /** Its place among the buttons, small first. */
  int order();

  boolean offeredTo(Actor actor);

  /**
   * The rows that are meant: those ticked, or the whole list.
   *
   * @param most so many and no more are looked at
   * @return in the order of the list, only what the actor may see
   */
  List<Meant> meant(Arrangement asked, Actor by, Say say, int most);

  /** What is asked besides, as the inside of a form; empty for nothing. */
  Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame);

  /**
   * Does it.
   *
   * @throws org.dostyk.node.web.Refused if it cannot be done; then nothing was
   */
  Done carryOut(List<UUID> rows, Typed typed, Actor by);

  /**
   * Takes it back as far as nobody has changed the same since.
   *
   * @param memory what {@link #carryOut} gave
   * @return how many rows are as they were
   */
  int undo(String memory, Actor by);

  /**
   * How it is said.
   *
   * @param button a text key: what its button says
   * @param question a text key: asks with the number of rows
   * @param hint a text key: what it brings about
   */
  record Words(String button, String question, String hint) {}

  /**
   * A row.
   *
   * @param able whether it can be done with this one
   * @param why what stands against it, in the reader's language; empty where nobody can say more
   */
  record Meant(UUID id, String name, boolean able, String why) {
    public Meant(UUID id, String name, boolean able) {
      this(id, name, able, "");
    }

    /** One with which it can be done unless something stands against it. */
    public static Meant unless(UUID id, String name, Optional<String> why) {
      return new Meant(id, name, why.isEmpty(), why.orElse(""));
    }
  }

  /**
   * What was done.
   *
   * @param rows with how many
   * @param memory what it takes to take it back; empty where it cannot be
   * @param same with how many there was nothing to change, since they were so already
   */
  record Done(int rows, String memory, int same) {
    public Done(int rows, String memory) {
      this(rows, memory, 0);
    }
  }
}
