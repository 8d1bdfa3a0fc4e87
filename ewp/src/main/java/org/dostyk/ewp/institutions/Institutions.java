package org.dostyk.ewp.institutions;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.client.Batches;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.HttpSecurity;
import org.dostyk.ewp.server.Caller;
import org.dostyk.ewp.server.Content;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.Parameter;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.xml.Namespaces;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;

/** The institutions interface, 2.2.0: what a host knows of its own and of other institutions. */
public final class Institutions {
  private static final String NAMESPACE =
      Namespaces.spec("ewp-specs-api-institutions/tree/stable-v2");

  private Institutions() {}

  /** Knows institutions. */
  @FunctionalInterface
  public interface Source {
    /** Those that are known, in any order; others are left out. */
    List<Institution> institutions(Caller caller, List<String> heiIds) throws Refusal;
  }

  /**
   * @param most how many ids one request may have
   */
  public static ApiEntry entry(String address, int most) {
    return ApiEntry.of(
        Api.INSTITUTIONS,
        HttpSecurity.SIGNED,
        "url",
        address,
        "max-hei-ids",
        Integer.toString(most));
  }

  public static Endpoint endpoint(String path, int most, Source source) {
    return Endpoint.of(
        path,
        (caller, form) ->
            Content.xml(
                write(
                    source.institutions(caller, form.all("hei_id").stream().distinct().toList()))),
        Parameter.required("hei_id", most));
  }

  /**
   * @param asked the institution whose host is asked
   * @param heiIds of which it may know all, some or none
   */
  public static List<Institution> get(EwpClient client, String asked, List<String> heiIds)
      throws EwpTrouble {
    return Batches.ask(
        client,
        heiIds,
        "max-hei-ids",
        ids -> Call.post(Api.INSTITUTIONS, asked, "", Form.of("hei_id", ids)),
        Institutions::read);
  }

  public static List<Institution> read(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.MESSAGE, NAMESPACE, "institutions-response");
    var institutions = new ArrayList<Institution>();
    in.eachChild(
        name -> {
          if (name.equals("hei")) {
            institutions.add(Institution.read(in));
          }
        });
    in.close();
    return institutions;
  }

  public static byte[] write(List<Institution> institutions) {
    XmlWriter out = XmlWriter.document(NAMESPACE, "institutions-response");
    institutions.forEach(institution -> institution.write(out));
    return out.bytes();
  }
}
