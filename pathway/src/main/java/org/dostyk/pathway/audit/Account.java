package org.dostyk.pathway.audit;

import java.util.List;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.requirement.Requirement;

/**
 * What an audit says of one transcript, for a person to read.
 *
 * @param met whether the degree is met
 * @param lines every lowest rule in the order of the file
 * @param nowhere codes of passed courses that count for no rule
 * @param whole whether it was worked out what counts where; if not, the search for it was broken
 *     off, and a rule may be met although too little is named for it
 */
public record Account(boolean met, List<Line> lines, List<String> nowhere, boolean whole) {

  /**
   * What counts for one rule.
   *
   * @param has credits or courses, as the rule counts; for a language 1 or 0
   * @param need the least of them
   * @param courses codes of what counts here
   */
  public record Line(
      Requirement rule, boolean met, Credits has, Credits need, List<String> courses) {
    public Line {
      courses = List.copyOf(courses);
    }
  }

  public Account {
    lines = List.copyOf(lines);
    nowhere = List.copyOf(nowhere);
  }
}
