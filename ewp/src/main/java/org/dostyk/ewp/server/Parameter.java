package org.dostyk.ewp.server;

/**
 * A parameter of an endpoint.
 *
 * @param least 1 where it is required
 * @param most how often it may stand
 */
public record Parameter(String name, int least, int most) {
  public static Parameter required(String name) {
    return new Parameter(name, 1, 1);
  }

  public static Parameter optional(String name) {
    return new Parameter(name, 0, 1);
  }

  public static Parameter required(String name, int most) {
    return new Parameter(name, 1, most);
  }

  public static Parameter optional(String name, int most) {
    return new Parameter(name, 0, most);
  }
}
