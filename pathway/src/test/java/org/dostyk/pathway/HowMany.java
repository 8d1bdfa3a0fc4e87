package org.dostyk.pathway;

/**
 * How many instances a test tries: a few in the ordinary run, all with {@code -Ddostyk.long=true}.
 */
public final class HowMany {
  public static final boolean ALL = Boolean.getBoolean("dostyk.long");

  private HowMany() {}

  /**
   * @param property with which somebody asks for a number of their own
   */
  public static int of(String property, int ordinarily, int all) {
    return Integer.getInteger(property, ALL ? all : ordinarily);
  }
}
