package org.dostyk.ewp.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.Network;
import org.dostyk.ewp.Schemas;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.server.Content;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.Parameter;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.xml.Namespaces;
import org.dostyk.ewp.xml.XmlWriter;
import org.junit.jupiter.api.Test;

class TroubleReportTest {
  private static final byte[] DONE =
      XmlWriter.document(
              Namespaces.spec("ewp-specs-api-monitoring/tree/stable-v1"), "monitoring-response")
          .bytes();

  @Test
  void aTroubleIsReportedWithWhatTheSpecificationWants() {
    Schemas.assertValid(DONE);
    try (var network = partner(List.of())) {
      EwpTrouble trouble =
          catchThrowableOfType(
              EwpTrouble.class,
              () ->
                  Agreements.index(network.client(), Network.SERVING, List.of(), Optional.empty()));
      Form form = TroubleReport.of(trouble).orElseThrow().form();
      assertThat(form.first("server_hei_id")).contains(Network.SERVING);
      assertThat(form.first("api_name")).contains("iias");
      assertThat(form.first("endpoint_name")).contains("index");
      assertThat(form.first("http_code")).contains("403");
      assertThat(form.first("server_message")).contains("Not for you");
    }
  }

  @Test
  void echoIsNotReported() {
    try (var network = partner(List.of())) {
      EwpTrouble trouble =
          catchThrowableOfType(
              EwpTrouble.class, () -> Echo.ask(network.client(), Network.SERVING, List.of()));
      assertThat(TroubleReport.of(trouble)).isEmpty();
    }
  }

  private static Network partner(List<String> unused) {
    return new Network(
        address -> List.of(Agreements.entry(address + "/iias", 1)),
        new ArrayList<>(
            List.of(
                Endpoint.of(
                    "/iias/index",
                    (caller, form) -> {
                      throw new Refusal(403, "Not for you" + String.join("", unused));
                    }),
                Endpoint.only(
                    "POST",
                    "/report",
                    (caller, form) -> Content.xml(DONE),
                    Parameter.required("server_hei_id")))));
  }
}
