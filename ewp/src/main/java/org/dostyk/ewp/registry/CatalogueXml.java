package org.dostyk.ewp.registry;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.xml.Namespaces;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;

/** The catalogue as a document: registry 1.5.0, {@code catalogue.xsd}. */
final class CatalogueXml {
  private final XmlReader in;
  private final List<Host> hosts = new ArrayList<>();
  private final List<Hei> institutions = new ArrayList<>();
  private final Map<KeyFingerprint, PublishedKey> keys = new HashMap<>();

  /** Thousands of hosts say the same of their security, and name the same keys twice or thrice. */
  private final Map<HttpSecurity, HttpSecurity> securities = new HashMap<>();

  private final Map<String, KeyFingerprint> fingerprints = new HashMap<>();

  private CatalogueXml(XmlReader in) {
    this.in = in;
  }

  static Catalogue read(InputStream bytes, XmlLimits limits) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, limits).expect(Namespaces.REGISTRY, "catalogue");
    return new CatalogueXml(in).read();
  }

  private Catalogue read() throws XmlTrouble {
    in.eachChild(
        name -> {
          switch (name) {
            case "host" -> hosts.add(host());
            case "institutions" ->
                in.eachChild(
                    child -> {
                      if (child.equals("hei")) {
                        institutions.add(Hei.read(in));
                      }
                    });
            case "binaries" ->
                in.eachChild(
                    child -> {
                      if (child.equals("rsa-public-key")) {
                        key();
                      }
                    });
            default -> {
              // a later version's own
            }
          }
        });
    in.close();
    return new Catalogue(hosts, institutions, keys);
  }

  private Host host() throws XmlTrouble {
    var emails = new ArrayList<String>(2);
    var texts = new String[2];
    var apis = new ArrayList<ApiEntry>();
    var heis = new ArrayList<String>(1);
    var certificates = new ArrayList<KeyFingerprint>(1);
    var clientKeys = new ArrayList<KeyFingerprint>(1);
    var serverKeys = new ArrayList<KeyFingerprint>(1);
    in.eachChild(
        name -> {
          switch (name) {
            case "ewp:admin-email" -> emails.add(in.token());
            case "ewp:admin-provider" -> texts[0] = in.text();
            case "ewp:admin-notes" -> texts[1] = in.text();
            case "apis-implemented" ->
                in.eachChild(entry -> apis.add(ApiEntry.read(in, securities)));
            case "institutions-covered" ->
                in.eachChild(
                    hei -> {
                      if (hei.equals("hei-id")) {
                        heis.add(in.token());
                      }
                    });
            case "client-credentials-in-use" ->
                in.eachChild(
                    credential -> {
                      switch (credential) {
                        case "certificate" -> certificates.add(fingerprint());
                        case "rsa-public-key" -> clientKeys.add(fingerprint());
                        default -> {
                          // a later version's own
                        }
                      }
                    });
            case "server-credentials-in-use" ->
                in.eachChild(
                    credential -> {
                      if (credential.equals("rsa-public-key")) {
                        serverKeys.add(fingerprint());
                      }
                    });
            default -> {
              // a later version's own
            }
          }
        });
    return new Host(emails, texts[0], texts[1], apis, heis, certificates, clientKeys, serverKeys);
  }

  private KeyFingerprint fingerprint() throws XmlTrouble {
    String hex = in.attribute("sha-256");
    KeyFingerprint known = hex == null ? null : fingerprints.get(hex);
    if (known != null) {
      return known;
    }
    KeyFingerprint read =
        KeyFingerprint.parse(hex == null ? "" : hex)
            .orElseThrow(() -> in.wrong("A key's sha-256 is not one"));
    fingerprints.put(read.hex(), read);
    return read;
  }

  /** A key whose bytes have another fingerprint than it says is left out: nobody may use it. */
  private void key() throws XmlTrouble {
    KeyFingerprint claimed = fingerprint();
    try {
      PublishedKey key = PublishedKey.of(Base64.getMimeDecoder().decode(in.text()));
      if (key.fingerprint().equals(claimed)) {
        keys.put(claimed, key);
      }
    } catch (IllegalArgumentException e) {
      // no base64: as if it were not there
    }
  }

  static byte[] write(Catalogue catalogue) {
    XmlWriter out = XmlWriter.document(Namespaces.REGISTRY, "catalogue");
    catalogue.hosts().forEach(host -> write(host, out));
    out.begin("institutions");
    catalogue.institutions().forEach(hei -> hei.write(out, ""));
    out.end();
    if (!catalogue.keys().isEmpty()) {
      out.begin("binaries");
      new TreeMap<>(catalogue.keys())
          .forEach(
              (fingerprint, key) ->
                  out.begin("rsa-public-key")
                      .attribute("sha-256", fingerprint.hex())
                      .text(Base64.getEncoder().encodeToString(key.encoded()))
                      .end());
      out.end();
    }
    return out.bytes();
  }

  private static void write(Host host, XmlWriter out) {
    out.begin("host")
        .each("ewp:admin-email", host.adminEmails())
        .element("ewp:admin-provider", host.adminProvider())
        .element("ewp:admin-notes", host.adminNotes());
    if (!host.apis().isEmpty()) {
      out.begin("apis-implemented");
      host.apis().forEach(entry -> entry.write(out));
      out.end();
    }
    if (!host.heiIds().isEmpty()) {
      out.begin("institutions-covered").each("hei-id", host.heiIds()).end();
    }
    if (!host.clientKeys().isEmpty() || !host.clientCertificates().isEmpty()) {
      out.begin("client-credentials-in-use");
      name(out, "certificate", host.clientCertificates());
      name(out, "rsa-public-key", host.clientKeys());
      out.end();
    }
    if (!host.serverKeys().isEmpty()) {
      out.begin("server-credentials-in-use");
      name(out, "rsa-public-key", host.serverKeys());
      out.end();
    }
    out.end();
  }

  private static void name(XmlWriter out, String element, List<KeyFingerprint> fingerprints) {
    fingerprints.forEach(f -> out.begin(element).attribute("sha-256", f.hex()).end());
  }
}
