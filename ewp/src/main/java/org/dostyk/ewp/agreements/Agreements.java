package org.dostyk.ewp.agreements;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** The iias interface, 7.0.0: index, get, stats. */
public final class Agreements {
  private static final String SPEC = "ewp-specs-api-iias/blob/stable-v7/endpoints/";
  private static final String GET = Namespaces.spec(SPEC + "get-response.xsd");
  private static final String INDEX = Namespaces.spec(SPEC + "index-response.xsd");
  private static final int MOST_YEARS = 100;

  private Agreements() {}

  /** Knows agreements. Each method answers for the caller's institution alone. */
  public interface Source {
    /**
     * Ids of our copies of agreements with the caller.
     *
     * @param years if any, only those valid in at least one of these academic years
     * @param modifiedSince if present, only those changed since; more is allowed
     */
    List<String> ids(Caller caller, List<String> years, Optional<Instant> modifiedSince)
        throws Refusal;

    /** Our copies under these ids, as far as they exist and are with the caller. */
    List<Agreement> agreements(Caller caller, List<String> ids) throws Refusal;
  }

  /**
   * @param base the address under which {@code get}, {@code index} and {@code stats} are served
   */
  public static ApiEntry entry(String base, int most) {
    return ApiEntry.of(
        Api.IIAS,
        HttpSecurity.SIGNED,
        "get-url",
        base + "/get",
        "max-iia-ids",
        Integer.toString(most),
        "index-url",
        base + "/index",
        "stats-url",
        base + "/stats");
  }

  /** {@code get} and {@code index} under a path; {@code stats} is {@link AgreementStats}. */
  public static List<Endpoint> endpoints(String base, int most, Source source) {
    return List.of(
        Endpoint.of(
            base + "/get",
            (caller, form) ->
                Content.xml(
                    write(
                        source.agreements(
                            caller, form.all("iia_id").stream().distinct().toList()))),
            Parameter.required("iia_id", most)),
        Endpoint.of(
            base + "/index",
            (caller, form) ->
                Content.xml(writeIndex(source.ids(caller, years(form), modifiedSince(form)))),
            Parameter.optional("receiving_academic_year_id", MOST_YEARS),
            Parameter.optional("modified_since")));
  }

  private static List<String> years(Form form) throws Refusal {
    List<String> years = form.all("receiving_academic_year_id");
    if (!years.stream().allMatch(year -> year.matches("[0-9]{4}/[0-9]{4}"))) {
      throw new Refusal(400, "receiving_academic_year_id is of the form 2026/2027");
    }
    return years;
  }

  private static Optional<Instant> modifiedSince(Form form) throws Refusal {
    Optional<String> text = form.first("modified_since");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.get()).toInstant());
    } catch (DateTimeException e) {
      throw new Refusal(400, "modified_since is of the form 2004-02-12T15:19:21+01:00");
    }
  }

  /** Ids of the partner's copies. */
  public static List<String> index(
      EwpClient client, String heiId, List<String> years, Optional<Instant> modifiedSince)
      throws EwpTrouble {
    Form form =
        Form.of("receiving_academic_year_id", years)
            .and("modified_since", modifiedSince.map(Instant::toString).stream().toList());
    return client.ask(Call.get(Api.IIAS, heiId, "index", form), Agreements::readIndex);
  }

  /** The partner's copies, as far as they exist. */
  public static List<ReceivedAgreement> get(EwpClient client, String heiId, List<String> ids)
      throws EwpTrouble {
    return Batches.ask(
        client,
        ids,
        "max-iia-ids",
        some -> Call.post(Api.IIAS, heiId, "get", Form.of("iia_id", some)),
        Agreements::read);
  }

  public static List<ReceivedAgreement> read(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.MESSAGE, GET, "iias-get-response");
    var agreements = new ArrayList<ReceivedAgreement>();
    in.eachChild(
        name -> {
          if (name.equals("iia")) {
            agreements.add(AgreementXml.read(in));
          }
        });
    in.close();
    return agreements;
  }

  /** Each with its hash. */
  public static byte[] write(List<Agreement> agreements) {
    XmlWriter out = XmlWriter.document(GET, "iias-get-response");
    agreements.forEach(agreement -> AgreementXml.write(agreement, out));
    return out.bytes();
  }

  /** The hash of our copy's conditions, version 7: what a partner approves. */
  public static String hash(Agreement agreement) {
    try {
      return read(write(List.of(agreement))).getFirst().hash();
    } catch (XmlTrouble e) {
      throw new IllegalArgumentException("The agreement cannot be written", e);
    }
  }

  public static List<String> readIndex(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.MESSAGE, INDEX, "iias-index-response");
    var ids = new ArrayList<String>();
    in.eachChild(
        name -> {
          if (name.equals("iia-id")) {
            ids.add(in.token());
          }
        });
    in.close();
    return ids;
  }

  public static byte[] writeIndex(List<String> ids) {
    return XmlWriter.document(INDEX, "iias-index-response").each("iia-id", ids).bytes();
  }
}
