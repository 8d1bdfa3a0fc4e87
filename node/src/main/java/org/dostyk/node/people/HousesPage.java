package org.dostyk.node.people;

import java.util.List;
import org.dostyk.node.web.HouseFigure.Count;

/**
 * The institutions that somebody looks on at, each with its numbers.
 *
 * @param headings the text keys of the numbers
 */
public record HousesPage(List<String> headings, List<Line> lines) {

  /** An institution with its numbers, in the order of the headings. */
  public record Line(OwnInstitution house, List<Count> counts) {}
}
