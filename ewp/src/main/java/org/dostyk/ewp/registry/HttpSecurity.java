package org.dostyk.ewp.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dostyk.ewp.xml.Namespaces;
import org.dostyk.ewp.xml.XmlNode;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;

/**
 * By which methods an endpoint lets itself be asked. An empty list stands for the network's
 * default: servers prove themselves by their TLS certificate and TLS encrypts; clients prove
 * themselves by a TLS certificate, which this library does not do.
 */
public record HttpSecurity(
    List<XmlNode> clientAuth,
    List<XmlNode> serverAuth,
    List<XmlNode> requestEncryption,
    List<XmlNode> responseEncryption) {
  private static final String CLIENT_SIGNS =
      Namespaces.spec("ewp-specs-sec-cliauth-httpsig/tree/stable-v1");
  private static final String ANYONE = Namespaces.spec("ewp-specs-sec-cliauth-none/tree/stable-v1");
  private static final String SERVER_SIGNS =
      Namespaces.spec("ewp-specs-sec-srvauth-httpsig/tree/stable-v1");
  private static final String SERVER_CERTIFICATE =
      Namespaces.spec("ewp-specs-sec-srvauth-tlscert/tree/stable-v1");
  private static final String TLS = "ewp-specs-sec-%sencr-tls/tree/stable-v1";

  /** What was not said. */
  public static final HttpSecurity DEFAULT =
      new HttpSecurity(List.of(), List.of(), List.of(), List.of());

  /** What this library offers: signed requests; servers by certificate and, if asked, signature. */
  public static final HttpSecurity SIGNED =
      new HttpSecurity(
          List.of(method(CLIENT_SIGNS, "httpsig")),
          List.of(method(SERVER_CERTIFICATE, "tlscert"), method(SERVER_SIGNS, "httpsig")),
          List.of(method(Namespaces.spec(TLS.formatted("req")), "tls")),
          List.of(method(Namespaces.spec(TLS.formatted("res")), "tls")));

  public HttpSecurity {
    clientAuth = List.copyOf(clientAuth);
    serverAuth = List.copyOf(serverAuth);
    requestEncryption = List.copyOf(requestEncryption);
    responseEncryption = List.copyOf(responseEncryption);
  }

  /** Whether a client may sign its request. */
  public boolean takesSignedRequests() {
    return has(clientAuth, CLIENT_SIGNS);
  }

  /** Whether a client may come without saying who it is. */
  public boolean takesAnyone() {
    return has(clientAuth, ANYONE);
  }

  /** Whether the server signs its answers when asked to. */
  public boolean signsAnswers() {
    return has(serverAuth, SERVER_SIGNS);
  }

  /** Whether TLS is enough to encrypt, both ways. */
  public boolean takesTls() {
    return (requestEncryption.isEmpty()
            || has(requestEncryption, Namespaces.spec(TLS.formatted("req"))))
        && (responseEncryption.isEmpty()
            || has(responseEncryption, Namespaces.spec(TLS.formatted("res"))));
  }

  static HttpSecurity read(XmlReader in) throws XmlTrouble {
    var client = new ArrayList<XmlNode>();
    var server = new ArrayList<XmlNode>();
    var request = new ArrayList<XmlNode>();
    var response = new ArrayList<XmlNode>();
    in.eachChild(
        name -> {
          switch (name) {
            case "sec:client-auth-methods" -> in.eachChild(m -> client.add(XmlNode.read(in)));
            case "sec:server-auth-methods" -> in.eachChild(m -> server.add(XmlNode.read(in)));
            case "sec:request-encryption-methods" ->
                in.eachChild(m -> request.add(XmlNode.read(in)));
            case "sec:response-encryption-methods" ->
                in.eachChild(m -> response.add(XmlNode.read(in)));
            default -> {
              // a later version's own
            }
          }
        });
    return new HttpSecurity(client, server, request, response);
  }

  /** What stands inside {@code http-security}. */
  void write(XmlWriter out) {
    methods(out, "sec:client-auth-methods", clientAuth);
    methods(out, "sec:server-auth-methods", serverAuth);
    methods(out, "sec:request-encryption-methods", requestEncryption);
    methods(out, "sec:response-encryption-methods", responseEncryption);
  }

  private static void methods(XmlWriter out, String name, List<XmlNode> methods) {
    if (!methods.isEmpty()) {
      out.begin(name);
      methods.forEach(method -> method.write(out));
      out.end();
    }
  }

  private static boolean has(List<XmlNode> methods, String namespace) {
    return methods.stream().anyMatch(method -> method.namespace().equals(namespace));
  }

  private static XmlNode method(String namespace, String name) {
    return new XmlNode(namespace, name, Map.of(), List.of(), "");
  }
}
