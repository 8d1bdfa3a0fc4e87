package org.dostyk.ewp.registry;

import org.dostyk.ewp.xml.Namespaces;

/**
 * An interface as manifests and catalogues name it. Those of the network that this library speaks,
 * in the versions that it speaks, are constants here; whoever runs an interface of their own under
 * the same manifest, security and error rules gives it a namespace of their own.
 *
 * @param element the name of its entry in a manifest, which is also its name in reports
 * @param namespace of its entry, which names the major version
 */
public record Api(String element, String namespace, String version) {
  public static final Api DISCOVERY = of("discovery", "discovery/blob/stable-v6", "6.0.0");
  public static final Api REGISTRY = of("registry", "registry/blob/stable-v1", "1.5.0");
  public static final Api ECHO = of("echo", "echo/blob/stable-v2", "2.0.1");
  public static final Api INSTITUTIONS = of("institutions", "institutions/blob/stable-v2", "2.2.0");
  public static final Api ORGANIZATIONAL_UNITS =
      of("organizational-units", "ounits/blob/stable-v2", "2.1.1");
  public static final Api FACTSHEET = of("factsheet", "factsheet/blob/stable-v1", "1.2.0");
  public static final Api FILE = of("file", "file/blob/stable-v1", "1.0.0");
  public static final Api IIAS = of("iias", "iias/blob/stable-v7", "7.0.0");
  public static final Api IIAS_APPROVAL =
      of("iias-approval", "iias-approval/blob/stable-v2", "2.0.0");
  public static final Api IIA_CNR = of("iia-cnr", "iia-cnr/blob/stable-v3", "3.0.0");
  public static final Api IIA_APPROVAL_CNR =
      of("iia-approval-cnr", "iia-approval-cnr/blob/stable-v2", "2.0.0");
  public static final Api MONITORING = of("monitoring", "monitoring/blob/stable-v1", "0.2.0");

  private static Api of(String element, String path, String version) {
    return new Api(
        element, Namespaces.spec("ewp-specs-api-" + path + "/manifest-entry.xsd"), version);
  }
}
