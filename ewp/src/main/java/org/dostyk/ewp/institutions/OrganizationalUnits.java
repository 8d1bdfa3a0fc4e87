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

/**
 * The organizational-units interface, 2.1.1: units of one institution, by their ids or by their
 * codes, never by both.
 */
public final class OrganizationalUnits {
  private static final String NAMESPACE = Namespaces.spec("ewp-specs-api-ounits/tree/stable-v2");

  private OrganizationalUnits() {}

  /** Knows units. One of the two lists is empty. */
  @FunctionalInterface
  public interface Source {
    /**
     * Those that are known; others are left out.
     *
     * @throws Refusal with 400 for an institution of which no unit is known here
     */
    List<OrganizationalUnit> units(
        Caller caller, String heiId, List<String> ids, List<String> codes) throws Refusal;
  }

  public static ApiEntry entry(String address, int mostIds, int mostCodes) {
    return ApiEntry.of(
        Api.ORGANIZATIONAL_UNITS,
        HttpSecurity.SIGNED,
        "url",
        address,
        "max-ounit-ids",
        Integer.toString(mostIds),
        "max-ounit-codes",
        Integer.toString(mostCodes));
  }

  public static Endpoint endpoint(String path, int mostIds, int mostCodes, Source source) {
    return Endpoint.of(
        path,
        (caller, form) -> {
          List<String> ids = form.all("ounit_id").stream().distinct().toList();
          List<String> codes = form.all("ounit_code").stream().distinct().toList();
          if (ids.isEmpty() == codes.isEmpty()) {
            throw new Refusal(400, "Give either ounit_id or ounit_code");
          }
          String heiId = form.all("hei_id").getFirst();
          return Content.xml(write(source.units(caller, heiId, ids, codes)));
        },
        Parameter.required("hei_id"),
        Parameter.optional("ounit_id", mostIds),
        Parameter.optional("ounit_code", mostCodes));
  }

  /** Units by their ids. */
  public static List<OrganizationalUnit> get(EwpClient client, String heiId, List<String> ids)
      throws EwpTrouble {
    return get(client, heiId, "ounit_id", ids, "max-ounit-ids");
  }

  /** Units by their codes. */
  public static List<OrganizationalUnit> byCode(EwpClient client, String heiId, List<String> codes)
      throws EwpTrouble {
    return get(client, heiId, "ounit_code", codes, "max-ounit-codes");
  }

  private static List<OrganizationalUnit> get(
      EwpClient client, String heiId, String parameter, List<String> values, String limit)
      throws EwpTrouble {
    return Batches.ask(
        client,
        values,
        limit,
        some ->
            Call.post(
                Api.ORGANIZATIONAL_UNITS,
                heiId,
                "",
                Form.of("hei_id", List.of(heiId)).and(parameter, some)),
        OrganizationalUnits::read);
  }

  public static List<OrganizationalUnit> read(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.MESSAGE, NAMESPACE, "ounits-response");
    var units = new ArrayList<OrganizationalUnit>();
    in.eachChild(
        name -> {
          if (name.equals("ounit")) {
            units.add(OrganizationalUnit.read(in));
          }
        });
    in.close();
    return units;
  }

  public static byte[] write(List<OrganizationalUnit> units) {
    XmlWriter out = XmlWriter.document(NAMESPACE, "ounits-response");
    units.forEach(unit -> unit.write(out));
    return out.bytes();
  }
}
