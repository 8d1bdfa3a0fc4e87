package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.Parameter;
import org.dostyk.node.NodeTest;
import org.dostyk.node.network.Membership;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NodeTest
class InterfacePagesTest {
  @Autowired List<SharedApi> apis;
  @Autowired java.time.Clock clock;

  @Test
  void theDocumentNamesEveryEndpointWithItsParametersAndNoOther() throws IOException {
    assertThat(apis).hasSize(Topic.values().length);
    for (SharedApi api : apis) {
      compare(api);
    }
  }

  private void compare(SharedApi api) throws IOException {
    JsonNode document =
        JsonMapper.builder()
            .build()
            .readTree(
                new ClassPathResource("federation/" + api.topic() + "-1.json").getInputStream());
    var told = new TreeMap<String, Set<String>>();
    document
        .required("paths")
        .properties()
        .forEach(p -> told.put(p.getKey(), parameters(p.getValue(), document)));
    var served = new TreeMap<String, Set<String>>();
    var own = new Membership(new InstitutionId(Uuid7.next(clock)), "own.example", clock.instant());
    for (Endpoint endpoint : api.endpoints("", own)) {
      var names = new TreeSet<String>();
      endpoint.parameters().stream().map(Parameter::name).forEach(names::add);
      served.put(endpoint.path().substring(("/" + api.topic() + "/v1").length()), names);
    }
    assertThat(told).isEqualTo(served);
    assertThat(document.at("/info/version").stringValue()).isEqualTo(api.api().version());
  }

  private static Set<String> parameters(JsonNode path, JsonNode document) {
    var names = new TreeSet<String>();
    for (JsonNode operation : new LinkedHashSet<>(path.values())) {
      for (JsonNode parameter : operation.path("parameters").values()) {
        names.add(
            document
                .at(parameter.required("$ref").stringValue().substring(1))
                .required("name")
                .stringValue());
      }
      operation
          .at("/requestBody/content/application~1x-www-form-urlencoded/schema/properties")
          .properties()
          .forEach(p -> names.add(p.getKey()));
    }
    return names;
  }
}
