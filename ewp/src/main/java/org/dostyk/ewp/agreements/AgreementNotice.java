package org.dostyk.ewp.agreements;

import java.util.List;
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
 * Notices about agreements: that a copy changed (iia-cnr 3.0.0), and that a copy was approved
 * (iia-approval-cnr 2.0.0). A notice says which and no more; whoever receives one notes it, answers
 * at once, and fetches later. An unknown id is no error: the copy may be new, or gone.
 */
public enum AgreementNotice {
  /** The sender's copy was made, changed or deleted; the id is the sender's. */
  CHANGED(Api.IIA_CNR, "iia-cnr", "tree/stable-v3"),
  /** The sender approved the receiver's copy; the id is the receiver's. */
  APPROVED(Api.IIA_APPROVAL_CNR, "iia-approval-cnr", "tree/stable-v2");

  private final Api api;
  private final String root;
  private final String namespace;

  AgreementNotice(Api api, String name, String version) {
    this.api = api;
    this.root = name + "-response";
    this.namespace = Namespaces.spec("ewp-specs-api-" + name + "/" + version);
  }

  /** Takes notices; must be quick and the same when a notice comes twice. */
  @FunctionalInterface
  public interface Receiver {
    void received(Caller caller, String iiaId) throws Refusal;
  }

  public Api api() {
    return api;
  }

  public ApiEntry entry(String address) {
    return ApiEntry.of(api, HttpSecurity.SIGNED, "url", address);
  }

  public Endpoint endpoint(String path, Receiver receiver) {
    return Endpoint.only(
        "POST",
        path,
        (caller, form) -> {
          caller.institution();
          receiver.received(caller, form.all("iia_id").getFirst());
          return Content.xml(write());
        },
        Parameter.required("iia_id"));
  }

  /**
   * Tells a partner. Where this throws a trouble that passes, try again later; where it throws
   * another, a person has to look.
   */
  public void send(EwpClient client, String heiId, String iiaId) throws EwpTrouble {
    client.ask(Call.post(api, heiId, "", Form.of("iia_id", List.of(iiaId))), this::read);
  }

  byte[] write() {
    return XmlWriter.document(namespace, root).bytes();
  }

  AgreementNotice read(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.SMALL, namespace, root);
    in.skip();
    in.close();
    return this;
  }
}
