package org.dostyk.ewp.echo;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.HttpSecurity;
import org.dostyk.ewp.server.Content;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.Parameter;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.xml.Namespaces;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;

/**
 * An answer of the echo interface.
 *
 * @param heiIds the institutions for which the server believes the caller to speak
 * @param echo what it was told, in its order
 */
public record Echo(List<String> heiIds, List<String> echo) {
  private static final String NAMESPACE = Namespaces.spec("ewp-specs-api-echo/tree/stable-v2");
  private static final int MOST = 1000;

  public Echo {
    heiIds = List.copyOf(heiIds);
    echo = List.copyOf(echo);
  }

  /** Its entry in the manifest. */
  public static ApiEntry entry(String address) {
    return ApiEntry.of(Api.ECHO, HttpSecurity.SIGNED, "url", address);
  }

  /** The answering side, whole. */
  public static Endpoint endpoint(String path) {
    return Endpoint.of(
        path,
        (caller, form) ->
            Content.xml(new Echo(caller.heiId().stream().toList(), form.all("echo")).write()),
        Parameter.optional("echo", MOST));
  }

  /** Asks an institution's server; it must say back the same. */
  public static Echo ask(EwpClient client, String heiId, List<String> echo) throws EwpTrouble {
    return client.ask(Call.get(Api.ECHO, heiId, "", Form.of("echo", echo)), Echo::read);
  }

  public static Echo read(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.MESSAGE, NAMESPACE, "response");
    var heiIds = new ArrayList<String>();
    var echo = new ArrayList<String>();
    in.eachChild(
        name -> {
          switch (name) {
            case "hei-id" -> heiIds.add(in.token());
            case "echo" -> echo.add(in.text());
            default -> {
              // a later version's own
            }
          }
        });
    in.close();
    return new Echo(heiIds, echo);
  }

  public byte[] write() {
    return XmlWriter.document(NAMESPACE, "response")
        .each("hei-id", heiIds)
        .each("echo", echo)
        .bytes();
  }
}
