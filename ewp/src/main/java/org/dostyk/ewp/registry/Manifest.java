package org.dostyk.ewp.registry;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.xml.Namespaces;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a host says of itself: discovery 6.0.0. It covers at most one institution.
 *
 * @param adminEmails of an office, not of a person
 * @param hei null for a host that covers none, such as a registrar's
 * @param heis how many it named: more than one is refused by {@link Registrar}
 * @param clientCertificates kept as bytes, not used here
 */
public record Manifest(
    List<String> adminEmails,
    String adminProvider,
    @Nullable String adminNotes,
    List<ApiEntry> apis,
    @Nullable Hei hei,
    int heis,
    List<PublishedKey> clientCertificates,
    List<PublishedKey> clientKeys,
    List<PublishedKey> serverKeys) {
  private static final String NAMESPACE = Namespaces.spec("ewp-specs-api-discovery/tree/stable-v6");

  public Manifest {
    adminEmails = List.copyOf(adminEmails);
    apis = List.copyOf(apis);
    clientCertificates = List.copyOf(clientCertificates);
    clientKeys = List.copyOf(clientKeys);
    serverKeys = List.copyOf(serverKeys);
  }

  /** Of a host of our own, whose keys serve both ways. */
  public static Manifest of(
      List<String> adminEmails,
      String adminProvider,
      Hei hei,
      List<ApiEntry> apis,
      List<PublishedKey> keys) {
    return new Manifest(adminEmails, adminProvider, null, apis, hei, 1, List.of(), keys, keys);
  }

  public static Manifest read(byte[] bytes) throws XmlTrouble {
    XmlReader in =
        XmlReader.open(new ByteArrayInputStream(bytes), XmlLimits.SMALL)
            .expect(NAMESPACE, "manifest");
    var found = new ArrayList<Manifest>(1);
    in.eachChild(
        name -> {
          if (name.equals("host")) {
            found.add(host(in));
          }
        });
    in.close();
    if (found.size() != 1) {
      throw new XmlTrouble("The manifest describes " + found.size() + " hosts, and not one");
    }
    return found.getFirst();
  }

  private static Manifest host(XmlReader in) throws XmlTrouble {
    var emails = new ArrayList<String>();
    var texts = new String[] {"", null};
    var apis = new ArrayList<ApiEntry>();
    var heis = new ArrayList<Hei>();
    var certificates = new ArrayList<PublishedKey>();
    var clientKeys = new ArrayList<PublishedKey>();
    var serverKeys = new ArrayList<PublishedKey>();
    in.eachChild(
        name -> {
          switch (name) {
            case "ewp:admin-email" -> emails.add(in.token());
            case "ewp:admin-provider" -> texts[0] = in.text();
            case "ewp:admin-notes" -> texts[1] = in.text();
            case "r:apis-implemented" ->
                in.eachChild(entry -> apis.add(ApiEntry.read(in, new HashMap<>())));
            case "institutions-covered" ->
                in.eachChild(
                    hei -> {
                      if (hei.equals("r:hei")) {
                        heis.add(Hei.read(in));
                      }
                    });
            case "client-credentials-in-use" ->
                in.eachChild(
                    credential -> {
                      switch (credential) {
                        case "certificate" -> certificates.add(binary(in));
                        case "rsa-public-key" -> clientKeys.add(binary(in));
                        default -> {
                          // a later version's own
                        }
                      }
                    });
            case "server-credentials-in-use" ->
                in.eachChild(
                    credential -> {
                      if (credential.equals("rsa-public-key")) {
                        serverKeys.add(binary(in));
                      }
                    });
            default -> {
              // a later version's own
            }
          }
        });
    return new Manifest(
        emails,
        texts[0] == null ? "" : texts[0],
        texts[1],
        apis,
        heis.isEmpty() ? null : heis.getFirst(),
        heis.size(),
        certificates,
        clientKeys,
        serverKeys);
  }

  private static PublishedKey binary(XmlReader in) throws XmlTrouble {
    try {
      return PublishedKey.of(Base64.getMimeDecoder().decode(in.text()));
    } catch (IllegalArgumentException e) {
      throw in.wrong("A key is not base64");
    }
  }

  public byte[] write() {
    XmlWriter out = XmlWriter.document(NAMESPACE, "manifest").begin("host");
    out.each("ewp:admin-email", adminEmails)
        .element("ewp:admin-provider", adminProvider)
        .element("ewp:admin-notes", adminNotes);
    if (!apis.isEmpty()) {
      out.begin("r:apis-implemented");
      apis.forEach(entry -> entry.write(out));
      out.end();
    }
    if (hei != null) {
      out.begin("institutions-covered");
      hei.write(out, "r:");
      out.end();
    }
    if (!clientKeys.isEmpty() || !clientCertificates.isEmpty()) {
      out.begin("client-credentials-in-use");
      binaries(out, "certificate", clientCertificates);
      binaries(out, "rsa-public-key", clientKeys);
      out.end();
    }
    if (!serverKeys.isEmpty()) {
      out.begin("server-credentials-in-use");
      binaries(out, "rsa-public-key", serverKeys);
      out.end();
    }
    return out.bytes();
  }

  private static void binaries(XmlWriter out, String name, List<PublishedKey> keys) {
    keys.forEach(key -> out.element(name, Base64.getEncoder().encodeToString(key.encoded())));
  }
}
