package org.dostyk.pathway.studies;

import java.util.List;

/**
 * One thing that is wrong, as a value: a key under which each language has its sentence, and what
 * the sentence names, in its order.
 *
 * @param key without its prefix, such as {@code cycle}
 * @param values strings, numbers, credits, texts
 */
public record Objection(String key, List<Object> values) {
  public Objection {
    values = List.copyOf(values);
  }

  public static Objection of(String key, Object... values) {
    return new Objection(key, List.of(values));
  }
}
