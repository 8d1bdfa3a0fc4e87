package org.dostyk.node.values;

import java.util.List;

/**
 * One reason why something cannot be done, as a value: rules return all of them and the caller
 * decides. The text under {@code key} says what is wrong and what would cure it.
 *
 * @param key a text key, such as {@code agreements.objection.no_second_language}
 * @param values what the text names, in its order
 */
public record Objection(String key, List<Object> values) {

  public Objection {
    values = List.copyOf(values);
  }

  public static Objection of(String key, Object... values) {
    return new Objection(key, List.of(values));
  }
}
