package org.dostyk.pathway.audit;

import java.util.Arrays;

/**
 * What counts for one rule with bounds, while it is put together: the bounds are looked at with
 * every course. Belongs to one thread.
 */
final class Selected {
  private final Bounds.Room[] rooms;
  private final long[] masks;
  private final long[] units;
  private final long[] courses;
  private long steps;

  Selected(Bounds bounds) {
    int size = 1 + bounds.parts().size();
    rooms = new Bounds.Room[size];
    masks = new long[size];
    rooms[0] = bounds.own();
    for (int i = 1; i < size; i++) {
      rooms[i] = bounds.parts().get(i - 1).room();
      masks[i] = 1L << bounds.parts().get(i - 1).bit();
    }
    units = new long[size];
    courses = new long[size];
  }

  private boolean isOf(int room, long parts) {
    return room == 0 || (masks[room] & parts) != 0;
  }

  private static int courses(long parts) {
    return (parts & Bounds.IN_PART) == 0 ? 1 : 0;
  }

  /** Adds courses, or takes them back where the number is negative. */
  void add(long parts, long unitsOfOne, int number) {
    for (int i = 0; i < rooms.length; i++) {
      if (isOf(i, parts)) {
        units[i] += unitsOfOne * number;
        courses[i] += courses(parts) * number;
      }
    }
  }

  void clear() {
    Arrays.fill(units, 0);
    Arrays.fill(courses, 0);
  }

  /** How many more courses of these parts there is room for, up to a number. */
  int room(long parts, long unitsOfOne, int number) {
    long most = number;
    for (int i = 0; i < rooms.length; i++) {
      if (isOf(i, parts)) {
        if (courses(parts) > 0) {
          most = Math.min(most, rooms[i].mostCourses() - courses[i]);
        }
        if (unitsOfOne > 0 && rooms[i].mostUnits() != Bounds.OPEN) {
          most = Math.min(most, (rooms[i].mostUnits() - units[i]) / unitsOfOne);
        }
      }
    }
    return (int) Math.max(0, most);
  }

  boolean isEnough() {
    for (int i = 0; i < rooms.length; i++) {
      if (!rooms[i].isEnough(units[i], courses[i])) {
        return false;
      }
    }
    return true;
  }

  /** Courses of one sort that could count. */
  record Pile(long parts, int units, int number) {}

  /**
   * Whether some of these courses keep the bounds.
   *
   * @param chosen is told how many of each
   * @param most after so many steps it is given up
   * @return 1 or 0, or a negative number where it was given up
   */
  int find(Pile[] piles, int[] chosen, long most) {
    clear();
    Arrays.fill(chosen, 0);
    steps = most;
    boolean found = find(piles, 0, chosen);
    return found ? 1 : steps > 0 ? 0 : -1;
  }

  private boolean find(Pile[] piles, int at, int[] chosen) {
    if (isEnough()) {
      // More is never needed: every maximum holds with fewer, too.
      return true;
    }
    if (at == piles.length || --steps <= 0 || !isWithinReach(piles, at)) {
      return false;
    }
    Pile pile = piles[at];
    for (int n = room(pile.parts, pile.units, pile.number); n >= 0; n--) {
      add(pile.parts, pile.units, n);
      chosen[at] = n;
      if (find(piles, at + 1, chosen)) {
        return true;
      }
      add(pile.parts, pile.units, -n);
      chosen[at] = 0;
    }
    return false;
  }

  /** Whether what is left is enough where each pile has the room that there is for it alone. */
  private boolean isWithinReach(Pile[] piles, int at) {
    for (int i = 0; i < rooms.length; i++) {
      long moreUnits = units[i];
      long moreCourses = courses[i];
      for (int p = at; p < piles.length; p++) {
        if (isOf(i, piles[p].parts)) {
          int n = room(piles[p].parts, piles[p].units, piles[p].number);
          moreUnits += (long) n * piles[p].units;
          moreCourses += courses(piles[p].parts) * n;
        }
      }
      if (!rooms[i].isEnough(moreUnits, moreCourses) || isTooLittle(piles, at, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a part's maximum leaves too little for the whole. */
  private boolean isTooLittle(Pile[] piles, int at, int room) {
    for (int part = 1; part < rooms.length; part++) {
      if (part != room
          && (rooms[part].mostUnits() != Bounds.OPEN || rooms[part].mostCourses() != Bounds.OPEN)) {
        long inUnits = 0;
        long inCourses = 0;
        long outUnits = units[room];
        long outCourses = courses[room];
        for (int p = at; p < piles.length; p++) {
          if (isOf(room, piles[p].parts)) {
            int n = room(piles[p].parts, piles[p].units, piles[p].number);
            if (isOf(part, piles[p].parts)) {
              inUnits += (long) n * piles[p].units;
              inCourses += courses(piles[p].parts) * n;
            } else {
              outUnits += (long) n * piles[p].units;
              outCourses += courses(piles[p].parts) * n;
            }
          }
        }
        long roomUnits =
            rooms[part].mostUnits() == Bounds.OPEN
                ? inUnits
                : Math.min(inUnits, rooms[part].mostUnits() - units[part]);
        long roomCourses =
            rooms[part].mostCourses() == Bounds.OPEN
                ? inCourses
                : Math.min(inCourses, rooms[part].mostCourses() - courses[part]);
        if (!rooms[room].isEnough(outUnits + roomUnits, outCourses + roomCourses)) {
          return true;
        }
      }
    }
    return false;
  }
}
