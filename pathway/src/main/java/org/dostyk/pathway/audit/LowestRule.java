package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.pathway.audit.AuditRules.Rule;
import org.dostyk.pathway.audit.Bounds.Part;
import org.dostyk.pathway.audit.Bounds.Room;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Requirement.Limit;

/** A lowest rule in whole numbers: one minimum, and bounds where there is more. */
final class LowestRule {
  private LowestRule() {}

  /** The finest unit of all amounts of a group, and of others. */
  static long scale(Group group, long others) {
    long scale = scale(group.credits(), others);
    for (Limit limit : group.limits()) {
      scale = scale(limit.credits(), scale);
    }
    return scale;
  }

  private static long scale(Range range, long others) {
    long scale = Credits.commonScale(others, range.min().denominator());
    return range.max().isEmpty()
        ? scale
        : Credits.commonScale(scale, range.max().get().denominator());
  }

  /**
   * @param limits to which those of the rule are added; the place of one is its bit
   */
  static Rule of(Requirement leaf, long scale, List<Limit> limits) {
    if (!(leaf instanceof Group group)) {
      return new Rule(leaf, 1, true, false);
    }
    Room own = room(group.credits(), group.courses(), scale);
    List<Part> parts = new ArrayList<>();
    long units = own.leastUnits();
    long courses = own.leastCourses();
    for (Limit limit : group.limits()) {
      Room room = room(limit.credits(), limit.courses(), scale);
      if (!room.equals(Room.ANY)) {
        parts.add(new Part(limits.size(), room));
      }
      limits.add(limit);
      units = Math.max(units, room.leastUnits());
      courses = Math.max(courses, room.leastCourses());
    }
    boolean byCourses = courses > 0 && (own.leastCourses() > 0 || units == 0);
    long need = byCourses ? courses : units;
    boolean once = group.counting() == Counting.ONCE;
    // A maximum of courses never hinders a minimum of courses, which needs no more than it asks.
    boolean one = byCourses ? own.mostUnits() == Bounds.OPEN && units == 0 : isOpen(own);
    boolean simple = need == 0 || (one && parts.isEmpty());
    return new Rule(leaf, need, byCourses, once, simple ? Bounds.NONE : new Bounds(own, parts));
  }

  private static boolean isOpen(Room own) {
    return own.mostUnits() == Bounds.OPEN && own.mostCourses() == Bounds.OPEN;
  }

  private static Room room(Range credits, Range courses, long scale) {
    return new Room(
        upwards(credits.min().times(scale)),
        credits.max().map(max -> downwards(max.times(scale))).orElse(Bounds.OPEN),
        upwards(courses.min()),
        courses.max().map(LowestRule::downwards).orElse(Bounds.OPEN));
  }

  private static long upwards(Credits amount) {
    return -Math.floorDiv(-amount.numerator(), amount.denominator());
  }

  private static long downwards(Credits amount) {
    return Math.floorDiv(amount.numerator(), amount.denominator());
  }
}
