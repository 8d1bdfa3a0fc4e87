package org.dostyk.node.visits;

import java.time.LocalDate;
import org.dostyk.node.values.Days;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;

/**
 * What is planned.
 *
 * @param from the first day, at the place visited
 * @param to the last
 * @param place the town visited and its clock
 */
public record VisitPlan(Text purpose, LocalDate from, LocalDate to, Place place) {

  public Days days() {
    return new Days(from, to);
  }
}
