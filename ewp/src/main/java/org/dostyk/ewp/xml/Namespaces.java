package org.dostyk.ewp.xml;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The namespaces that messages of several kinds share, each with the prefix used in this code. */
public final class Namespaces {
  private static final String SPECS = "https://github.com/erasmus-without-paper/";

  public static final String ADDRESS = SPECS + "ewp-specs-types-address/tree/stable-v1";
  public static final String CONTACT = SPECS + "ewp-specs-types-contact/tree/stable-v1";
  public static final String PHONE = SPECS + "ewp-specs-types-phonenumber/tree/stable-v1";
  public static final String COMMON =
      SPECS + "ewp-specs-architecture/blob/stable-v1/common-types.xsd";
  public static final String REGISTRY = SPECS + "ewp-specs-api-registry/tree/stable-v1";
  public static final String SECURITY = SPECS + "ewp-specs-sec-intro/tree/stable-v2";

  private static final Map<String, String> BY_PREFIX =
      Map.of(
          "a", ADDRESS,
          "c", CONTACT,
          "p", PHONE,
          "ewp", COMMON,
          "r", REGISTRY,
          "sec", SECURITY);

  static final Map<String, String> PREFIXES =
      BY_PREFIX.keySet().stream().collect(Collectors.toMap(BY_PREFIX::get, Function.identity()));

  private Namespaces() {}

  /** A namespace of the network's specifications, by what follows the organisation's name. */
  public static String spec(String path) {
    return SPECS + path;
  }

  static String of(String prefix) {
    String namespace = BY_PREFIX.get(prefix);
    if (namespace == null) {
      throw new IllegalArgumentException("No namespace has the prefix " + prefix);
    }
    return namespace;
  }
}
