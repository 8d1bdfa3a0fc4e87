package org.dostyk.ewp.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.xml.Namespaces;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;

/**
 * What went wrong with a partner. Reports become public: nothing private belongs in them, and the
 * message of an {@link EwpTrouble} has nothing private but what the partner's server said.
 *
 * @param api the interface's name, as in the catalogue
 * @param endpoint empty for an interface with one endpoint
 * @param httpCode empty where there was no answer
 * @param serverMessage the developer's message of an error document, else empty
 * @param clientMessage may be empty only where the server answered with an error
 */
public record TroubleReport(
    String heiId,
    String api,
    String endpoint,
    String httpCode,
    String serverMessage,
    String clientMessage) {
  /** The host of the network that takes reports. */
  public static final String RECEIVER = "stats.erasmuswithoutpaper.eu";

  private static final Set<String> NOT_REPORTED =
      Set.of("discovery", "echo", "monitoring", "registry");
  private static final String NAMESPACE =
      Namespaces.spec("ewp-specs-api-monitoring/tree/stable-v1");

  /**
   * Nothing for what is not to be reported: echo and discovery, the registry, the receiver itself.
   */
  public static Optional<TroubleReport> of(EwpTrouble trouble) {
    if (NOT_REPORTED.contains(trouble.api()) || trouble.heiId().equals(RECEIVER)) {
      return Optional.empty();
    }
    String code = trouble.status().isPresent() ? Integer.toString(trouble.status().getAsInt()) : "";
    return Optional.of(
        new TroubleReport(
            trouble.heiId(),
            trouble.api(),
            trouble.endpoint(),
            code,
            trouble.serverMessage(),
            "The fault is " + trouble.fault()));
  }

  /** Sends it, once. */
  public void send(EwpClient client) throws EwpTrouble {
    client.ask(Call.post(Api.MONITORING, RECEIVER, "", form()), TroubleReport::read);
  }

  Form form() {
    Form form = Form.of("server_hei_id", List.of(heiId)).and("api_name", List.of(api));
    form = and(form, "endpoint_name", endpoint);
    form = and(form, "http_code", httpCode);
    form = and(form, "server_message", serverMessage);
    return and(form, "client_message", clientMessage);
  }

  private static Form and(Form form, String name, String value) {
    return form.and(name, value.isEmpty() ? new ArrayList<>() : List.of(value));
  }

  private static boolean read(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.SMALL, NAMESPACE, "monitoring-response");
    in.skip();
    in.close();
    return true;
  }
}
