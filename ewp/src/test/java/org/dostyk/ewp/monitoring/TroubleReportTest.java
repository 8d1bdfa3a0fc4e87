package org.dostyk.ewp.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.Network;
import org.dostyk.ewp.Schemas;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.HttpSecurity;
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
    try (var network = partner()) {
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
  void aReportReachesWhoTakesReports() throws EwpTrouble {
    var received = new java.util.ArrayList<Form>();
    var report = new TroubleReport("shandong.example", "iias", "get", "500", "", "It failed");
    try (var network =
        new Network(
            TroubleReport.RECEIVER,
            address ->
                List.of(
                    ApiEntry.of(Api.MONITORING, HttpSecurity.SIGNED, "url", address + "/report")),
            List.of(
                Endpoint.only(
                    "POST",
                    "/report",
                    (caller, form) -> {
                      received.add(form);
                      return Content.xml(DONE);
                    },
                    Parameter.required("server_hei_id"),
                    Parameter.required("api_name"),
                    Parameter.optional("endpoint_name"),
                    Parameter.optional("http_code"),
                    Parameter.optional("server_message"),
                    Parameter.optional("client_message"))))) {
      report.send(network.client());
    }
    assertThat(received).containsExactly(report.form());
  }

  @Test
  void echoIsNotReported() {
    try (var network = partner()) {
      EwpTrouble trouble =
          catchThrowableOfType(
              EwpTrouble.class, () -> Echo.ask(network.client(), Network.SERVING, List.of()));
      assertThat(TroubleReport.of(trouble)).isEmpty();
    }
  }

  private static Network partner() {
    return new Network(
        address -> List.of(Agreements.entry(address + "/iias", 1)),
        List.of(
            Endpoint.of(
                "/iias/index",
                (caller, form) -> {
                  throw new Refusal(403, "Not for you");
                })));
  }
}
