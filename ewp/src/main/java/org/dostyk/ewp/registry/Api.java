package org.dostyk.ewp.registry;

import org.dostyk.ewp.xml.Namespaces;

/** The interfaces of the network that this library speaks, in the versions that it speaks. */
public enum Api {
  DISCOVERY("discovery", "discovery/blob/stable-v6", "6.0.0"),
  REGISTRY("registry", "registry/blob/stable-v1", "1.5.0"),
  ECHO("echo", "echo/blob/stable-v2", "2.0.1"),
  INSTITUTIONS("institutions", "institutions/blob/stable-v2", "2.2.0"),
  ORGANIZATIONAL_UNITS("organizational-units", "ounits/blob/stable-v2", "2.1.1"),
  FACTSHEET("factsheet", "factsheet/blob/stable-v1", "1.2.0"),
  FILE("file", "file/blob/stable-v1", "1.0.0"),
  IIAS("iias", "iias/blob/stable-v7", "7.0.0"),
  IIAS_APPROVAL("iias-approval", "iias-approval/blob/stable-v2", "2.0.0"),
  IIA_CNR("iia-cnr", "iia-cnr/blob/stable-v3", "3.0.0"),
  IIA_APPROVAL_CNR("iia-approval-cnr", "iia-approval-cnr/blob/stable-v2", "2.0.0"),
  MONITORING("monitoring", "monitoring/blob/stable-v1", "0.2.0");

  private final String element;
  private final String namespace;
  private final String version;

  Api(String element, String path, String version) {
    this.element = element;
    this.namespace = Namespaces.spec("ewp-specs-api-" + path + "/manifest-entry.xsd");
    this.version = version;
  }

  /** The name of its entry in a manifest, which is also its name in reports. */
  public String element() {
    return element;
  }

  /** The namespace of its entry, which names the major version. */
  public String namespace() {
    return namespace;
  }

  public String version() {
    return version;
  }
}
