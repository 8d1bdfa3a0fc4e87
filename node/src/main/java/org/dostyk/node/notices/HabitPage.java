package org.dostyk.node.notices;

import java.util.List;
import org.dostyk.node.people.SetUpPage.Choice;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/**
 * How the reader wishes to be written to.
 *
 * @param email where letters go
 * @param zones to choose from, as the reader's language names them
 * @param days the days of the week, by their numbers from 1
 */
public record HabitPage(
    String email,
    List<Topic> topics,
    List<Choice> zones,
    List<Choice> days,
    Typed typed,
    List<Objection> objections) {

  /** The paces that may be chosen for a topic. */
  public static List<Pace> paces(Topic topic) {
    return topic.mayBeLeft()
        ? List.of(Pace.values())
        : List.of(Pace.AT_ONCE, Pace.DAILY, Pace.WEEKLY);
  }
}
