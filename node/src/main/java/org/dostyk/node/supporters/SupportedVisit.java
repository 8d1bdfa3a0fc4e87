package org.dostyk.node.supporters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.DualClock;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitPlan;

/**
 * All of a visit that a supporter may see. What is not in this record cannot reach their page.
 *
 * @param stands whether it was neither declined nor called off
 * @param awaited whether a side has not approved it yet
 * @param guests by name, the one who leads first
 * @param heads who leads the delegations
 * @param items what they are invited to
 */
public record SupportedVisit(
    Text supporter,
    VisitPlan plan,
    DualClock clocks,
    boolean stands,
    boolean awaited,
    Text host,
    List<Text> guests,
    List<Head> heads,
    List<Item> items) {

  /** Somebody who leads a delegation. */
  public record Head(PersonNames names, Optional<Text> office, Text house) {}

  /** Something they are invited to. */
  public record Item(
      LocalDate day, Instant starts, Instant ends, ItemKind kind, Text title, Words place) {

    static Item of(ItineraryItem item, Visit visit) {
      return new Item(
          LocalDate.ofInstant(item.start(), visit.plan().place().zone()),
          item.start(),
          item.end(),
          item.kind(),
          item.title(),
          item.place());
    }
  }

  /** Whether both clocks show the same at an item. */
  public boolean clocksDiffer(Item item) {
    return !clocks.agreeAt(item.starts());
  }
}
