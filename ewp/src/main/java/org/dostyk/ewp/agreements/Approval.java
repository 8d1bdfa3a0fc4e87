package org.dostyk.ewp.agreements;

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
import org.jspecify.annotations.Nullable;

/**
 * That a partner's copy is approved: iias-approval 2.0.0.
 *
 * @param iiaId the id of the copy, as its owner names it
 * @param hash of the very conditions that are approved
 * @param pdfFile for the file interface
 */
public record Approval(String iiaId, String hash, @Nullable String pdfFile) {
  private static final String NAMESPACE =
      Namespaces.spec("ewp-specs-api-iias-approval/tree/stable-v2");

  /** Knows what is approved. */
  @FunctionalInterface
  public interface Source {
    /**
     * What we approved of the caller's copies.
     *
     * @param iiaIds as the caller names its copies; those unknown or not approved are left out
     */
    List<Approval> approvals(Caller caller, List<String> iiaIds) throws Refusal;
  }

  public static ApiEntry entry(String address, int most) {
    return ApiEntry.of(
        Api.IIAS_APPROVAL,
        HttpSecurity.SIGNED,
        "url",
        address,
        "max-iia-ids",
        Integer.toString(most));
  }

  public static Endpoint endpoint(String path, int most, Source source) {
    return Endpoint.of(
        path,
        (caller, form) ->
            Content.xml(
                write(source.approvals(caller, form.all("iia_id").stream().distinct().toList()))),
        Parameter.required("iia_id", most));
  }

  /**
   * What a partner approved of our copies.
   *
   * @param iiaIds as we name them
   */
  public static List<Approval> get(EwpClient client, String heiId, List<String> iiaIds)
      throws EwpTrouble {
    return Batches.ask(
        client,
        iiaIds,
        "max-iia-ids",
        ids -> Call.post(Api.IIAS_APPROVAL, heiId, "", Form.of("iia_id", ids)),
        Approval::read);
  }

  public static List<Approval> read(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.MESSAGE, NAMESPACE, "iias-approval-response");
    var approvals = new ArrayList<Approval>();
    in.eachChild(
        name -> {
          if (name.equals("approval")) {
            approvals.add(approval(in));
          }
        });
    in.close();
    return approvals;
  }

  private static Approval approval(XmlReader in) throws XmlTrouble {
    var texts = new String[3];
    in.eachChild(
        name -> {
          switch (name) {
            case "iia-id" -> texts[0] = in.token();
            case "iia-hash" -> texts[1] = in.token();
            case "pdf-file" -> texts[2] = in.token();
            default -> {
              // a later version's own
            }
          }
        });
    if (texts[0] == null || texts[1] == null || !texts[1].matches("[0-9a-f]{64}")) {
      throw in.wrong("An approval lacks an iia-id or a hash");
    }
    return new Approval(texts[0], texts[1], texts[2]);
  }

  public static byte[] write(List<Approval> approvals) {
    XmlWriter out = XmlWriter.document(NAMESPACE, "iias-approval-response");
    approvals.forEach(
        approval ->
            out.begin("approval")
                .element("iia-id", approval.iiaId())
                .element("iia-hash", approval.hash())
                .element("pdf-file", approval.pdfFile())
                .end());
    return out.bytes();
  }
}
