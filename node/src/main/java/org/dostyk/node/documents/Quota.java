package org.dostyk.node.documents;

import java.util.regex.Pattern;
import org.dostyk.node.values.StayKind;
import org.jspecify.annotations.Nullable;

/**
 * So many places a year in one direction.
 *
 * @param sending the {@link Party#id} from which people come
 * @param receiving the {@link Party#id} that receives them
 * @param level of education by ISCED 2011, from 3 to 8, or null where it is open or has none
 * @param field of education by ISCED-F 2013, two to four digits, or null where it is open
 * @param places persons a year, 1 to 10,000
 * @param weeks how long each stays, 1 to 520, or null where that is open
 */
public record Quota(
    String sending,
    String receiving,
    StayKind kind,
    @Nullable Integer level,
    @Nullable String field,
    int places,
    @Nullable Integer weeks) {

  public static final int LOWEST_LEVEL = 3;
  public static final int HIGHEST_LEVEL = 8;
  public static final int MOST_PLACES = 10_000;
  public static final int MOST_WEEKS = 520;
  private static final Pattern FIELD = Pattern.compile("(0\\d|10)\\d{0,2}");

  /**
   * @throws IllegalArgumentException if a number is out of its range, or somebody sends to
   *     themselves
   */
  public Quota {
    require(!sending.equals(receiving), "Nobody exchanges with themselves");
    require(level == null || isLevel(level), "No level of ISCED 2011: " + level);
    require(field == null || isField(field), "No field of ISCED-F: " + field);
    require(0 < places && places <= MOST_PLACES, "No number of places: " + places);
    require(weeks == null || (0 < weeks && weeks <= MOST_WEEKS), "No number of weeks: " + weeks);
  }

  public static boolean isLevel(int level) {
    return LOWEST_LEVEL <= level && level <= HIGHEST_LEVEL;
  }

  public static boolean isField(String code) {
    return FIELD.matcher(code).matches();
  }

  private static void require(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
