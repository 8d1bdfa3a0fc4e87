package org.dostyk.ewp.registry;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.ewp.xml.XmlNode;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * That a host offers an interface: its version, how it lets itself be asked, and its details, such
 * as addresses and limits. An interface that this library does not speak is kept as it came.
 *
 * @param namespace of the entry; it names the interface and its major version
 * @param security null where the entry says nothing of it
 * @param details the entry's further elements, in their order
 */
public record ApiEntry(
    String namespace,
    String name,
    String version,
    List<String> adminEmails,
    @Nullable String adminNotes,
    @Nullable HttpSecurity security,
    List<XmlNode> details) {

  public ApiEntry {
    adminEmails = List.copyOf(adminEmails);
    details = List.copyOf(details);
  }

  /**
   * An entry of our own; details in the order of the interface's schema, names and values in turn.
   */
  public static ApiEntry of(Api api, @Nullable HttpSecurity security, String... details) {
    var nodes = new ArrayList<XmlNode>();
    for (int i = 0; i < details.length; i += 2) {
      nodes.add(XmlNode.of(api.namespace(), details[i], details[i + 1]));
    }
    return new ApiEntry(
        api.namespace(), api.element(), api.version(), List.of(), null, security, nodes);
  }

  public boolean is(Api api) {
    return namespace.equals(api.namespace()) && name.equals(api.element());
  }

  /** The text of a detail. */
  public Optional<String> detail(String name) {
    for (XmlNode node : details) {
      if (node.name().equals(name)) {
        return Optional.of(node.text());
      }
    }
    return Optional.empty();
  }

  /** A limit; 1 where it is missing or not a positive number, as the specifications advise. */
  public int limit(String name) {
    try {
      return Math.max(1, Integer.parseInt(detail(name).orElse("1").strip()));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** The address of an endpoint; nothing where it is missing or not one of HTTPS. */
  public Optional<URI> address(String name) {
    try {
      return detail(name)
          .map(URI::create)
          .filter(a -> "https".equalsIgnoreCase(a.getScheme()) && a.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public HttpSecurity securityOrDefault() {
    return security == null ? HttpSecurity.DEFAULT : security;
  }

  /** Reads the entry that the reader stands on; equal security of many entries is kept once. */
  static ApiEntry read(XmlReader in, Map<HttpSecurity, HttpSecurity> known) throws XmlTrouble {
    String namespace = in.namespace();
    String element = in.localName();
    String version = in.attribute("version");
    var emails = new ArrayList<String>();
    var notes = new String[1];
    var security = new HttpSecurity[1];
    var details = new ArrayList<XmlNode>();
    in.eachChild(
        name -> {
          switch (name) {
            case "ewp:admin-email" -> emails.add(in.token());
            case "ewp:admin-notes" -> notes[0] = in.text();
            default -> {
              if (in.localName().equals("http-security") && in.namespace().equals(namespace)) {
                HttpSecurity read = HttpSecurity.read(in);
                security[0] = known.computeIfAbsent(read, r -> r);
              } else {
                details.add(XmlNode.read(in));
              }
            }
          }
        });
    return new ApiEntry(
        namespace, element, version == null ? "" : version, emails, notes[0], security[0], details);
  }

  void write(XmlWriter out) {
    out.beginIn(namespace, name).attribute("version", version);
    out.each("ewp:admin-email", adminEmails).element("ewp:admin-notes", adminNotes);
    if (security != null) {
      out.begin("http-security");
      security.write(out);
      out.end();
    }
    details.forEach(node -> node.write(out));
    out.end();
  }
}
