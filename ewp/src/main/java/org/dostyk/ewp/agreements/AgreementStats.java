package org.dostyk.ewp.agreements;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.server.Caller;
import org.dostyk.ewp.server.Content;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.xml.Namespaces;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;

/**
 * How many agreements an institution has: the {@code stats} endpoint of iias 7.0.0.
 *
 * @param fetchable all that {@code get} would answer to anybody
 * @param partnerApproved approved by the partner and not by us
 * @param ownApproved approved by us and not by the partner
 * @param bothApproved approved by both
 */
public record AgreementStats(
    long fetchable, long partnerApproved, long ownApproved, long bothApproved) {
  /** The host that gathers the whole network's statistics, and must be let in. */
  public static final String GATHERER = "stats.erasmuswithoutpaper.eu";

  private static final String NAMESPACE =
      Namespaces.spec("ewp-specs-api-iias/blob/stable-v7/endpoints/stats-response.xsd");

  /**
   * @param lets whom to answer; {@link #GATHERER} at least
   */
  public static Endpoint endpoint(
      String base, java.util.function.Predicate<Caller> lets, Supplier<AgreementStats> stats) {
    return Endpoint.only(
        "GET",
        base + "/stats",
        (caller, form) -> {
          if (!lets.test(caller)) {
            throw new Refusal(403, "These numbers are not for your institution");
          }
          return Content.xml(stats.get().write());
        });
  }

  public static AgreementStats get(EwpClient client, String heiId) throws EwpTrouble {
    return client.ask(Call.get(Api.IIAS, heiId, "stats", new Form(Map.of())), AgreementStats::read);
  }

  public static AgreementStats read(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.SMALL, NAMESPACE, "iias-stats-response");
    Map<String, Long> numbers = new HashMap<>();
    in.eachChild(
        name -> {
          String text = in.token();
          if (text.matches("-?[0-9]{1,18}")) {
            numbers.put(name, Long.valueOf(text));
          }
        });
    in.close();
    return new AgreementStats(
        number(numbers, "iia-fetchable"),
        number(numbers, "iia-local-unapproved-partner-approved"),
        number(numbers, "iia-local-approved-partner-unapproved"),
        number(numbers, "iia-both-approved"));
  }

  private static long number(Map<String, Long> numbers, String name) throws XmlTrouble {
    Long number = numbers.get(name);
    if (number == null) {
      throw new XmlTrouble("There is no number " + name);
    }
    return number;
  }

  public byte[] write() {
    return XmlWriter.document(NAMESPACE, "iias-stats-response")
        .element("iia-fetchable", fetchable)
        .element("iia-local-unapproved-partner-approved", partnerApproved)
        .element("iia-local-approved-partner-unapproved", ownApproved)
        .element("iia-both-approved", bothApproved)
        .bytes();
  }
}
