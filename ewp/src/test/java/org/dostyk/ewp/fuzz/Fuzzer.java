package org.dostyk.ewp.fuzz;

/** Where Jazzer comes in; the property {@code ewp.fuzz.target} names the target. */
public final class Fuzzer {
  private static final FuzzTarget TARGET =
      FuzzTarget.valueOf(System.getProperty("ewp.fuzz.target", "CATALOGUE"));

  private Fuzzer() {}

  public static void fuzzerTestOneInput(byte[] data) {
    TARGET.feed(data);
  }
}
