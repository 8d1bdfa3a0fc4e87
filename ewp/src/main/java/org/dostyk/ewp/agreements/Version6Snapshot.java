package org.dostyk.ewp.agreements;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dostyk.ewp.xml.Namespaces;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;

/**
 * Agreements that were approved under version 6 of the interface and kept as its documents. All
 * that is wanted of them is the hash under which they stay approved in version 7: iias-approval
 * 2.0.0, "Upgrade to v2 steps".
 */
public final class Version6Snapshot {
  private static final String NAMESPACE =
      Namespaces.spec("ewp-specs-api-iias/blob/stable-v6/endpoints/get-response.xsd");

  private Version6Snapshot() {}

  /** The version 7 hash of each agreement of a version 6 answer, by its first partner's id. */
  public static Map<String, String> hashes(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.MESSAGE, NAMESPACE, "iias-get-response");
    Map<String, String> hashes = new LinkedHashMap<>();
    in.eachChild(
        name -> {
          if (name.equals("iia")) {
            var hash = new ConditionsHash(ConditionsHash.Version.V6);
            in.tap(hash);
            in.skip();
            in.tap(null);
            hashes.put(hash.ownIiaId(), hash.hash());
          }
        });
    in.close();
    return hashes;
  }
}
