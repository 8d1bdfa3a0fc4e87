package org.dostyk.pathway;

/**
 * How many instances a test tries: a few in the ordinary run, all with {@code -Ddostyk.long=true}.
 */
final class HowMany {
  static final boolean ALL = Boolean.getBoolean("dostyk.long");

  private HowMany() {}

  /**
   * @param property with which somebody asks for a number of their own
   */
  static int of(String property, int ordinarily, int all) {
    return Integer.getInteger(property, ALL ? all : ordinarily);
  }
}
