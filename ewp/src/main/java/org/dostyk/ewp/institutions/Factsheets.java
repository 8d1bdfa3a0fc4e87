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

/** The factsheet interface, 1.2.0. Its answers may be kept, and asked for again by their ETag. */
public final class Factsheets {
  private static final String NAMESPACE = Namespaces.spec("ewp-specs-api-factsheet/tree/stable-v1");

  private Factsheets() {}

  /** Knows factsheets. */
  @FunctionalInterface
  public interface Source {
    /** Those of the institutions covered here; others are left out. */
    List<Factsheet> factsheets(Caller caller, List<String> heiIds) throws Refusal;
  }

  public static ApiEntry entry(String address, int most) {
    return ApiEntry.of(
        Api.FACTSHEET, HttpSecurity.SIGNED, "url", address, "max-hei-ids", Integer.toString(most));
  }

  public static Endpoint endpoint(String path, int most, Source source) {
    return Endpoint.of(
        path,
        (caller, form) ->
            Content.cachedXml(
                write(source.factsheets(caller, form.all("hei_id").stream().distinct().toList()))),
        Parameter.required("hei_id", most));
  }

  public static List<Factsheet> get(EwpClient client, String asked, List<String> heiIds)
      throws EwpTrouble {
    return Batches.ask(
        client,
        heiIds,
        "max-hei-ids",
        ids -> Call.get(Api.FACTSHEET, asked, "", Form.of("hei_id", ids)),
        Factsheets::read);
  }

  public static List<Factsheet> read(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.MESSAGE, NAMESPACE, "factsheet-response");
    var factsheets = new ArrayList<Factsheet>();
    in.eachChild(
        name -> {
          if (name.equals("factsheet")) {
            factsheets.add(FactsheetXml.read(in));
          }
        });
    in.close();
    return factsheets;
  }

  public static byte[] write(List<Factsheet> factsheets) {
    XmlWriter out = XmlWriter.document(NAMESPACE, "factsheet-response");
    factsheets.forEach(factsheet -> FactsheetXml.write(factsheet, out));
    return out.bytes();
  }
}
